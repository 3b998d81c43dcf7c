#include "text/filter.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "text/utf8.h"

struct range {
	uint32_t first, last;
};

/*
 * Characters whose category says little about what they do: they draw nothing,
 * or move what stands around them (Unicode 15, Default_Ignorable_Code_Point
 * and the bidi controls), but count as letters, marks or symbols.
 */
static const struct range hidden[] = {
	{ 0x034F, 0x034F },   /* combining grapheme joiner */
	{ 0x115F, 0x1160 },   /* Hangul fillers */
	{ 0x17B4, 0x17B5 },   /* Khmer inherent vowels */
	{ 0x180B, 0x180F },   /* Mongolian variation selectors */
	{ 0x2800, 0x2800 },   /* braille blank */
	{ 0x3164, 0x3164 },   /* Hangul filler */
	{ 0xFE00, 0xFE0E },   /* variation selectors but the emoji one */
	{ 0xFFA0, 0xFFA0 },   /* halfwidth Hangul filler */
	{ 0xFFF9, 0xFFFB },   /* interlinear annotation */
	{ 0x1D159, 0x1D159 }, /* musical null notehead */
	{ 0xE0000, 0xE0FFF }, /* tags, variation selectors supplement */
};

static bool
in_hidden(uint32_t c)
{
	size_t i;

	for (i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		if (c >= hidden[i].first && c <= hidden[i].last)
			return true;
	return false;
}

/* Han, kana, Hangul syllables and full-width forms: nearly all text here. */
static bool
is_common(uint32_t c)
{
	return (c >= 0x20 && c < 0x7F) ||
	    (c >= 0xA1 && c <= 0xFF && c != 0xAD) ||
	    (c >= 0x3001 && c <= 0x3029) || (c >= 0x4E00 && c <= 0x9FFF) ||
	    (c >= 0xFF01 && c <= 0xFF9F);
}

bool
filter_is_hidden(uint32_t c)
{
	if (is_common(c))
		return false;
	if (c == '\n')
		return false;
	if (c == UTF8_BAD || in_hidden(c))
		return true;
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return true;
	default:
		return false;
	}
}

static bool
is_combining(uint32_t c)
{
	if (is_common(c))
		return false;
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_MC:
		return true;
	default:
		return false;
	}
}

/* Whether a combining mark may stay as it is. */
static bool
may_combine(struct filter *filter)
{
	if (!filter->base || filter->marks >= FILTER_MARKS)
		return false;
	filter->marks++;
	return true;
}

static void
write_mark(struct filter_piece *piece, unsigned char first)
{
	const char *format = "<U+%04X>";
	uint32_t value = piece->c;

	if (piece->c == UTF8_BAD) {
		format = "<%02X>";
		value = first;
	} else if (piece->c < 0x20 || piece->c == 0x7F) {
		format = "^%c";
		value = piece->c ^ 0x40;
	}
	piece->mark = true;
	piece->len =
	    (size_t)snprintf(piece->bytes, sizeof(piece->bytes), format, value);
}

struct filter_piece
filter_next(struct filter *filter, struct span text)
{
	struct filter_piece piece = { 0 };
	bool keep;

	piece.taken = utf8_decode(text, &piece.c);
	piece.len = piece.taken;
	if (filter->mode == FILTER_ONE_LINE &&
	    (piece.c == '\n' || piece.c == '\t')) {
		piece.bytes[0] = ' ';
		piece.mark = true;
		keep = true;
	} else {
		memcpy(piece.bytes, text.ptr, piece.taken);
		keep = is_combining(piece.c)
		    ? !filter_is_hidden(piece.c) && may_combine(filter)
		    : !filter_is_hidden(piece.c);
	}
	if (!keep)
		write_mark(&piece, (unsigned char)text.ptr[0]);
	if (!keep || !is_combining(piece.c)) {
		filter->marks = 0;
		filter->base = keep && piece.c != '\n' && piece.c != '\t';
	}
	return piece;
}

void
filter_add(struct buf *out, struct span text, enum filter_mode mode)
{
	struct filter filter = { .mode = mode };

	while (text.len > 0) {
		struct filter_piece piece = filter_next(&filter, text);

		buf_add(out, (struct span){ piece.bytes, piece.len });
		text = span_sub(text, piece.taken, text.len);
	}
}
