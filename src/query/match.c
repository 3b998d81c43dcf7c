#include "query/match.h"

#include <string.h>

#include "catalog/codes.h"
#include "query/words.h"

/* Costs within a tier. What is a row's own stands before what it shares. */
enum {
	COST_SHARED = 128,  /* the public code of a module entry */
	COST_PART = 64,     /* one of several codes in a cell */
	COST_REST_MAX = 63, /* bytes behind a prefix, each counts 1 */

	COST_AT_CELL = 0, /* where a substring begins */
	COST_AT_WORD = 1,
	COST_IN_WORD = 6,
	COST_TO_CELL = 0, /* where it ends */
	COST_TO_WORD = 1,
	COST_TO_MIDDLE = 3,
};

/* Many module entries have the same public code; it tells little of each. */
static unsigned
cost_of_sharing(struct span row, char tag)
{
	if (tag == row_tag(FIELD_CODE) &&
	    memchr(row.ptr, row_tag(FIELD_MODULE), row.len))
		return COST_SHARED;
	return 0;
}

static unsigned
cost_of_code(enum tier tier, struct span row, const struct place *place)
{
	unsigned cost = cost_of_sharing(row, row.ptr[place->cell]);
	size_t rest = place->end - place->to;

	if (place->from > place->cell + 1)
		cost += COST_PART;
	if (tier == TIER_EQUAL)
		return rest > 0 ? cost | COST_PART : cost;
	return cost + (rest < COST_REST_MAX ? (unsigned)rest : COST_REST_MAX);
}

static unsigned
cost_of_text(struct span row, const struct place *place)
{
	const char *from = row.ptr + place->from, *to = row.ptr + place->to;
	unsigned cost = COST_IN_WORD;

	if (row_is_tag(from[-1]))
		cost = COST_AT_CELL;
	else if (word_starts(from))
		cost = COST_AT_WORD;
	if (row_is_tag(*to))
		return cost + COST_TO_CELL;
	return cost + (word_ends(to) ? COST_TO_WORD : COST_TO_MIDDLE);
}

struct match
match_text(struct span row, const struct place *place)
{
	return (struct match){
		.tier = TIER_SUBSTRING,
		.rank = match_rank(0, row.ptr[place->cell]),
		.cost = cost_of_text(row, place),
	};
}

static struct match
match_place(struct span row, const struct place *place)
{
	struct match match = match_text(row, place);

	if (match.rank > 0 || !code_starts(row.ptr + place->from))
		return match;
	match.tier = code_ends(row.ptr + place->to) ? TIER_EQUAL : TIER_PREFIX;
	match.cost = cost_of_code(match.tier, row, place);
	return match;
}

/*
 * How many places of a row are weighed against one another. The first that
 * are found stand in the best fields. Where one character stands in a text
 * tells nothing, and it stands everywhere.
 */
static size_t
places_max(const struct needle *needle, unsigned rank)
{
	if (rank == 0)
		return CODES_MAX;
	return needle->single ? 1 : 4;
}

struct match
match_row(const struct needle *needle, struct span row)
{
	struct match match, best = { .tier = TIER_NONE };
	struct place place = { 0 };
	size_t count = 0;

	while (place_next(&place, needle, row)) {
		match = match_place(row, &place);
		if (match_is_better(match, best))
			best = match;
		else if (match.rank > best.rank)
			break;
		if (++count >= places_max(needle, match.rank))
			break;
	}
	return best;
}
