#ifndef QUERY_HIGHLIGHT_H
#define QUERY_HIGHLIGHT_H

#include "base/buf.h"
#include "catalog/entry.h"
#include "query/index.h"

/* Bytes [from, to) of a text that a query matched. */
struct highlight {
	uint32_t from, to;
};

/*
 * What highlighting needs besides, kept from call to call so that none of
 * them allocates. Zero-initialised is ready.
 */
struct highlighter {
	struct buf row; /* the text as a row of one cell */
	uint32_t *map;  /* of each byte of its text, the offset in the text */
	size_t map_cap;
	struct buf marked; /* of each byte of the text, whether it is marked */
};

void highlighter_finish(struct highlighter *highlighter);

/*
 * Where the query's terms match a cell of an entry, or a part of one, as bytes
 * of text itself, in order and without overlaps, at most max of them; returns
 * how many. A term is marked wherever it stands. One that does not stand in the
 * entry is marked where it matches in the way of the hit's tier. The hit is the
 * entry's, zero where it is none: then only what stands there is marked.
 */
size_t query_highlight(struct highlighter *highlighter,
    const struct query *query, const struct entry *entry, enum field field,
    struct span text, struct hit hit, struct highlight *marks, size_t max);

/* The same in the name of a document or a section, which in: is about. */
size_t query_highlight_place(struct highlighter *highlighter,
    const struct query *query, struct span text, struct highlight *marks,
    size_t max);

#endif
