#ifndef TEXT_UTF8_H
#define TEXT_UTF8_H

#include <stdint.h>

#include "base/span.h"

/* What utf8_decode gives for a byte that is not part of valid UTF-8. */
#define UTF8_BAD ((uint32_t)-1)

/*
 * Decodes the character at the start of s into *c and returns its length in
 * bytes. A byte that does not begin a valid character (RFC 3629: no overlong
 * forms, no surrogates, at most U+10FFFF) is UTF8_BAD and one byte long. 0 at
 * the end of s.
 */
size_t utf8_decode(struct span s, uint32_t *c);

/* The same of the character that ends where s ends. */
size_t utf8_decode_last(struct span s, uint32_t *c);

/* Writes a character and returns its length in bytes, 1 to 4. */
size_t utf8_encode(uint32_t c, char out[4]);

/*
 * The length in bytes that a character beginning with this byte has, 1 for
 * one that begins none.
 */
size_t utf8_length(unsigned char first);

/* The number of characters; a bad byte counts as one. */
size_t utf8_count(struct span s);

/* The offset of the first bad byte at or after from; SPAN_NONE without one. */
size_t utf8_find_bad(struct span s, size_t from);

bool utf8_is_valid(struct span s);
bool utf8_is_ascii(struct span s);

#endif
