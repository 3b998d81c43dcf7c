#include "response/quote.h"

static const struct {
	const char *text;
	enum quote_kind kind;
} kinds[] = {
	{ "\"", QUOTE_DOUBLE },
	{ "'", QUOTE_SINGLE },
	{ "“", QUOTE_WIDE },
	{ "”", QUOTE_WIDE },
	{ "＂", QUOTE_WIDE },
	{ "&quot;", QUOTE_ENTITY },
	{ "&#34;", QUOTE_ENTITY },
};

static bool
may_begin_quote(unsigned char c)
{
	return c == '"' || c == '\'' || c == '&' || c >= 0x80;
}

struct quote
quote_at(struct span text, size_t at)
{
	struct quote quote = { 0 };
	size_t i, nkinds = sizeof(kinds) / sizeof(kinds[0]);

	while (at + quote.escapes < text.len &&
	    text.ptr[at + quote.escapes] == '\\')
		quote.escapes++;
	text = span_sub(text, at + quote.escapes, text.len);
	quote.len = quote.escapes;
	if (quote.escapes > QUOTE_ESCAPES_MAX || text.len == 0 ||
	    !may_begin_quote((unsigned char)text.ptr[0]))
		return quote;
	for (i = 0; i < nkinds; i++) {
		struct span kind = span_of(kinds[i].text);

		if (!span_starts(text, kind))
			continue;
		quote.kind = kinds[i].kind;
		quote.len += kind.len;
		return quote;
	}
	return quote;
}

bool
quote_closes(struct quote quote, struct quote open)
{
	if (quote.kind != open.kind)
		return false;
	return quote.escapes < open.escapes ||
	    quote.escapes % (2 * (open.escapes + 1)) == open.escapes;
}

size_t
quote_find_end(struct span text, size_t at, struct quote open)
{
	while (at < text.len && text.ptr[at] != '\n') {
		struct quote quote;

		if (text.ptr[at] != '\\' &&
		    !may_begin_quote((unsigned char)text.ptr[at])) {
			at++;
			continue;
		}
		quote = quote_at(text, at);
		if (quote_closes(quote, open))
			return quote.escapes < open.escapes
			    ? at
			    : at + quote.escapes - open.escapes;
		at += quote.len ? quote.len : 1;
	}
	return SPAN_NONE;
}
