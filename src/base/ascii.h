#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>

/* What ctype.h says of ASCII, in every locale and of every byte. */

static inline bool
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
ascii_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool
ascii_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool
ascii_is_alnum(char c)
{
	return ascii_is_digit(c) || ascii_is_upper(c) || ascii_is_lower(c);
}

/* A letter of a word as programs have them: an underscore is one, too. */
static inline bool
ascii_is_word(char c)
{
	return ascii_is_alnum(c) || c == '_';
}

/* tolower() has other ideas in a Turkish locale. */
static inline char
ascii_lower(char c)
{
	return ascii_is_upper(c) ? (char)(c | 0x20) : c;
}

#endif
