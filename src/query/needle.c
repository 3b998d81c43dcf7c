#include "query/needle.h"

#include <string.h>

#include "query/number.h"
#include "query/words.h"
#include "text/utf8.h"

static const uint32_t all_fields = ((uint32_t)1 << FIELD_COUNT) - 1;
static const uint32_t remedy_fields = (uint32_t)1 << FIELD_SOLUTION |
    (uint32_t)1 << FIELD_REASON | (uint32_t)1 << FIELD_DESCRIPTION;

static uint32_t
fields_of(const struct term *term)
{
	if (term->scope == SCOPE_FIELD)
		return (uint32_t)1 << term->field;
	return term->scope == SCOPE_REMEDY ? remedy_fields : all_fields;
}

struct needle
needle_of(const struct term *term, enum fold_mode mode)
{
	struct needle needle = {
		.term = term,
		.text = mode == FOLD_CASE ? term->folded : term->exact,
		.fields = fields_of(term),
	};

	if (term->kind == TERM_ANY && utf8_count(needle.text) > 1)
		needle.fuzzy = fuzzy_of(needle.text);
	if (term->kind != TERM_RANGE)
		needle.signature = signature_of(term->folded);
	return needle;
}

/* The column that is the row's remedy, as entry_remedy_column has it. */
static char
remedy_tag(struct span row)
{
	if (memchr(row.ptr, row_tag(FIELD_SOLUTION), row.len))
		return row_tag(FIELD_SOLUTION);
	if (memchr(row.ptr, row_tag(FIELD_REASON), row.len))
		return row_tag(FIELD_REASON);
	return row_tag(FIELD_DESCRIPTION);
}

bool
needle_allows(const struct needle *needle, struct span row, char tag)
{
	if (!(needle->fields >> row_field(tag) & 1))
		return false;
	return needle->term->scope != SCOPE_REMEDY || tag == remedy_tag(row);
}

/* The next place of the text itself. */
static bool
next_in_text(const struct needle *needle, struct span row, struct place *place)
{
	size_t at = place->to;

	while ((at = span_find(row, needle->text, at)) != SPAN_NONE) {
		size_t cell = at;

		/* A cell that does not begin behind the last place is its. */
		while (--cell >= place->to && !row_is_tag(row.ptr[cell]))
			;
		if (cell >= place->to)
			place->cell = cell;
		place->from = at;
		place->to = at = at + needle->text.len;
		if (needle_allows(needle, row, row.ptr[place->cell]))
			return true;
	}
	return false;
}

/* Whether the text of a cell, [from, to), has an anchored needle; its place. */
static bool
anchored(const struct needle *needle, struct span row, struct place *place)
{
	size_t len = needle->text.len, have = place->to - place->from;
	enum term_kind kind = needle->term->kind;

	if (have < len || (kind == TERM_EXACT && have > len))
		return false;
	if (kind == TERM_SUFFIX)
		place->from = place->to - len;
	else
		place->to = place->from + len;
	return !memcmp(row.ptr + place->from, needle->text.ptr, len);
}

/* The next cell that begins or ends with the text. */
static bool
next_cell(const struct needle *needle, struct span row, struct place *place)
{
	size_t cell = row_cell_end(row, place->to), end;

	for (; row.ptr[cell] != ROW_END; cell = end) {
		end = row_cell_end(row, cell + 1);
		*place = (struct place){ cell, cell + 1, end };
		if (needle_allows(needle, row, row.ptr[cell]) &&
		    anchored(needle, row, place))
			return true;
	}
	return false;
}

/* The end of the whole number at an offset; at itself where none is. */
static size_t
number_end(struct span row, size_t at)
{
	size_t end = at + (row.ptr[at] == '-');

	if (!code_starts(row.ptr + at))
		return at;
	while (row.ptr[end] >= '0' && row.ptr[end] <= '9')
		end++;
	return end > at && code_ends(row.ptr + end) ? end : at;
}

/* The next number inside a range. */
static bool
next_number(const struct needle *needle, struct span row, struct place *place)
{
	const struct term *term = needle->term;
	size_t at = place->to;
	int64_t value;

	for (; row.ptr[at] != ROW_END; at++) {
		if (row_is_tag(row.ptr[at])) {
			place->cell = at;
			continue;
		}
		place->from = at;
		place->to = number_end(row, at);
		if (number_parse(span_sub(row, at, place->to), &value) &&
		    value >= term->low && value <= term->high &&
		    needle_allows(needle, row, row.ptr[place->cell]))
			return true;
	}
	return false;
}

static bool (*const next_of_kind[])(
    const struct needle *needle, struct span row, struct place *place) = {
	[TERM_ANY] = next_in_text,
	[TERM_LITERAL] = next_in_text,
	[TERM_PREFIX] = next_cell,
	[TERM_SUFFIX] = next_cell,
	[TERM_EXACT] = next_cell,
	[TERM_RANGE] = next_number,
};

bool
needle_next(const struct needle *needle, struct span row, struct place *place)
{
	return next_of_kind[needle->term->kind](needle, row, place);
}
