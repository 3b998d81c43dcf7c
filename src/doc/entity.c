#include "doc/entity.h"

#include "text/utf8.h"

/* The longest that is looked at, such as "&CounterClockwiseContourIntegral;" */
static const size_t max_len = 40;

static const struct {
	const char *name;
	uint32_t c;
} names[] = {
	{ "amp", '&' },
	{ "apos", '\'' },
	{ "gt", '>' },
	{ "lt", '<' },
	{ "nbsp", 0xA0 },
	{ "quot", '"' },
};

static bool
number(struct span digits, uint32_t *c)
{
	unsigned base = 10;
	uint32_t value = 0;
	size_t i = 0;

	if (digits.len && (digits.ptr[0] | 0x20) == 'x') {
		base = 16;
		i++;
	}
	if (i == digits.len)
		return false;
	for (; i < digits.len; i++) {
		char d = digits.ptr[i];
		unsigned digit = d <= '9' ? (unsigned)(d - '0')
					  : (unsigned)((d | 0x20) - 'a' + 10);

		if (digit >= base)
			return false;
		if (value <= 0x10FFFF)
			value = value * base + digit;
	}
	*c = value;
	if (value == 0 || value > 0x10FFFF ||
	    (value >= 0xD800 && value <= 0xDFFF))
		*c = 0xFFFD;
	return true;
}

/* What stands between '&' and ';'. */
static bool
lookup(struct span name, uint32_t *c)
{
	size_t i;

	if (span_starts(name, SPAN_LIT("#")))
		return number(span_sub(name, 1, name.len), c);
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (span_eq(name, span_of(names[i].name))) {
			*c = names[i].c;
			return true;
		}
	return false;
}

void
entity_decode(struct buf *out, struct span text)
{
	size_t at, end;
	uint32_t c;
	char bytes[4];

	while ((at = span_find(text, SPAN_LIT("&"), 0)) != SPAN_NONE) {
		struct span near = span_sub(text, at + 1, at + max_len);

		buf_add(out, span_sub(text, 0, at));
		text = span_sub(text, at, text.len);
		end = span_find(near, SPAN_LIT(";"), 0);
		if (end != SPAN_NONE && lookup(span_sub(near, 0, end), &c)) {
			buf_add(
			    out, (struct span){ bytes, utf8_encode(c, bytes) });
			text = span_sub(text, end + 2, text.len);
		} else {
			buf_add_char(out, '&');
			text = span_sub(text, 1, text.len);
		}
	}
	buf_add(out, text);
}
