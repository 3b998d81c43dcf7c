#include "query/match.h"
#include "query/words.h"

/* The first letter is another one, which it seldom is. */
static const unsigned cost_of_first = 32;

/* A word that begins at a place which the needle may stand in. */
static struct match
match_word(const struct needle *needle, struct span row,
    const struct place *place, size_t slips)
{
	struct match match = match_text(row, place);

	match.tier = TIER_TYPO;
	match.rank = match_rank((unsigned)slips, row.ptr[place->cell]);
	if (row.ptr[place->from] != needle->finder.text.ptr[0])
		match.cost += cost_of_first;
	return match;
}

/* The first place of a word; the cells of the best fields come first. */
static struct match
match_meant(
    const struct needle *needle, const struct meant *meant, struct span row)
{
	struct place place = { 0 };
	size_t at = 0;

	while ((at = finder_next(&meant->finder, row, at)) != SPAN_NONE) {
		place.from = at;
		place.to = at + meant->finder.text.len;
		at = place.to;
		if (!word_starts(row.ptr + place.from) ||
		    !word_ends(row.ptr + place.to))
			continue;
		if (place_enter(&place, needle, row, place.from))
			return match_word(needle, row, &place, meant->slips);
		at = place.end;
	}
	return (struct match){ .tier = TIER_NONE };
}

struct match
match_meanings(const struct needle *needle, const struct meanings *meanings,
    struct span row, uint64_t ascii)
{
	struct match match, best = { .tier = TIER_NONE };
	size_t i;

	for (i = 0; i < meanings->count; i++) {
		const struct meant *meant = &meanings->words[i];

		if ((ascii & meant->letters) != meant->letters)
			continue;
		match = match_meant(needle, meant, row);
		if (match_is_better(match, best))
			best = match;
	}
	return best;
}

struct match
match_typo(const struct needle *needle, struct span row)
{
	struct match match, best = { .tier = TIER_NONE };
	struct place place = { 0 };
	struct typo typo = { 0 };

	while (typo_next(&typo, needle, row)) {
		if (!place_enter(&place, needle, row, typo.from))
			continue;
		place.from = typo.from;
		place.to = typo.to;
		match = match_word(needle, row, &place, typo.slips);
		if (match_is_better(match, best))
			best = match;
	}
	return best;
}
