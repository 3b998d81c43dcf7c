#ifndef QUERY_RANK_H
#define QUERY_RANK_H

#include "query/index.h"

/*
 * Puts the best hits first. Those that are equally good stay in their order.
 * It takes linear time, so that a million hits need no selection first.
 */
void rank_sort(struct hit *hits, size_t count);

#endif
