#include <stdlib.h>

#include "base/mem.h"
#include "catalog/entry.h"
#include "query/matcher.h"
#include "query/rank.h"

struct search {
	const struct index *index;
	enum entry_set set;
	struct matcher *matchers; /* of each term */
	size_t count;
	struct subject subject;
};

static void
read_query(struct search *search, const struct query *query)
{
	const struct term *terms = query_terms(query, &search->count);
	size_t i;

	search->matchers = xcalloc(search->count, sizeof(*search->matchers));
	for (i = 0; i < search->count; i++)
		search->matchers[i] = matcher_of(&terms[i], search->index);
}

/* Whether an entry has what each term, or one of its alternatives, needs. */
static bool
may_match(const struct search *search, uint32_t entry)
{
	const struct matcher *matcher = search->matchers;
	const struct matcher *end = matcher + search->count;

	while (matcher < end) {
		while (!matcher_may_match(matcher, search->index, entry))
			if (!matcher++->term->or_next)
				return false;
		while (matcher++->term->or_next)
			;
	}
	return true;
}

/*
 * The best match of the alternatives that begin at *term, which is moved to the
 * last of them. The best one's place in the query is put into *found.
 */
static struct match
match_alternatives(struct search *search, size_t *term, size_t *found)
{
	struct match match, best = { .tier = TIER_NONE };

	for (;; ++*term) {
		const struct matcher *matcher = &search->matchers[*term];

		match = matcher_match(matcher, &search->subject);
		if (match_is_better(match, best)) {
			best = match;
			*found = *term;
		}
		if (!matcher->term->or_next)
			return best;
	}
}

/* Whether the current entry matches every term, and how well. */
static bool
judge(struct search *search, struct hit *hit)
{
	struct tally tally = { 0 };
	size_t term, found = 0;

	for (term = 0; term < search->count; term++) {
		struct match match = match_alternatives(search, &term, &found);

		if (match.tier == TIER_NONE)
			return false;
		if (!search->matchers[found].restricts)
			tally_add(&tally, match, found);
	}
	*hit = tally_hit(&tally, search->subject.entry);
	return true;
}

static bool
is_in_set(const struct entry *entry, enum entry_set set)
{
	if (set == SET_ALL)
		return true;
	return (entry_kind(entry) == ENTRY_PUBLIC) == (set == SET_PUBLIC);
}

static void
add_hit(struct results *results, struct hit hit)
{
	if (results->count == results->cap)
		results->hits = xgrow(results->hits, &results->cap,
		    results->count + 1, sizeof(*results->hits));
	results->hits[results->count++] = hit;
}

/* The loose ones are the last. */
static size_t
count_loose(const struct results *results)
{
	size_t i = results->count;

	while (i > 0 && tier_is_loose((enum tier)results->hits[i - 1].tier))
		i--;
	return results->count - i;
}

static void
search_run(
    struct search *search, const struct run *run, struct results *results)
{
	uint32_t entry;

	for (entry = run->first; entry < run->end; entry++) {
		struct hit hit;

		if (!may_match(search, entry) ||
		    !is_in_set(&search->index->entries[entry], search->set))
			continue;
		search->subject.entry = entry;
		search->subject.has_exact = false;
		if (judge(search, &hit))
			add_hit(results, hit);
	}
}

void
index_search(const struct index *index, const struct query *query,
    enum entry_set set, struct results *results)
{
	struct search search = {
		.index = index,
		.set = set,
		.subject.index = index,
	};
	struct buf scratch = { 0 };
	size_t run, term;

	results->count = 0;
	read_query(&search, query);
	for (run = 0; run < index->nruns; run++) {
		for (term = 0; term < search.count; term++)
			matcher_enter(&search.matchers[term],
			    index->runs[run].table, &scratch);
		search_run(&search, &index->runs[run], results);
	}
	rank_sort(results->hits, results->count);
	results->nloose = count_loose(results);
	for (term = 0; term < search.count; term++)
		matcher_finish(&search.matchers[term]);
	free(search.matchers);
	buf_finish(&search.subject.exact);
	buf_finish(&scratch);
}

void
results_all(
    struct results *results, const struct catalog *catalog, enum entry_set set)
{
	size_t i, count;
	const struct entry *entries = catalog_entries(catalog, &count);

	results->count = 0;
	results->nloose = 0;
	for (i = 0; i < count; i++)
		if (is_in_set(&entries[i], set))
			add_hit(results, (struct hit){ .entry = (uint32_t)i });
}

void
results_finish(struct results *results)
{
	free(results->hits);
	*results = (struct results){ 0 };
}
