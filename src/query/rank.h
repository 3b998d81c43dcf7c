#ifndef QUERY_RANK_H
#define QUERY_RANK_H

#include "query/index.h"

/*
 * Puts the best hits first. Those that are equally good stay in their order.
 * It takes linear time, so that a million hits need no selection first.
 */
void rank_sort(struct hit *hits, size_t count);

/* Hits that are sorted. */
struct ranked {
	const struct hit *hits;
	size_t count;
};

/*
 * Puts all hits of some parts into an array of that size, the best first; those
 * that are equally good in the order of the parts. Takes them from the parts.
 */
void rank_join(struct hit *to, struct ranked *parts, size_t count);

#endif
