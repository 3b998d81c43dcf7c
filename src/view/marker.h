#ifndef VIEW_MARKER_H
#define VIEW_MARKER_H

#include "view/line.h"

/* More matches in one text are not marked. */
#define MARKER_MAX 64

/*
 * Marks what a query matched. Zero-initialised marks nothing; it needs no more
 * than the query, which it does not own.
 */
struct marker {
	const struct query *query; /* NULL: none */
	struct highlighter highlighter;
	struct highlight found[MARKER_MAX];
};

void marker_finish(struct marker *marker);

/*
 * Where the query matches a text of an entry that is of this field; hit is
 * the entry's, zero where it is none. Valid until the next call.
 */
struct marks marker_find(struct marker *marker, const struct entry *entry,
    enum field field, struct span text, struct hit hit);

/* Where it matches the name of a document or a section; the same. */
struct marks marker_find_place(struct marker *marker, struct span text);

#endif
