#ifndef QUERY_MATCH_H
#define QUERY_MATCH_H

#include "query/index.h"
#include "query/needle.h"

/* How a term matches a row; what is smaller is better, in this order. */
struct match {
	enum tier tier;
	unsigned rank; /* of the field, see row_rank */
	unsigned cost; /* by word starts and gaps, at most MATCH_COST_MAX */
};
#define MATCH_COST_MAX 255

/* Its tier is TIER_NONE where the needle is not in the row. */
struct match match_row(const struct needle *needle, struct span row);

/*
 * The same with gaps between the characters, which match_row tries last. The
 * best spot is put into *spot, which may be NULL.
 */
struct match match_loosely(
    const struct needle *needle, struct span row, struct fuzzy_spot *spot);

bool match_is_better(struct match a, struct match b);

#endif
