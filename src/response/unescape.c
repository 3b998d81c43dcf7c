#include "response/unescape.h"

#include <string.h>

#include "text/utf8.h"

/* The letters of short escapes, and what they stand for. */
static const char letters[] = "\"\\/'nrtbf";
static const char meanings[] = "\"\\/'\n\r\t\b\f";

/* The value of four hexadecimal digits at the start of text; -1 for others. */
static int32_t
hex4(struct span text)
{
	static const char digits[] = "0123456789abcdef";
	int32_t value = 0;
	size_t i;

	if (text.len < 4)
		return -1;
	for (i = 0; i < 4; i++) {
		char c = text.ptr[i];
		const char *digit = c
		    ? strchr(digits, c >= 'A' && c <= 'F' ? c | 0x20 : c)
		    : NULL;

		if (!digit)
			return -1;
		value = value * 16 + (int32_t)(digit - digits);
	}
	return value;
}

/* The unit of UTF-16 that "\uXXXX" at the start of text stands for; or -1. */
static int32_t
unit_at(struct span text)
{
	return span_starts(text, SPAN_LIT("\\u"))
	    ? hex4(span_sub(text, 2, text.len))
	    : -1;
}

/* Appends a character, or U+FFFD for half of one; returns what it took. */
static size_t
add_unit(struct buf *out, struct span text, int32_t unit)
{
	int32_t low = -1;
	char bytes[4];
	uint32_t c = (uint32_t)unit;

	if (unit >= 0xD800 && unit < 0xDC00)
		low = unit_at(span_sub(text, 6, text.len));
	if (low >= 0xDC00 && low < 0xE000)
		c = 0x10000 + ((c - 0xD800) << 10) + ((uint32_t)low - 0xDC00);
	else if (unit >= 0xD800 && unit < 0xE000)
		c = 0xFFFD;
	buf_add(out, (struct span){ bytes, utf8_encode(c, bytes) });
	return c >= 0x10000 ? 12 : 6;
}

/* Appends what the backslash at the start of text begins. */
static size_t
add_escape(struct buf *out, struct span text)
{
	int32_t unit = unit_at(text);
	const char *letter =
	    text.len > 1 && text.ptr[1] ? strchr(letters, text.ptr[1]) : NULL;

	if (unit >= 0)
		return add_unit(out, text, unit);
	if (!letter) {
		buf_add_char(out, '\\');
		return 1;
	}
	buf_add_char(out, meanings[letter - letters]);
	return 2;
}

void
unescape(struct buf *out, struct span text)
{
	while (text.len > 0) {
		size_t len = span_find(text, SPAN_LIT("\\"), 0);

		len = len == SPAN_NONE ? text.len : len;
		buf_add(out, span_sub(text, 0, len));
		text = span_sub(text, len, text.len);
		if (text.len > 0)
			text = span_sub(text, add_escape(out, text), text.len);
	}
}
