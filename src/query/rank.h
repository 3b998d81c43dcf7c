#ifndef QUERY_RANK_H
#define QUERY_RANK_H

#include "query/match.h"

/*
 * What the terms of a query make of one row: the worst tier, and the mean of
 * the rest. Zero-initialised is a row that no term has judged yet.
 */
struct tally {
	enum tier tier;
	unsigned rank, cost, count;
	uint8_t unlike; /* as in a hit */
};

void tally_add(struct tally *tally, struct match match, size_t term);
struct hit tally_hit(const struct tally *tally, uint32_t entry);

/*
 * Puts the best hits first. Those that are equally good stay in their order.
 * It takes linear time, so that a million hits need no selection first.
 */
void rank_sort(struct hit *hits, size_t count);

#endif
