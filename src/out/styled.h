#ifndef OUT_STYLED_H
#define OUT_STYLED_H

#include "out/out.h"
#include "view/line.h"

/* Writes a part of a line, coloured where the output is to be. */
void styled_add(struct out *out, const struct line *line);

/* Writes a line and its end. */
void styled_write(struct out *out, const struct line *line);

#endif
