#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/mem.h"
#include "catalog/entry.h"
#include "query/judge.h"
#include "query/memory.h"
#include "query/rank.h"

/* What a thread does of a search. Entries go by blocks; see matcher.h. */
enum {
	BLOCK = MATCHER_BLOCK,
};

struct part {
	alignas(CREW_ALIGN) const struct index *index;
	const struct query *query;
	enum entry_set set;
	const struct past *recalled; /* or NULL */
	uint64_t *found;             /* a bit for each hit */
	size_t first, end;           /* the blocks */
	struct hit *hits;
	size_t count, cap;
	const struct stop *stop;
	bool stopped;
};

static bool
is_in_set(const struct entry *entry, enum entry_set set)
{
	if (set == SET_ALL)
		return true;
	return (entry_kind(entry) == ENTRY_PUBLIC) == (set == SET_PUBLIC);
}

static void
add_hit(struct part *part, struct hit hit)
{
	if (part->count == part->cap)
		part->hits = xgrow(part->hits, &part->cap, part->count + 1,
		    sizeof(*part->hits));
	part->hits[part->count++] = hit;
	part->found[hit.entry / BLOCK] |= (uint64_t)1 << hit.entry % BLOCK;
}

/* The entries of a block that may be hits. */
static uint64_t
candidates(const struct part *part, const struct judge *judge, size_t block)
{
	uint32_t first = (uint32_t)(block * BLOCK);
	size_t left = part->index->count - first;
	uint64_t all = left < BLOCK ? ((uint64_t)1 << left) - 1 : UINT64_MAX;

	if (!part->recalled)
		return all;
	return part->recalled->hits[block] | judge_slips(judge, first, all);
}

/* The table that an entry is in, where it is behind those of a run. */
static const struct run *
next_run(const struct run *run, struct judge *judge, uint32_t entry)
{
	if (entry < run->end)
		return run;
	while (entry >= run->end)
		run++;
	judge_enter(judge, run->table);
	return run;
}

/* The entries of a block that are hits. */
static void
search_block(struct part *part, struct judge *judge, const struct run **run,
    size_t block)
{
	uint32_t first = (uint32_t)(block * BLOCK);
	uint64_t bits =
	    judge_look(judge, first, candidates(part, judge, block));

	for (; bits; bits &= bits - 1) {
		uint32_t entry = first + (uint32_t)__builtin_ctzll(bits);
		struct hit hit;

		*run = next_run(*run, judge, entry);
		if (is_in_set(&part->index->entries[entry], part->set) &&
		    judge_entry(judge, entry, &hit))
			add_hit(part, hit);
	}
}

/* Asked so often, it is known in less than a millisecond and costs nothing. */
static const size_t blocks_between_stops = 16;

static bool
is_stopped(const struct part *part, size_t block)
{
	return block % blocks_between_stops == 0 &&
	    part->stop->is_wanted(part->stop->context);
}

static void
search_part(void *data)
{
	struct part *part = data;
	struct judge judge = judge_of(part->index, part->query);
	const struct run *run = part->index->runs;
	size_t block;

	if (part->first < part->end)
		judge_enter(&judge, run->table);
	for (block = part->first; block < part->end; block++) {
		part->stopped = is_stopped(part, block);
		if (part->stopped)
			break;
		search_block(part, &judge, &run, block);
	}
	judge_finish(&judge);
	if (!part->stopped)
		rank_sort(part->hits, part->count);
}

/*
 * Fewer entries are searched before another thread has begun. Most are passed
 * by; what was a hit before is mostly judged, which takes longer.
 */
static const size_t least_entries = 20000, least_hits = 4000;

/* Cuts the blocks into parts of one size; returns how many. */
static size_t
cut(const struct part *whole, struct part parts[CREW_MAX])
{
	size_t i,
	    count = whole->recalled ? whole->recalled->count / least_hits
				    : whole->index->count / least_entries;

	if (count > whole->index->threads)
		count = whole->index->threads;
	if (count < 1)
		count = 1;
	for (i = 0; i < count; i++) {
		parts[i] = *whole;
		parts[i].first = whole->end * i / count;
		parts[i].end = whole->end * (i + 1) / count;
	}
	return count;
}

static bool
was_stopped(const struct part *parts, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (parts[i].stopped)
			return true;
	return false;
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

/* What was found becomes the results. */
static void
accept(struct results *results, const struct part *parts, size_t count)
{
	struct ranked ranked[CREW_MAX];
	size_t i;

	results->count = 0;
	for (i = 0; i < count; i++) {
		ranked[i] = (struct ranked){ parts[i].hits, parts[i].count };
		results->count += parts[i].count;
	}
	results->hits = xgrow(results->hits, &results->cap, results->count,
	    sizeof(*results->hits));
	rank_join(results->hits, ranked, count);
	results->nloose = count_loose(results);
	memory_keep(results->memory, parts[0].query, parts[0].set,
	    parts[0].found, results->count);
}

bool
index_search_until(const struct index *index, const struct query *query,
    enum entry_set set, const struct stop *stop, struct results *results)
{
	struct part parts[CREW_MAX];
	struct part whole = {
		.index = index,
		.query = query,
		.set = set,
		.end = (index->count + BLOCK - 1) / BLOCK,
		.stop = stop,
	};
	size_t i, count;
	bool stopped;

	if (!results->memory)
		results->memory = xcalloc(1, sizeof(*results->memory));
	whole.recalled = memory_recall(results->memory, index, query, set);
	whole.found = xcalloc(whole.end + 1, sizeof(*whole.found));
	count = cut(&whole, parts);
	crew_run(search_part, parts, sizeof(*parts), count);
	stopped = was_stopped(parts, count);
	if (stopped)
		free(whole.found);
	else
		accept(results, parts, count);
	for (i = 0; i < count; i++)
		free(parts[i].hits);
	return !stopped;
}

static bool
never(void *context)
{
	(void)context;
	return false;
}

void
index_search(const struct index *index, const struct query *query,
    enum entry_set set, struct results *results)
{
	static const struct stop stop = { .is_wanted = never };

	index_search_until(index, query, set, &stop, results);
}

void
results_all(
    struct results *results, const struct catalog *catalog, enum entry_set set)
{
	size_t i, count;
	const struct entry *entries = catalog_entries(catalog, &count);

	results->count = 0;
	results->nloose = 0;
	results->hits =
	    xgrow(results->hits, &results->cap, count, sizeof(*results->hits));
	for (i = 0; i < count; i++)
		if (is_in_set(&entries[i], set))
			results->hits[results->count++] =
			    (struct hit){ .entry = (uint32_t)i };
}

void
results_take(struct results *results, struct results *from)
{
	struct results taken = *from;

	*from = (struct results){ .memory = from->memory };
	free(results->hits);
	taken.memory = results->memory;
	*results = taken;
}

void
results_finish(struct results *results)
{
	if (results->memory)
		memory_finish(results->memory);
	free(results->memory);
	free(results->hits);
	*results = (struct results){ 0 };
}
