#ifndef QUERY_JUDGE_H
#define QUERY_JUDGE_H

#include "query/matcher.h"

/* A query that is held against one entry of an index after another. */
struct judge {
	const struct index *index;
	struct matcher *matchers; /* of each term */
	size_t count;
	bool has_meanings; /* a term may be a slip */
	struct subject subject;
	struct buf scratch;
};

/* The query must outlive it. */
struct judge judge_of(const struct index *index, const struct query *query);
void judge_finish(struct judge *judge);

/* Looks at the table of the entries to come. */
void judge_enter(struct judge *judge, const struct table *table);

/* False where an entry's signatures show that it is no hit; it costs little. */
bool judge_may_match(const struct judge *judge, uint32_t entry);

/* The same for a hit in which a term is a slip. */
bool judge_may_slip(const struct judge *judge, uint32_t entry);

/* Whether an entry matches every term, and how well. */
bool judge_entry(struct judge *judge, uint32_t entry, struct hit *hit);

#endif
