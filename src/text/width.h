#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stdint.h>

#include "base/span.h"

/*
 * Widths in terminal columns, by wcwidth, which is what curses asks too. They
 * hold for text that went through the filter; the locale must be UTF-8.
 */

/* 0 for a combining mark, 2 for a wide character, else 1. */
size_t width_of_char(uint32_t c);
size_t width_of(struct span s);

/*
 * The length in bytes of the longest start of s that is at most columns wide
 * and ends between characters, marks kept with what they belong to. Its width
 * is put into *used, which may be NULL.
 */
size_t width_cut(struct span s, size_t columns, size_t *used);

#endif
