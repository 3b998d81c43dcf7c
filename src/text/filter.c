#include "text/filter.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "text/utf8.h"

enum kind {
	PLAIN,
	COMBINING, /* stands on the character before it */
	HIDDEN,    /* becomes a mark */
	VANISHING,
};

static const enum kind kinds[] = {
	[UTF8PROC_CATEGORY_CN] = HIDDEN,
	[UTF8PROC_CATEGORY_MN] = COMBINING,
	[UTF8PROC_CATEGORY_MC] = COMBINING,
	[UTF8PROC_CATEGORY_ME] = COMBINING,
	[UTF8PROC_CATEGORY_ZL] = HIDDEN,
	[UTF8PROC_CATEGORY_ZP] = HIDDEN,
	[UTF8PROC_CATEGORY_CC] = HIDDEN,
	[UTF8PROC_CATEGORY_CF] = HIDDEN,
	[UTF8PROC_CATEGORY_CS] = HIDDEN,
	[UTF8PROC_CATEGORY_CO] = HIDDEN,
};

/*
 * Characters whose category says too little. The hidden ones draw nothing:
 * with those hidden by category they are all of Default_Ignorable_Code_Point
 * (Unicode 15), and some that are blank without being called so.
 *
 * Variation selectors 15 and 16 ask for a plain or a coloured picture of the
 * character before, modifiers for a tone of its skin. Terminals disagree on how
 * wide it then is, and it says the same without them. Vowels and final
 * consonants of Hangul are letters, but drawn into the cell of the syllable.
 */
static const struct {
	uint32_t first, last;
	enum kind kind;
} exceptions[] = {
	{ 0x034F, 0x034F, HIDDEN },      /* combining grapheme joiner */
	{ 0x115F, 0x1160, HIDDEN },      /* Hangul fillers */
	{ 0x1161, 0x11FF, COMBINING },   /* Hangul vowels and finals */
	{ 0x17B4, 0x17B5, HIDDEN },      /* Khmer inherent vowels */
	{ 0x180B, 0x180F, HIDDEN },      /* Mongolian variation selectors */
	{ 0x2800, 0x2800, HIDDEN },      /* braille blank */
	{ 0x3164, 0x3164, HIDDEN },      /* Hangul filler */
	{ 0xD7B0, 0xD7C6, COMBINING },   /* old Hangul vowels */
	{ 0xD7CB, 0xD7FB, COMBINING },   /* old Hangul finals */
	{ 0xFE00, 0xFE0D, HIDDEN },      /* variation selectors 1 to 14 */
	{ 0xFE0E, 0xFE0F, VANISHING },   /* variation selectors 15 and 16 */
	{ 0xFFA0, 0xFFA0, HIDDEN },      /* halfwidth Hangul filler */
	{ 0x1D159, 0x1D159, HIDDEN },    /* musical null notehead */
	{ 0x1F3FB, 0x1F3FF, VANISHING }, /* skin tones */
	{ 0xE0000, 0xE0FFF, HIDDEN },    /* tags, variation selectors beyond */
};
static const size_t nexceptions = sizeof(exceptions) / sizeof(exceptions[0]);

/* ASCII, Han, their punctuation, full-width forms: nearly all text here. */
static bool
is_common(uint32_t c)
{
	return (c >= 0x20 && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF) ||
	    (c >= 0x3001 && c <= 0x3029) || (c >= 0xFF01 && c <= 0xFF9F) ||
	    (c >= 0x2010 && c <= 0x2027);
}

static enum kind
kind_of(uint32_t c)
{
	size_t i;

	if (is_common(c))
		return PLAIN;
	if (c == UTF8_BAD)
		return HIDDEN;
	for (i = 0; i < nexceptions && c >= exceptions[i].first; i++)
		if (c <= exceptions[i].last)
			return exceptions[i].kind;
	return kinds[utf8proc_category((utf8proc_int32_t)c)];
}

bool
filter_is_hidden(uint32_t c)
{
	enum kind kind = kind_of(c);

	return c != '\n' && (kind == HIDDEN || kind == VANISHING);
}

static void
keep(struct filter_piece *piece, struct span text)
{
	memcpy(piece->bytes, text.ptr, piece->taken);
	piece->len = piece->taken;
}

static void
write_blank(struct filter_piece *piece)
{
	piece->mark = true;
	piece->bytes[0] = ' ';
	piece->len = 1;
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

void
filter_mark(struct filter_piece *piece)
{
	write_mark(piece, 0);
}

struct filter_piece
filter_next(struct filter *filter, struct span text)
{
	struct filter_piece piece = { 0 };
	enum kind kind;

	piece.taken = utf8_decode(text, &piece.c);
	kind = kind_of(piece.c);
	if (kind == VANISHING) {
		piece.mark = true;
		return piece;
	}
	if (kind == COMBINING && filter->base && filter->marks < FILTER_MARKS) {
		filter->marks++;
		keep(&piece, text);
		return piece;
	}
	filter->marks = 0;
	filter->base = kind == PLAIN;
	if (kind == PLAIN || (piece.c == '\n' && filter->mode == FILTER_LINES))
		keep(&piece, text);
	else if (filter->mode == FILTER_ONE_LINE &&
	    (piece.c == '\n' || piece.c == '\t'))
		write_blank(&piece);
	else
		write_mark(&piece, (unsigned char)text.ptr[0]);
	return piece;
}

/* The length of the common characters at the start of text. */
static size_t
common_run(struct span text)
{
	size_t at = 0;

	while (at < text.len) {
		unsigned char first = (unsigned char)text.ptr[at];
		uint32_t c;
		size_t len;

		if (first >= 0x20 && first < 0x7F) {
			at++;
			continue;
		}
		len = utf8_decode(span_sub(text, at, text.len), &c);
		if (!is_common(c))
			break;
		at += len;
	}
	return at;
}

struct span
filter_cut_plain(struct filter *filter, struct span *text)
{
	struct span plain = span_sub(*text, 0, common_run(*text));

	if (plain.len > 0) {
		filter->base = true;
		filter->marks = 0;
	}
	*text = span_sub(*text, plain.len, text->len);
	return plain;
}

void
filter_add(struct buf *out, struct span text, enum filter_mode mode)
{
	struct filter filter = { .mode = mode };

	for (;;) {
		struct filter_piece piece;

		buf_add(out, filter_cut_plain(&filter, &text));
		if (text.len == 0)
			return;
		piece = filter_next(&filter, text);
		buf_add(out, (struct span){ piece.bytes, piece.len });
		text = span_sub(text, piece.taken, text.len);
	}
}
