#include "tui/paste.h"

#include <stdint.h>

#include "text/utf8.h"

static bool
is_newline(char c)
{
	return c == '\r' || c == '\n';
}

/* Whether a newline stands in the read with text on both sides of it. */
static bool
holds_lines(struct span read)
{
	size_t i, first = 0, last = read.len;

	while (first < last && is_newline(read.ptr[first]))
		first++;
	while (last > first && is_newline(read.ptr[last - 1]))
		last--;
	if (first > 0 && first < last)
		return true;
	for (i = first; i < last; i++)
		if (is_newline(read.ptr[i]))
			return true;
	/* "4000 CR LF", which no key sends. */
	return first < last && read.len - last > 1;
}

/* Whether the read holds so many letters that are not one key held down. */
static bool
holds_letters(struct span read, size_t least)
{
	size_t at = 0, letters = 0;
	uint32_t c, first = 0;
	bool same = true;

	while (at < read.len) {
		at += utf8_decode(span_sub(read, at, read.len), &c);
		if (c < 0x20 || c == 0x7F)
			continue;
		if (letters++ == 0)
			first = c;
		same = same && c == first;
	}
	return letters >= least && !same;
}

/* Whether there are controls that keys send and text does not hold. */
static bool
holds_controls(struct span read)
{
	size_t i;

	for (i = 0; i < read.len; i++) {
		char c = read.ptr[i];

		if (c == 0x7F ||
		    (c >= 0 && c < ' ' && c != '\t' && !is_newline(c)))
			return true;
	}
	return false;
}

bool
paste_is_likely(struct span read, bool in_pane)
{
	if (span_starts(read, SPAN_LIT("{")))
		return read.len > 1;
	if (holds_controls(read))
		return false;
	return holds_lines(read) ||
	    holds_letters(read, in_pane ? PASTE_LETTERS : PASTE_LETTERS_TYPED);
}

void
paste_add_line(struct buf *out, struct span paste)
{
	size_t at = 0;

	while (paste.len > 0 && is_newline(paste.ptr[paste.len - 1]))
		paste.len--;
	while (at < paste.len) {
		struct span rest = span_sub(paste, at, paste.len);
		uint32_t c;
		size_t len = utf8_decode(rest, &c);

		if (span_starts(rest, SPAN_LIT("\r\n")))
			len = 2;
		if (c == UTF8_BAD)
			buf_add(out, SPAN_LIT("\xEF\xBF\xBD"));
		else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
			buf_add_char(out, ' ');
		else
			buf_add(out, span_sub(rest, 0, len));
		at += len;
	}
}
