#include <string.h>

#include "catalog/codes.h"
#include "query/needle.h"
#include "query/words.h"
#include "text/number.h"

/* Whether the first cell of that kind says anything. */
static bool
tells(struct span row, char tag)
{
	const char *cell = memchr(row.ptr, tag, row.len);
	size_t from;

	if (!cell)
		return false;
	from = (size_t)(cell - row.ptr) + 1;
	return !codes_none(span_sub(row, from, row_next_tag(row, from)));
}

/* The column that is the row's remedy, as entry_remedy_column has it. */
static char
remedy_of(struct span row)
{
	if (tells(row, row_tag(FIELD_SOLUTION)))
		return row_tag(FIELD_SOLUTION);
	if (tells(row, row_tag(FIELD_REASON)))
		return row_tag(FIELD_REASON);
	return row_tag(FIELD_DESCRIPTION);
}

/* Whether the needle may stand in the cell. */
static bool
is_allowed(struct place *place, const struct needle *needle, struct span row)
{
	char tag = row.ptr[place->cell];

	if (needle->fields == NEEDLE_ALL_FIELDS)
		return true;
	if (!(needle->fields >> row_field(tag) & 1))
		return false;
	if (needle->term->scope != SCOPE_REMEDY)
		return true;
	if (!place->remedy)
		place->remedy = remedy_of(row);
	return tag == place->remedy;
}

bool
place_enter(struct place *place, const struct needle *needle, struct span row,
    size_t at)
{
	if (at > place->cell && at < place->end)
		return is_allowed(place, needle, row);
	place->end = row_next_tag(row, at);
	while (!row_is_tag(row.ptr[at]))
		at--;
	place->cell = at;
	return is_allowed(place, needle, row);
}

/* Goes to the next cell that the needle may stand in. */
static bool
next_cell(struct place *place, const struct needle *needle, struct span row)
{
	do {
		char tag = row.ptr[place->end];

		if (tag == ROW_END || row_ranks[row_field(tag)] > needle->rank)
			return false;
		place->cell = place->end;
		place->end = row_next_tag(row, place->cell + 1);
	} while (!is_allowed(place, needle, row));
	return true;
}

/* The next place of the text itself. */
static bool
next_text(struct place *place, const struct needle *needle, struct span row)
{
	size_t at = finder_next(&needle->finder, row, place->to);

	while (at != SPAN_NONE) {
		while (at >= place->end)
			if (!next_cell(place, needle, row))
				return false;
		if (at > place->cell) {
			place->from = at;
			place->to = at + needle->finder.text.len;
			return true;
		}
		/* It stands in a cell that was passed over. */
		at = finder_next(&needle->finder, row, place->cell);
	}
	return false;
}

/* The next cell that begins or ends with the text, or is it. */
static bool
next_anchored(struct place *place, const struct needle *needle, struct span row)
{
	enum term_kind kind = needle->term->kind;
	size_t len = needle->finder.text.len;

	while (next_cell(place, needle, row)) {
		size_t have = place->end - place->cell - 1;

		if (have < len || (kind == TERM_EXACT && have > len))
			continue;
		place->from =
		    kind == TERM_SUFFIX ? place->end - len : place->cell + 1;
		place->to = place->from + len;
		if (!memcmp(
			row.ptr + place->from, needle->finder.text.ptr, len))
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
next_number(struct place *place, const struct needle *needle, struct span row)
{
	const struct term *term = needle->term;
	size_t at = place->to;
	int64_t value;

	for (;; at++) {
		if (at >= place->end) {
			if (!next_cell(place, needle, row))
				return false;
			at = place->cell + 1;
		}
		place->from = at;
		place->to = number_end(row, at);
		if (number_parse(span_sub(row, at, place->to), &value) &&
		    value >= term->low && value <= term->high)
			return true;
	}
}

static bool (*const next_of_kind[])(
    struct place *place, const struct needle *needle, struct span row) = {
	[TERM_ANY] = next_text,
	[TERM_LITERAL] = next_text,
	[TERM_PREFIX] = next_anchored,
	[TERM_SUFFIX] = next_anchored,
	[TERM_EXACT] = next_anchored,
	[TERM_RANGE] = next_number,
};

bool
place_next(struct place *place, const struct needle *needle, struct span row)
{
	return next_of_kind[needle->term->kind](place, needle, row);
}
