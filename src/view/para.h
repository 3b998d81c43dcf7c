#ifndef VIEW_PARA_H
#define VIEW_PARA_H

#include "view/line.h"

/*
 * Cuts text, a line of any length, into lines of at most width columns that
 * begin at the column indent. The first of them is continued: it may hold a
 * label. At most max lines are made; an ellipsis tells that there was more.
 */
void para_wrap(struct lines *lines, const struct line *text, size_t indent,
    size_t width, size_t max);

/* A line that begins with a label, filled up to the column indent. */
struct line *para_begin(struct lines *lines, struct span label, size_t indent);

#endif
