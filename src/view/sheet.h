#ifndef VIEW_SHEET_H
#define VIEW_SHEET_H

#include "view/subject.h"

/*
 * What is told of a document, an entry of a catalogue's contents: short cells
 * beside their headings, then the text below its own, line by line. Empty
 * cells are left out. Replaces what is in lines.
 */
void
sheet_lines(struct lines *lines, const struct subject *subject, size_t width);

/* What of the text fits into so many lines; the same. */
void sheet_preview(struct lines *lines, const struct subject *subject,
    size_t height, size_t width);

#endif
