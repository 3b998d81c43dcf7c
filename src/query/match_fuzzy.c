#include "query/match.h"

/*
 * How many spots are compared: what matches first is not always what stands
 * closest. More would find little, and without a limit it would be quadratic.
 */
static const int spots_max = 3;

struct match
match_fuzzy(
    const struct needle *needle, struct span row, struct fuzzy_spot *best_spot)
{
	struct match match = { .tier = TIER_FUZZY },
		     best = { .tier = TIER_NONE };
	struct fuzzy_spot spot;
	struct place place = { 0 };
	size_t from = 0;
	int count = 0;

	while (
	    count < spots_max && fuzzy_find(&needle->fuzzy, row, from, &spot)) {
		bool allowed = place_enter(&place, needle, row, spot.at[0]);

		/* Then no spot lies within this cell. */
		if (!allowed || spot.end > place.end) {
			from = place.end;
			continue;
		}
		match.rank = match_rank(MATCH_GRADE_MAX, row.ptr[place.cell]);
		if (best.tier != TIER_NONE && match.rank > best.rank)
			break;
		match.cost = fuzzy_cost(&needle->fuzzy, row, &spot);
		if (match_is_better(match, best)) {
			best = match;
			if (best_spot)
				*best_spot = spot;
		}
		from = spot.at[0] + needle->fuzzy.len[0];
		count++;
	}
	return best;
}
