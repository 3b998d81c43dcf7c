#include "response/peek.h"

#include "base/ascii.h"
#include "response/quote.h"

bool
peek_skip(struct span text, size_t *at, const char *word)
{
	struct span wanted = span_of(word);

	if (!span_eq_nocase(span_sub(text, *at, *at + wanted.len), wanted))
		return false;
	*at += wanted.len;
	return true;
}

bool
peek_skip_one_of(struct span text, size_t *at, const char *const *words)
{
	for (; *words; words++)
		if (peek_skip(text, at, *words))
			return true;
	return false;
}

size_t
peek_skip_blanks(struct span text, size_t at)
{
	while (peek_is_one_of(peek_byte(text, at), " \t"))
		at++;
	return at;
}

/* Whether "\n" stands there as strings have it, with any escapes. */
static bool
is_escaped_blank(struct span text, size_t at)
{
	return at > 0 && peek_is_one_of(peek_byte(text, at), "nrt") &&
	    text.ptr[at - 1] == '\\';
}

size_t
peek_skip_space(struct span text, size_t at)
{
	for (;; at++) {
		size_t escape = at;

		while (escape < at + QUOTE_ESCAPES_MAX &&
		    peek_byte(text, escape) == '\\')
			escape++;
		if (is_escaped_blank(text, escape))
			at = escape;
		else if (!peek_is_one_of(peek_byte(text, at), " \t\r\n"))
			return at;
	}
}

bool
peek_is_behind_word(struct span text, size_t at)
{
	return at > 0 && ascii_is_word(text.ptr[at - 1]) &&
	    !is_escaped_blank(text, at - 1);
}
