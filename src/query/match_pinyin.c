#include "query/match.h"

/*
 * How many matches are weighed against one another: what is short matches
 * everywhere.
 */
static const int matches_max = 8;

/* Where the cells end that are as good as the one of a place. */
static size_t
end_of_rank(struct span row, const struct place *place)
{
	unsigned rank = row_ranks[row_field(row.ptr[place->cell])];
	size_t at = place->end;

	while (
	    row.ptr[at] != ROW_END && row_ranks[row_field(row.ptr[at])] == rank)
		at = row_next_tag(row, at + 1);
	return at;
}

struct match
match_pinyin(const struct needle *needle, const struct pinyin_pattern *pattern,
    struct span row)
{
	struct match match, best = { .tier = TIER_NONE };
	struct pinyin_match found;
	struct place place = { 0 };
	struct span rest = row;
	size_t at = 0;
	int count = 0;

	while (count < matches_max && pinyin_next(pattern, rest, at, &found)) {
		at = found.to;
		if (!place_enter(&place, needle, row, found.from)) {
			at = place.end;
			continue;
		}
		place.from = found.from;
		place.to = found.to;
		match = match_text(row, &place);
		match.tier = TIER_PINYIN;
		match.rank =
		    match_rank((unsigned)found.spelling, row.ptr[place.cell]);
		if (match_is_better(match, best))
			best = match;
		if (found.spelling == pattern->best)
			rest.len = end_of_rank(row, &place);
		count++;
	}
	return best;
}
