#ifndef OUT_STYLED_H
#define OUT_STYLED_H

#include "out/out.h"
#include "view/line.h"

/* Writes a line and its end; coloured where the output is to be. */
void styled_write(struct out *out, const struct line *line);

#endif
