#ifndef VIEW_HINTS_H
#define VIEW_HINTS_H

#include "view/line.h"

/* A key and what it does, in a word or two. */
struct hint {
	struct span key, text;
	unsigned rank; /* that of the largest is left out first */
};

/*
 * Sets line to the hints in their order, as many as fit into width, padded to
 * it.
 */
void hints_line(
    struct line *line, const struct hint *hints, size_t count, size_t width);

#endif
