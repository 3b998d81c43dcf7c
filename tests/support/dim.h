#ifndef TESTS_SUPPORT_DIM_H
#define TESTS_SUPPORT_DIM_H

#include "base/buf.h"

/*
 * libvterm 0.1.4 does not know dim text. It knows fonts, which nobody uses, so
 * dim (SGR 2, ended by 22) becomes the first alternative font (SGR 11 and 10)
 * on the way to it. Sequences may be split over any number of calls.
 */
#define DIM_FONT 1

struct dim {
	struct buf held; /* the start of a sequence that is not complete */
};

void dim_finish(struct dim *dim);

/* Appends to out the bytes with dim replaced. */
void dim_replace(struct dim *dim, struct span bytes, struct buf *out);

#endif
