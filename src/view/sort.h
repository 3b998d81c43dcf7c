#ifndef VIEW_SORT_H
#define VIEW_SORT_H

#include "query/index.h"
#include "view/columns.h"

/*
 * Orders hits by what stands in a column: numbers as numbers and before texts,
 * texts by their bytes. Tiers stay apart, the better first; what is equal
 * stays in its order.
 */
void sort_hits(struct hit *hits, size_t count, const struct columns *columns,
    size_t column, const struct entry *entries);

#endif
