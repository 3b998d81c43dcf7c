#include "query/row.h"

#include "catalog/entry_codes.h"
#include "query/words.h"

const uint8_t row_ranks[FIELD_COUNT] = {
	[FIELD_CODE] = 0,
	[FIELD_MODULE] = 0,
	[FIELD_NAME] = 0,
	[FIELD_HEX] = 0,
	[FIELD_TITLE] = 1,
	[FIELD_MESSAGE] = 1,
	[FIELD_DESCRIPTION] = 1,
	[FIELD_HTTP] = 2,
	[FIELD_REASON] = 2,
	[FIELD_SOLUTION] = 2,
	[FIELD_CATEGORY] = 2,
	[FIELD_OTHER] = 2,
};

/*
 * Whether a text is one word, with or without a sign, as most codes are, and
 * nothing that may be written in another way.
 */
static bool
is_one_word(struct span text)
{
	size_t i;

	if (span_eq_nocase(span_sub(text, 0, 2), SPAN_LIT("0x")))
		return false;
	for (i = span_starts(text, SPAN_LIT("-")); i < text.len; i++) {
		char c = text.ptr[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') &&
		    !(c >= 'A' && c <= 'Z') && c != '_')
			return false;
	}
	return true;
}

/* Whether a code stands as such in cells that are followed by a tag. */
static bool
holds_code(struct span cells, struct span code)
{
	size_t at = 0;

	while ((at = span_find(cells, code, at)) != SPAN_NONE) {
		const char *place = cells.ptr + at;

		if (code_starts(place) && code_ends(place + code.len))
			return true;
		at += code.len;
	}
	return false;
}

/*
 * A spelling of a code was added as a cell, from an offset on. It goes again
 * if it is empty or stands in the cells before, which begin at another.
 */
static void
keep_if_new(struct buf *out, size_t cells, size_t from)
{
	struct span before = span_sub(buf_span(out), cells, from);
	struct span code = span_sub(buf_span(out), from + 1, out->len);

	if (code.len == 0 || holds_code(before, code))
		out->len = from;
}

static void
drop_blanks(struct buf *out, size_t from)
{
	size_t i, to = from;

	for (i = from; i < out->len; i++)
		if (out->ptr[i] != ' ')
			out->ptr[to++] = out->ptr[i];
	out->len = to;
}

/* Adds the codes of a cell that its text, added last, does not spell. */
static void
add_spellings(
    struct buf *out, size_t cells, struct span cell, enum fold_mode mode)
{
	char tag = out->ptr[cells];
	struct codes codes = { .count = 0 };
	size_t i, from;
	int64_t value;

	codes_add(&codes, cell);
	for (i = 0; i < codes.count; i++) {
		from = out->len;
		buf_add_char(out, tag);
		fold_add(out, codes.items[i].text, mode);
		drop_blanks(out, from + 1);
		keep_if_new(out, cells, from);

		from = out->len;
		buf_add_char(out, tag);
		code_add_key(out, codes.items[i].text);
		if (code_number(
			span_sub(buf_span(out), from + 1, out->len), &value))
			keep_if_new(out, cells, from);
		else
			out->len = from;
	}
}

/* Adds a cell that is not empty; returns whether it is more than one word. */
static bool
add_cell(
    struct buf *out, enum field field, struct span cell, enum fold_mode mode)
{
	size_t from = out->len;

	buf_add_char(out, row_tag(field));
	fold_add(out, cell, mode);
	if (!field_infos[field].is_code || is_one_word(cell))
		return false;
	add_spellings(out, from, cell, mode);
	return true;
}

/* The codes that a row without one has from a row above it. */
static void
add_codes_above(struct buf *out, const struct entry *entry, enum fold_mode mode)
{
	struct codes codes;
	size_t i;

	if (entry_column(entry, FIELD_CODE) >= 0 ||
	    entry->table->first_column[FIELD_CODE] < 0)
		return;
	entry_public_codes(entry, &codes);
	for (i = 0; i < codes.count; i++)
		add_cell(out, FIELD_CODE, codes.items[i].text, mode);
}

bool
row_add(struct buf *out, const struct entry *entry, enum fold_mode mode)
{
	bool odd = false;
	unsigned rank;
	size_t i;

	add_codes_above(out, entry, mode);
	for (rank = 0; rank < ROW_RANKS; rank++)
		for (i = 0; i < entry->row->ncells; i++) {
			enum field field = entry_cell_field(entry, i);
			struct span cell = entry->row->cells[i];

			if (row_ranks[field] == rank && cell.len > 0)
				odd |= add_cell(out, field, cell, mode);
		}
	buf_add_char(out, ROW_END);
	return odd;
}
