#ifndef TEXT_EDITS_H
#define TEXT_EDITS_H

#include "base/span.h"

/* Longer texts are like one another in too many ways to be compared. */
#define EDITS_LONGEST 64

/*
 * The edits from a to b: bytes added, dropped, changed, or swapped with their
 * neighbour, each at most once (optimal string alignment). SPAN_NONE where one
 * of them is longer than EDITS_LONGEST.
 */
size_t edits_between(struct span a, struct span b);

#endif
