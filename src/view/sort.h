#ifndef VIEW_SORT_H
#define VIEW_SORT_H

#include "query/index.h"
#include "view/columns.h"

/* By what hits are sorted: what stands in a column. */
struct sort_key {
	const struct columns *columns;
	size_t column;
	const struct entry *entries; /* of the catalogue; hits index it */
};

/*
 * Numbers come as numbers and before texts, texts by their bytes. Tiers stay
 * apart, the better first; what is equal stays in its order. The stop may be
 * NULL. False when it was wanted; then the hits are as they were. Of the
 * columns it looks at nothing that columns_fit changes, so that another thread
 * may do that at the same time.
 */
bool sort_hits(struct hit *hits, size_t count, const struct sort_key *key,
    const struct stop *stop);

#endif
