#include "query/highlight.h"

#include <stdlib.h>
#include <string.h>

#include "query/match.h"

void
highlighter_finish(struct highlighter *highlighter)
{
	buf_finish(&highlighter->row);
	buf_finish(&highlighter->marked);
	free(highlighter->map);
	*highlighter = (struct highlighter){ 0 };
}

/* Makes the text a row in which needles can be looked for. */
static void
make_row(struct highlighter *highlighter, enum field field, struct span text,
    enum fold_mode mode)
{
	struct buf *row = &highlighter->row;

	buf_clear(row);
	buf_add_char(row, row_tag(field));
	fold_map(row, text, mode, &highlighter->map, &highlighter->map_cap);
	buf_add_char(row, ROW_END);
}

/* Marks the characters that the bytes [from, to) of the row came from. */
static void
mark(struct highlighter *highlighter, size_t from, size_t to)
{
	struct buf *marked = &highlighter->marked;
	const uint32_t *map = highlighter->map;
	size_t end, count = highlighter->row.len - 2;

	/* The map has no tag. */
	from--;
	to--;
	/* The last character ends where the next one begins. */
	for (end = to; end < count && map[end] == map[end - 1]; end++)
		;
	end = end < count ? map[end] : marked->len;
	memset(marked->ptr + map[from], 1, end - map[from]);
}

/* Each marks the places that a needle has in one tier, or tells of none. */
static bool
mark_text(struct highlighter *highlighter, const struct needle *needle)
{
	struct place place = { 0 };
	bool found = false;

	while (place_next(&place, needle, buf_span(&highlighter->row))) {
		mark(highlighter, place.from, place.to);
		found = true;
	}
	return found;
}

static bool
mark_pinyin(struct highlighter *highlighter, const struct needle *needle)
{
	struct span row = buf_span(&highlighter->row);
	struct pinyin_pattern pattern;
	struct pinyin_match match = { .to = 0 };
	bool found = false;

	if (!needle_pinyin(needle, &pattern))
		return false;
	while (pinyin_next(&pattern, row, match.to, &match)) {
		mark(highlighter, match.from, match.to);
		found = true;
	}
	return found;
}

static bool
mark_typo(struct highlighter *highlighter, const struct needle *needle)
{
	struct typo typo = { 0 };
	bool found = false;

	while (typo_next(&typo, needle, buf_span(&highlighter->row))) {
		mark(highlighter, typo.from, typo.to);
		found = true;
	}
	return found;
}

static bool
mark_fuzzy(struct highlighter *highlighter, const struct needle *needle)
{
	struct fuzzy_spot spot;
	size_t i;

	if (needle->fuzzy.count == 0 ||
	    match_fuzzy(needle, buf_span(&highlighter->row), &spot).tier ==
		TIER_NONE)
		return false;
	for (i = 0; i < needle->fuzzy.count; i++)
		mark(
		    highlighter, spot.at[i], spot.at[i] + needle->fuzzy.len[i]);
	return true;
}

static const struct {
	enum tier tier;
	bool (*mark)(
	    struct highlighter *highlighter, const struct needle *needle);
} ways[] = {
	{ TIER_SUBSTRING, mark_text },
	{ TIER_PINYIN, mark_pinyin },
	{ TIER_TYPO, mark_typo },
	{ TIER_FUZZY, mark_fuzzy },
};

static bool
is_about_place(const struct term *term)
{
	return term->scope == SCOPE_PLACE;
}

/* Whether a term is held against this field of the entry. */
static bool
concerns(const struct term *term, const struct entry *entry, enum field field)
{
	int remedy;

	if (term->negated || is_about_place(term))
		return false;
	if (term->scope == SCOPE_FIELD)
		return term->field == field;
	if (term->scope == SCOPE_ALL)
		return true;
	remedy = entry_remedy_column(entry);
	return remedy >= 0 && entry_cell_field(entry, (size_t)remedy) == field;
}

/* In the best tier it has in the text, which is no worse than the given. */
static void
mark_term(struct highlighter *highlighter, const struct term *term,
    enum field field, struct span text, enum tier worst)
{
	enum fold_mode mode = term->case_sensitive ? FOLD_WIDTH : FOLD_CASE;
	struct needle needle = needle_of(term, mode);
	size_t i;

	make_row(highlighter, field, text, mode);
	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++)
		if (ways[i].tier > worst || ways[i].mark(highlighter, &needle))
			break;
}

/* Reads the runs of marked bytes. */
static size_t
collect(const struct buf *marked, struct highlight *marks, size_t max)
{
	size_t at, from, count = 0;

	for (at = 0; at < marked->len && count < max; at++) {
		if (!marked->ptr[at])
			continue;
		for (from = at; at < marked->len && marked->ptr[at]; at++)
			;
		marks[count++] =
		    (struct highlight){ (uint32_t)from, (uint32_t)at };
	}
	return count;
}

/* Nothing of a text is marked yet. */
static void
begin(struct highlighter *highlighter, struct span text)
{
	struct buf *marked = &highlighter->marked;

	buf_clear(marked);
	memset(buf_room(marked, text.len), 0, text.len);
	marked->len = text.len;
}

size_t
query_highlight(struct highlighter *highlighter, const struct query *query,
    const struct entry *entry, enum field field, struct span text,
    struct hit hit, struct highlight *marks, size_t max)
{
	size_t i, count;
	const struct term *terms = query_terms(query, &count);

	if (count == 0 || text.len == 0)
		return 0;
	begin(highlighter, text);
	for (i = 0; i < count; i++)
		if (concerns(&terms[i], entry, field))
			mark_term(highlighter, &terms[i], field, text,
			    hit.unlike & HIT_UNLIKE(i) ? (enum tier)hit.tier
						       : TIER_SUBSTRING);
	return collect(&highlighter->marked, marks, max);
}

size_t
query_highlight_place(struct highlighter *highlighter,
    const struct query *query, struct span text, struct highlight *marks,
    size_t max)
{
	size_t i, count;
	const struct term *terms = query_terms(query, &count);

	if (count == 0 || text.len == 0)
		return 0;
	begin(highlighter, text);
	for (i = 0; i < count; i++)
		if (is_about_place(&terms[i]) && !terms[i].negated)
			mark_term(highlighter, &terms[i], FIELD_OTHER, text,
			    TIER_SUBSTRING);
	return collect(&highlighter->marked, marks, max);
}
