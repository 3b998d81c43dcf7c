#ifndef RESPONSE_PEEK_H
#define RESPONSE_PEEK_H

#include "base/span.h"

/* Small looks at a text that is read from its start to its end. */

/* The byte at an offset; NUL behind the end. */
static inline char
peek_byte(struct span text, size_t at)
{
	return at < text.len ? text.ptr[at] : '\0';
}

/* NUL is none. They are few: a loop is faster than a call. */
static inline bool
peek_is_one_of(char c, const char *chars)
{
	for (; *chars; chars++)
		if (*chars == c)
			return true;
	return false;
}

/*
 * Passes a word, whatever its case, or one of some; the last of them is NULL.
 * False where none stands there.
 */
bool peek_skip(struct span text, size_t *at, const char *word);
bool peek_skip_one_of(struct span text, size_t *at, const char *const *words);

/* Behind blanks; the other, behind lines, too, and those of escaped text. */
size_t peek_skip_blanks(struct span text, size_t at);
size_t peek_skip_space(struct span text, size_t at);

/* Whether an offset is inside a word, or behind it. */
bool peek_is_behind_word(struct span text, size_t at);

#endif
