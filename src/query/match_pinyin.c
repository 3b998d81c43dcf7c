#include "query/match.h"

/*
 * How many matches are weighed against one another: what is short matches
 * everywhere.
 */
static const int matches_max = 8;

struct match
match_pinyin(const struct needle *needle, const struct pinyin_pattern *pattern,
    struct span row)
{
	struct match match, best = { .tier = TIER_NONE };
	struct pinyin_match found;
	struct place place = { 0 };
	size_t at = 0;
	int count = 0;

	while (count < matches_max && pinyin_next(pattern, row, at, &found)) {
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
		count++;
	}
	return best;
}
