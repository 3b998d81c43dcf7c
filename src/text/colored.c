#include "text/colored.h"

#include <string.h>

#include "text/utf8.h"

/* How far a colour goes at the start of text; *ends tells whether it does. */
static size_t
sequence_run(struct span text, bool *ends)
{
	size_t at = 2;

	*ends = false;
	if (!span_starts(SPAN_LIT("\033["), span_sub(text, 0, 2)))
		return 0;
	if (text.len < 2)
		return text.len;
	while (at < text.len && at < COLORED_MAX - 1 &&
	    ((text.ptr[at] >= '0' && text.ptr[at] <= '9') ||
		text.ptr[at] == ';' || text.ptr[at] == ':'))
		at++;
	if (at == text.len)
		return at;
	*ends = text.ptr[at] == 'm';
	return *ends ? at + 1 : 0;
}

/* The length of the colour that a text begins with; 0 where it has none. */
static size_t
sequence(struct span text)
{
	bool ends;
	size_t len = sequence_run(text, &ends);

	return ends ? len : 0;
}

void
colored_strip(struct buf *out, struct span text)
{
	size_t from = 0, at;

	for (at = span_find(text, SPAN_LIT("\033"), 0); at != SPAN_NONE;
	     at = span_find(text, SPAN_LIT("\033"), at)) {
		size_t len = sequence(span_sub(text, at, text.len));

		if (len > 0) {
			buf_add(out, span_sub(text, from, at));
			from = at + len;
		}
		at += len > 0 ? len : 1;
	}
	buf_add(out, span_sub(text, from, text.len));
}

/* Whether a character of several bytes may be cut off at the text's end. */
static bool
is_cut_character(struct span text)
{
	unsigned char first = (unsigned char)text.ptr[0];
	size_t i, len = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;

	if (first < 0xC2 || first > 0xF4 || text.len >= len)
		return false;
	for (i = 1; i < text.len; i++)
		if (((unsigned char)text.ptr[i] & 0xC0) != 0x80)
			return false;
	return true;
}

/* Whether the rest of a piece must wait for the next one. */
static bool
is_cut(struct span rest)
{
	bool ends;

	if (rest.len >= COLORED_MAX)
		return false;
	if (rest.ptr[0] == '\033')
		return sequence_run(rest, &ends) == rest.len && !ends;
	return span_eq(rest, SPAN_LIT("\r")) || is_cut_character(rest);
}

/* The length of what passes although the filter would mark it. */
static size_t
passing(struct span text)
{
	if (text.ptr[0] == '\t')
		return 1;
	if (span_starts(text, SPAN_LIT("\r\n")))
		return 2;
	return sequence(text);
}

/* Filters the text up to what must wait, and returns that. */
static struct span
add(struct colored *colored, struct buf *out, struct span text, bool last)
{
	for (;;) {
		struct filter_piece piece;
		size_t len;

		buf_add(out, filter_cut_plain(&colored->filter, &text));
		if (text.len == 0 || (!last && is_cut(text)))
			return text;
		len = passing(text);
		if (len > 0) {
			buf_add(out, span_sub(text, 0, len));
		} else {
			piece = filter_next(&colored->filter, text);
			len = piece.taken;
			buf_add(out, (struct span){ piece.bytes, piece.len });
		}
		text = span_sub(text, len, text.len);
	}
}

/*
 * Completes what was kept back with bytes of the next piece, as few as decide
 * it, and cuts them off.
 */
static void
add_kept(struct colored *colored, struct buf *out, struct span *piece)
{
	while (colored->nkept > 0 && piece->len > 0) {
		struct span rest;

		colored->kept[colored->nkept++] = piece->ptr[0];
		*piece = span_sub(*piece, 1, piece->len);
		rest = add(colored, out,
		    (struct span){ colored->kept, colored->nkept }, false);
		memmove(colored->kept, rest.ptr ? rest.ptr : colored->kept,
		    rest.len);
		colored->nkept = rest.len;
	}
}

void
colored_add(struct colored *colored, struct buf *out, struct span piece)
{
	add_kept(colored, out, &piece);
	if (colored->nkept > 0)
		return;
	piece = add(colored, out, piece, false);
	if (piece.len > 0)
		memcpy(colored->kept, piece.ptr, piece.len);
	colored->nkept = piece.len;
}

void
colored_finish(struct colored *colored, struct buf *out)
{
	add(colored, out, (struct span){ colored->kept, colored->nkept }, true);
	colored->nkept = 0;
}
