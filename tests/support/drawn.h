#ifndef TESTS_SUPPORT_DRAWN_H
#define TESTS_SUPPORT_DRAWN_H

#include "base/buf.h"

/*
 * The escape sequences among the bytes that a program drew, without the
 * numbers that vary.
 */

/* Cuts the first sequence off rest, with all before it; false: no more. */
bool drawn_cut(struct span *rest, struct span *sequence);

/*
 * Appends what is left of a sequence: "[H" where the cursor is moved, "[m",
 * "(0", "]52". A private mode keeps its number, as in "[?25h".
 */
void drawn_add_shape(struct span sequence, struct buf *out);

/* The numbers of CSI numbers m, which say how cells look; else empty. */
struct span drawn_look(struct span sequence);

#endif
