#include "query/judge.h"

#include <stdlib.h>

#include "base/mem.h"

struct judge
judge_of(const struct index *index, const struct query *query)
{
	struct judge judge = { .index = index, .subject.index = index };
	const struct term *terms = query_terms(query, &judge.count);
	size_t i;

	judge.matchers = xcalloc(judge.count, sizeof(*judge.matchers));
	for (i = 0; i < judge.count; i++)
		judge.matchers[i] = matcher_of(&terms[i], index);
	return judge;
}

void
judge_finish(struct judge *judge)
{
	size_t i;

	for (i = 0; i < judge->count; i++)
		matcher_finish(&judge->matchers[i]);
	free(judge->matchers);
	buf_finish(&judge->subject.exact);
	buf_finish(&judge->scratch);
	*judge = (struct judge){ 0 };
}

void
judge_enter(struct judge *judge, const struct table *table)
{
	size_t i;

	for (i = 0; i < judge->count; i++)
		matcher_enter(&judge->matchers[i], table, &judge->scratch);
}

/* An entry must have what each term, or one of its alternatives, needs. */
uint64_t
judge_look(struct judge *judge, uint32_t first, uint64_t entries)
{
	size_t term = 0;

	while (term < judge->count && entries) {
		uint64_t some = 0;
		bool more;

		do {
			struct matcher *matcher = &judge->matchers[term++];

			some |=
			    matcher_look(matcher, judge->index, first, entries);
			more = matcher->term->or_next;
		} while (more);
		entries = some;
	}
	return entries;
}

uint64_t
judge_slips(const struct judge *judge, uint32_t first, uint64_t entries)
{
	uint64_t slips = 0;
	size_t i;

	for (i = 0; i < judge->count; i++)
		slips |= matcher_slips(
		    &judge->matchers[i], judge->index, first, entries);
	return slips;
}

/*
 * The best match of the alternatives that begin at *term, which is moved to the
 * last of them. The best one's place in the query is put into *found.
 */
static struct match
match_alternatives(struct judge *judge, size_t *term, size_t *found)
{
	struct match match, best = { .tier = TIER_NONE };

	for (;; ++*term) {
		const struct matcher *matcher = &judge->matchers[*term];

		match = matcher_match(matcher, &judge->subject);
		if (match_is_better(match, best)) {
			best = match;
			*found = *term;
		}
		if (!matcher->term->or_next)
			return best;
	}
}

/*
 * What the terms of a query make of one row: the worst tier, and the mean of
 * the rest. Zero-initialised is a row that no term has judged yet.
 */
struct tally {
	enum tier tier;
	unsigned rank, cost, count;
	uint8_t unlike; /* as in a hit */
};

/* A hit's cost: the rank of the fields decides, then the terms' costs. */
enum {
	COST_BITS = 10,
	COST_SCALE = ((1 << COST_BITS) - 1) / MATCH_COST_MAX,
	RANK_SCALE = (UINT16_MAX >> COST_BITS) / MATCH_RANK_MAX,
};

static void
tally_add(struct tally *tally, struct match match, size_t term)
{
	if (match.tier > tally->tier)
		tally->tier = match.tier;
	if (match.tier > TIER_SUBSTRING)
		tally->unlike |= HIT_UNLIKE(term);
	tally->rank += match.rank;
	tally->cost += match.cost;
	tally->count++;
}

static struct hit
tally_hit(const struct tally *tally, uint32_t entry)
{
	unsigned rank = tally->rank * RANK_SCALE;
	unsigned cost = tally->cost * COST_SCALE;

	/* A division takes as long as all else here. */
	if (tally->count > 1) {
		rank /= tally->count;
		cost /= tally->count;
	}

	return (struct hit){
		.entry = entry,
		.cost = (uint16_t)(rank << COST_BITS | cost),
		.tier = (uint8_t)tally->tier,
		.unlike = tally->unlike,
	};
}

bool
judge_entry(struct judge *judge, uint32_t entry, struct hit *hit)
{
	struct tally tally = { 0 };
	size_t term, found = 0;

	judge->subject.entry = entry;
	judge->subject.has_exact = false;
	for (term = 0; term < judge->count; term++) {
		struct match match = match_alternatives(judge, &term, &found);

		if (match.tier == TIER_NONE)
			return false;
		if (!judge->matchers[found].restricts)
			tally_add(&tally, match, found);
	}
	*hit = tally_hit(&tally, entry);
	return true;
}
