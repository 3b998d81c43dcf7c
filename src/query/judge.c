#include "query/judge.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/rank.h"

struct judge
judge_of(const struct index *index, const struct query *query)
{
	struct judge judge = { .index = index, .subject.index = index };
	const struct term *terms = query_terms(query, &judge.count);
	size_t i;

	judge.matchers = xcalloc(judge.count, sizeof(*judge.matchers));
	for (i = 0; i < judge.count; i++) {
		judge.matchers[i] = matcher_of(&terms[i], index);
		judge.has_meanings |= judge.matchers[i].meanings.count > 0;
	}
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
bool
judge_may_match(const struct judge *judge, uint32_t entry)
{
	const struct matcher *matcher = judge->matchers;
	const struct matcher *end = matcher + judge->count;

	while (matcher < end) {
		while (!matcher_may_match(matcher, judge->index, entry))
			if (!matcher++->term->or_next)
				return false;
		while (matcher++->term->or_next)
			;
	}
	return true;
}

bool
judge_may_slip(const struct judge *judge, uint32_t entry)
{
	size_t i;

	for (i = 0; i < judge->count; i++)
		if (meanings_may_match(&judge->matchers[i].meanings,
			judge->index->ascii[entry]))
			return true;
	return false;
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
