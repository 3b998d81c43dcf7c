#ifndef QUERY_MEMORY_H
#define QUERY_MEMORY_H

#include "query/index.h"

/*
 * Which entries were the hits of the last queries. While one types, a query
 * mostly asks for more than one of those before: then none but the hits of
 * that can be its own, and going back finds them kept.
 */
#define MEMORY_SIZE 16

/* The hits of a query among the entries of a set. */
struct past {
	struct query *query; /* NULL: none */
	enum entry_set set;
	uint64_t *hits; /* a bit for each entry */
	size_t count;   /* of hits */
};

/* Zero-initialised is empty and ready. All is about one index. */
struct memory {
	struct past pasts[MEMORY_SIZE];
	size_t next; /* to be forgotten */
};

void memory_finish(struct memory *memory);

/*
 * The fewest hits that all hits of a query are among, but for those in which a
 * term is a slip. NULL where there are none; then any entry may be one.
 */
const struct past *memory_recall(const struct memory *memory,
    const struct index *index, const struct query *query, enum entry_set set);

/*
 * Remembers what a query found, in place of the oldest. The hits become the
 * memory's; the query is copied.
 */
void memory_keep(struct memory *memory, const struct query *query,
    enum entry_set set, uint64_t *hits, size_t count);

#endif
