#include <stdlib.h>

#include "base/mem.h"
#include "catalog/entry.h"
#include "query/number.h"
#include "query/rank.h"
#include "query/store.h"

/* A term, ready. */
struct matcher {
	const struct term *term;
	struct needle folded;
	struct needle exact; /* where the term is case-sensitive */
	bool restricts;      /* it takes no part in the ranking */
	bool has_value;      /* it is a number, or a range of them */
	int64_t low, high;   /* of the value */
	bool in_place;       /* of in: whether it matches the current run */
};

struct search {
	const struct index *index;
	enum entry_set set;
	struct matcher *matchers;
	size_t count;
	struct signature signature; /* what every hit has */
	struct buf place;           /* scratch: a place as a row */
	struct buf exact;           /* the current row, in its own case */
	bool has_exact;
};

static const struct match neutral = { .tier = TIER_EQUAL };
static const struct match no_match = { .tier = TIER_NONE };

/* Whether its codes are what a term is held against; codes may be ranges. */
static bool
is_about_codes(const struct term *term)
{
	return term->scope == SCOPE_ALL ||
	    (term->scope == SCOPE_FIELD && field_infos[term->field].is_code);
}

static struct matcher
matcher_of(const struct term *term)
{
	struct matcher matcher = {
		.term = term,
		.folded = needle_of(term, FOLD_CASE),
		.exact = needle_of(term, FOLD_WIDTH),
		.restricts = term->negated || term->kind == TERM_RANGE ||
		    term->scope == SCOPE_PLACE,
		.low = term->low,
		.high = term->high,
	};

	if (term->kind == TERM_RANGE)
		matcher.has_value = is_about_codes(term);
	else if (is_about_codes(term) && !term->negated &&
	    number_parse(term->folded, &matcher.low)) {
		matcher.has_value = true;
		matcher.high = matcher.low;
	}
	return matcher;
}

/* Whether a row that lacks the term's characters cannot be a hit. */
static bool
is_required(const struct search *search, size_t i)
{
	const struct term *term = search->matchers[i].term;

	return !term->negated && term->scope != SCOPE_PLACE && !term->or_next &&
	    (i == 0 || !search->matchers[i - 1].term->or_next);
}

static void
read_query(struct search *search, const struct query *query)
{
	const struct term *terms = query_terms(query, &search->count);
	size_t i;

	search->matchers = xcalloc(search->count, sizeof(*search->matchers));
	for (i = 0; i < search->count; i++)
		search->matchers[i] = matcher_of(&terms[i]);
	for (i = 0; i < search->count; i++) {
		if (!is_required(search, i))
			continue;
		search->signature.ascii |=
		    search->matchers[i].folded.signature.ascii;
		search->signature.wide |=
		    search->matchers[i].folded.signature.wide;
	}
}

/* Whether a range among the entry's codes has a number of the term. */
static bool
in_range(
    const struct index *index, const struct matcher *matcher, uint32_t entry)
{
	size_t low = 0, high = index->nranges;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (index->ranges[middle].entry < entry)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < index->nranges && index->ranges[low].entry == entry; low++)
		if (matcher->low <= index->ranges[low].last &&
		    matcher->high >= index->ranges[low].first)
			return true;
	return false;
}

static struct span
exact_row(struct search *search, uint32_t entry)
{
	if (!search->has_exact) {
		buf_clear(&search->exact);
		row_add(
		    &search->exact, &search->index->entries[entry], FOLD_WIDTH);
		search->has_exact = true;
	}
	return buf_span(&search->exact);
}

/* Whether a term that must not match does not. */
static struct match
match_negated(
    struct search *search, const struct matcher *matcher, uint32_t entry)
{
	struct place place = { 0 }, exact = { 0 };
	bool found = needle_next(
	    &matcher->folded, index_row(search->index, entry), &place);

	if (found && matcher->term->case_sensitive)
		found = needle_next(
		    &matcher->exact, exact_row(search, entry), &exact);
	if (matcher->has_value)
		found |= in_range(search->index, matcher, entry);
	return found ? no_match : neutral;
}

static struct match
match_entry(
    struct search *search, const struct matcher *matcher, uint32_t entry)
{
	struct match match;

	if (matcher->term->scope == SCOPE_PLACE)
		return matcher->in_place ? neutral : no_match;
	if (matcher->term->negated)
		return match_negated(search, matcher, entry);
	match = match_row(&matcher->folded, index_row(search->index, entry));
	if (match.tier != TIER_NONE && matcher->term->case_sensitive)
		match = match_row(&matcher->exact, exact_row(search, entry));
	if (match.tier != TIER_EQUAL && matcher->has_value &&
	    in_range(search->index, matcher, entry))
		match = (struct match){ .cost = MATCH_COST_MAX };
	return match;
}

/* The best match of the alternatives that begin at a term; its index. */
static size_t
match_alternatives(
    struct search *search, size_t i, uint32_t entry, struct match *best)
{
	size_t found = i;

	*best = no_match;
	for (;; i++) {
		const struct matcher *matcher = &search->matchers[i];
		struct match match = match_entry(search, matcher, entry);

		if (match_is_better(match, *best)) {
			*best = match;
			found = i;
		}
		if (!matcher->term->or_next)
			return found;
	}
}

static bool
judge(struct search *search, uint32_t entry, struct hit *hit)
{
	struct tally tally = { 0 };
	struct match match;
	size_t i;

	search->has_exact = false;
	for (i = 0; i < search->count; i++) {
		size_t found = match_alternatives(search, i, entry, &match);

		if (match.tier == TIER_NONE)
			return false;
		if (!search->matchers[found].restricts)
			tally_add(&tally, match, found);
		while (search->matchers[i].term->or_next)
			i++;
	}
	*hit = tally_hit(&tally, entry);
	return true;
}

static bool
is_in_set(const struct search *search, uint32_t entry)
{
	enum entry_kind kind;

	if (search->set == SET_ALL)
		return true;
	kind = entry_kind(&search->index->entries[entry]);
	return (kind == ENTRY_PUBLIC) == (search->set == SET_PUBLIC);
}

static bool
in_place(struct search *search, const struct matcher *matcher,
    const struct table *table)
{
	bool exact = matcher->term->case_sensitive;
	enum fold_mode mode = exact ? FOLD_WIDTH : FOLD_CASE;
	struct buf *row = &search->place;
	struct place place = { 0 };

	buf_clear(row);
	buf_add_char(row, row_tag(FIELD_OTHER));
	fold_add(row, table->document->name, mode);
	buf_add_char(row, row_tag(FIELD_OTHER));
	fold_add(row, table->source->section, mode);
	buf_add_char(row, ROW_END);
	return needle_next(exact ? &matcher->exact : &matcher->folded,
		   buf_span(row), &place) != matcher->term->negated;
}

static void
search_run(
    struct search *search, const struct run *run, struct results *results)
{
	const uint64_t *ascii = search->index->ascii;
	const uint64_t *wide = search->index->wide;
	const struct signature all = search->signature;
	uint32_t entry;

	for (entry = run->first; entry < run->end; entry++) {
		struct hit hit;

		if ((ascii[entry] & all.ascii) != all.ascii ||
		    (wide[entry] & all.wide) != all.wide ||
		    !is_in_set(search, entry) || !judge(search, entry, &hit))
			continue;
		results->hits = xgrow(results->hits, &results->cap,
		    results->count + 1, sizeof(*results->hits));
		results->hits[results->count++] = hit;
		results->nloose += tier_is_loose(hit.tier);
	}
}

void
index_search(const struct index *index, const struct query *query,
    enum entry_set set, struct results *results)
{
	struct search search = { .index = index, .set = set };
	size_t i, j;

	results->count = results->nloose = 0;
	read_query(&search, query);
	for (i = 0; i < index->nruns; i++) {
		for (j = 0; j < search.count; j++)
			if (search.matchers[j].term->scope == SCOPE_PLACE)
				search.matchers[j].in_place = in_place(&search,
				    &search.matchers[j], index->runs[i].table);
		search_run(&search, &index->runs[i], results);
	}
	rank_sort(results->hits, results->count);
	free(search.matchers);
	buf_finish(&search.place);
	buf_finish(&search.exact);
}

void
results_finish(struct results *results)
{
	free(results->hits);
	*results = (struct results){ 0 };
}
