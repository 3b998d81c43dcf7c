#include "response/margin.h"

#include "base/ascii.h"
#include "response/peek.h"

static bool
is_alike(char a, char b)
{
	return a == b || (ascii_is_digit(a) && ascii_is_digit(b));
}

size_t
margin_len(struct span before, struct span line)
{
	size_t at = 0;

	before = span_sub(before, 0, MARGIN_MAX);
	line = span_sub(line, 0, MARGIN_MAX);
	if (peek_skip_blanks(line, 0) > 0)
		return 0;
	while (at < line.len && !peek_is_one_of(line.ptr[at], "\n\"{}<") &&
	    is_alike(line.ptr[at], peek_byte(before, at)))
		at++;
	return peek_skip_blanks(line, at);
}
