#ifndef QUERY_HIGHLIGHT_H
#define QUERY_HIGHLIGHT_H

#include "query/query.h"

/* Bytes [from, to) of a text that a query matched. */
struct highlight {
	uint32_t from, to;
};

/*
 * Where the query's terms match a cell of this field, as bytes of text itself,
 * in order and without overlaps, at most max of them; returns how many. A
 * substring is marked wherever it stands; a fuzzy match only where fuzzy is
 * set (the row's tier is loose), at its best place.
 */
size_t query_highlight(const struct query *query, enum field field,
    struct span text, bool fuzzy, struct highlight *marks, size_t max);

#endif
