#ifndef VIEW_QUERY_BAR_H
#define VIEW_QUERY_BAR_H

#include <stdbool.h>

#include "view/line.h"

/* The line in which one types, and what it found. */
struct query_bar {
	struct span label; /* "/ " */
	bool focused;      /* keys are typed into it */
	struct span chip;  /* to what the search is limited; empty: nothing */
	struct span text;
	size_t caret;       /* offset in text, bytes */
	struct span counts; /* at the right, where there is room */
};

/*
 * Sets line to the bar and returns the column of the caret, which is always in
 * sight: of a long text the part around it is shown.
 */
size_t
query_bar_line(struct line *line, const struct query_bar *bar, size_t width);

/* Appends "12 + 3 loose, of 50", or "50 entries" before anything is typed. */
void query_bar_counts(
    struct buf *out, size_t found, size_t loose, size_t total, bool all);

#endif
