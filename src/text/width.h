#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

/*
 * Widths in terminal columns. They hold for text that went through the filter;
 * the locale must be UTF-8. They are wcwidth's, which is what curses and
 * readline ask too: this module defines it for all of the program.
 */

/*
 * Whether characters that are narrow or wide by what surrounds them (Unicode's
 * East_Asian_Width A: Greek, circled digits, box drawing) are wide. They are
 * not, until this says so; no line may have been measured before.
 */
void width_set_ambiguous(bool wide);

/* 0 for a combining mark, 2 for a wide character, else 1. */
size_t width_of_char(uint32_t c);

/* The same; false where the character is newer than libc. */
bool width_find(uint32_t c, size_t *columns);

size_t width_of(struct span s);

/*
 * The length in bytes of the longest start of s that is at most columns wide
 * and ends between characters, marks kept with what they belong to. Its width
 * is put into *used, which may be NULL.
 */
size_t width_cut(struct span s, size_t columns, size_t *used);

#endif
