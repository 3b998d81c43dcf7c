#include "text/width.h"

#include <wchar.h>

#include "text/utf8.h"

size_t
width_of_char(uint32_t c)
{
	int columns;

	if (c >= 0x20 && c < 0x7F)
		return 1;
	columns = c == UTF8_BAD ? 1 : wcwidth((wchar_t)c);
	return columns < 0 ? 1 : (size_t)columns;
}

size_t
width_of(struct span s)
{
	size_t used;

	width_cut(s, (size_t)-1, &used);
	return used;
}

size_t
width_cut(struct span s, size_t columns, size_t *used)
{
	size_t at = 0, sum = 0;

	while (at < s.len) {
		uint32_t c;
		size_t len = utf8_decode(span_sub(s, at, s.len), &c);
		size_t width = width_of_char(c);

		if (width > columns - sum)
			break;
		sum += width;
		at += len;
	}
	if (used)
		*used = sum;
	return at;
}
