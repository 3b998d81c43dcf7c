#ifndef VIEW_PREVIEW_H
#define VIEW_PREVIEW_H

#include "view/subject.h"

/*
 * What one wants to know of an entry first, in at most height lines: the
 * remedy, the module codes or the public entry that belong to it, and then,
 * while there is room, the other texts. Replaces what is in lines.
 */
void preview_lines(struct lines *lines, const struct subject *subject,
    size_t height, size_t width);

#endif
