#ifndef QUERY_INDEX_H
#define QUERY_INDEX_H

#include <stdint.h>

#include "catalog/catalog.h"
#include "query/query.h"

/* How well a row matches; a smaller one is better. */
enum tier {
	TIER_EQUAL,  /* a code, module code or name equals the term */
	TIER_PREFIX, /* of one of them */
	TIER_SUBSTRING,
	TIER_PINYIN, /* Han characters that sound like the term */
	TIER_TYPO,   /* a word that the term is a slip of */
	TIER_FUZZY,  /* the term's characters in order, with gaps */
	TIER_COUNT,
	TIER_NONE = TIER_COUNT,
};

/* The name in JSON, "equal"; and whether it stands below the divider. */
const char *tier_name(enum tier tier);
bool tier_is_loose(enum tier tier);

/* Of what may be given up: it is asked now and then, on any thread. */
struct stop {
	bool (*is_wanted)(void *context);
	void *context;
};

/* A catalogue made ready for searching; the catalogue must outlive it. */
struct index;
struct index *index_new(const struct catalog *catalog);

/* The same; NULL when it was stopped. */
struct index *
index_new_until(const struct catalog *catalog, const struct stop *stop);

/*
 * The same, but made and searched on so many threads; with the others they are
 * as many as can work at the same time here. The stop may be NULL.
 */
struct index *index_new_on(
    size_t threads, const struct catalog *catalog, const struct stop *stop);
void index_free(struct index *index);

/* On how many threads it searches when the rows are many. */
void index_set_threads(struct index *index, size_t threads);

/* The bytes of memory it takes. */
size_t index_size(const struct index *index);

struct hit {
	uint32_t entry; /* an index into catalog_entries */
	uint16_t cost;  /* within the tier, smaller is better */
	uint8_t tier;   /* of its worst term; TIER_EQUAL for an empty query */
	uint8_t unlike; /* terms that do not stand in it; see HIT_UNLIKE */
};

/* The bit of a term, by its place in the query. From the 8th on they share. */
#define HIT_UNLIKE(term) ((uint8_t)(1U << ((term) < 7 ? (term) : 7)))

/* Zero-initialised is empty and ready. */
struct results {
	struct memory *memory; /* of earlier searches; or NULL */
	struct hit *hits;      /* best first */
	size_t count;
	size_t nloose; /* how many of them, the last, are loose */
	size_t cap;
};

/* Which entries a search is about. */
enum entry_set {
	SET_ALL,
	SET_PUBLIC,
	SET_MODULE,
};

/*
 * Replaces what is in results, which must be finished before another index is
 * searched for them: what was found before makes the next search faster. A row
 * must match every term. Its tier is that of its worst one; in:, ranges and
 * negated terms only restrict, they have no part in that. Within a tier codes
 * and names come first, then title, message and description, then the rest;
 * word starts and close matches; last the order of the documents. What sounds
 * like a term comes first where that was spelled out.
 */
void index_search(const struct index *index, const struct query *query,
    enum entry_set set, struct results *results);

/*
 * The same, for a search that need not be finished. Every thread of it asks
 * now and then whether to stop, which must be safe at the same time. False
 * when it did; then results are as they were, and so is what is remembered.
 */
bool index_search_until(const struct index *index, const struct query *query,
    enum entry_set set, const struct stop *stop, struct results *results);

/* What a search for nothing finds: all of the set. It takes no index. */
void results_all(
    struct results *results, const struct catalog *catalog, enum entry_set set);

/* Moves what was found; what each remembers stays. */
void results_take(struct results *results, struct results *from);
void results_finish(struct results *results);

#endif
