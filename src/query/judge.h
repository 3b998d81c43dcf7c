#ifndef QUERY_JUDGE_H
#define QUERY_JUDGE_H

#include "query/matcher.h"

/* A query that is held against one entry of an index after another. */
struct judge {
	const struct index *index;
	struct matcher *matchers; /* of each term */
	size_t count;
	struct subject subject;
	struct buf scratch;
};

/* The query must outlive it. */
struct judge judge_of(const struct index *index, const struct query *query);
void judge_finish(struct judge *judge);

/* Looks at the table of the entries to come. */
void judge_enter(struct judge *judge, const struct table *table);

/*
 * Looks at some entries of the block that begins with the first (see matcher.h)
 * and returns those which may be hits by their signatures. It costs little.
 */
uint64_t judge_look(struct judge *judge, uint32_t first, uint64_t entries);

/* Those that may be hits in which a term is a slip. */
uint64_t
judge_slips(const struct judge *judge, uint32_t first, uint64_t entries);

/* Whether one of those matches every term, and how well. */
bool judge_entry(struct judge *judge, uint32_t entry, struct hit *hit);

#endif
