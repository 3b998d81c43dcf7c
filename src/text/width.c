#include "text/width.h"

#include <wchar.h>

#include "text/ambiguous.h"
#include "text/utf8.h"

/* Those who call wcwidth cannot pass it. */
static bool ambiguous_is_wide;

static bool
is_ambiguous(wchar_t c)
{
	size_t from = 0, to = ambiguous_nranges;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		const struct ambiguous_range *range = &ambiguous_ranges[middle];

		if (c < range->first)
			to = middle;
		else if (c > range->last)
			from = middle + 1;
		else
			return true;
	}
	return false;
}

/*
 * Takes the place of libc's, for curses and readline too: a library finds what
 * the program defines before what other libraries do. wcswidth asks libc's own
 * function.
 */
int
wcwidth(wchar_t c)
{
	int columns;

	if (c >= 0x20 && c < 0x7F)
		return 1;
	columns = wcswidth(&c, 1);
	if (columns == 1 && ambiguous_is_wide && is_ambiguous(c))
		return 2;
	return columns;
}

void
width_set_ambiguous(bool wide)
{
	ambiguous_is_wide = wide;
}

bool
width_find(uint32_t c, size_t *columns)
{
	int found = c == UTF8_BAD ? -1 : wcwidth((wchar_t)c);

	*columns = found < 0 ? 1 : (size_t)found;
	return found >= 0;
}

size_t
width_of_char(uint32_t c)
{
	size_t columns;

	width_find(c, &columns);
	return columns;
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
