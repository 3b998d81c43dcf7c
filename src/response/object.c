#include "response/object.h"

#include "base/ascii.h"
#include "response/peek.h"
#include "response/quote.h"

bool
object_begins(struct span line)
{
	size_t at = peek_skip_space(line, 0), from;

	if (peek_byte(line, at) != '{')
		return false;
	at = from = peek_skip_space(line, at + 1);
	if (at == line.len || line.ptr[at] == '}' ||
	    quote_at(line, at).kind != QUOTE_NONE)
		return true;
	while (ascii_is_word(peek_byte(line, at)))
		at++;
	return at > from && peek_byte(line, peek_skip_blanks(line, at)) == ':';
}

/* Behind a string, or behind its line where it is not closed. */
static size_t
skip_string(struct span line, size_t at, struct quote open)
{
	size_t from = at + open.len, end = quote_find_end(line, from, open);

	return end == SPAN_NONE ? line.len : end + quote_at(line, end).len;
}

size_t
object_depth(size_t depth, struct span line)
{
	size_t at = 0;

	while (at < line.len) {
		struct quote quote = quote_at(line, at);
		char c = line.ptr[at];

		if (quote.kind != QUOTE_NONE &&
		    !peek_is_behind_word(line, at)) {
			at = skip_string(line, at, quote);
			continue;
		}
		if (peek_is_one_of(c, "{["))
			depth++;
		else if (depth > 0 && peek_is_one_of(c, "}]") && --depth == 0)
			return 0;
		at += quote.len ? quote.len : 1;
	}
	return depth;
}
