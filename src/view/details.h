#ifndef VIEW_DETAILS_H
#define VIEW_DETAILS_H

#include "view/subject.h"

/* Something that a number leads to: an entry, or else a link's address. */
struct reference {
	const struct entry *entry; /* NULL: it is a link */
	struct span url;
	size_t line; /* where its number stands in front */
};

/*
 * All there is to know of an entry: each column under its heading, the links
 * with their addresses, the entries that belong to it, and where it stands.
 * Links and entries are numbered from 1 in one row. Zero-initialised is empty
 * and ready.
 */
struct details {
	struct lines lines;
	struct reference *references;
	size_t nreferences, references_cap;
};

void details_make(
    struct details *details, const struct subject *subject, size_t width);
void details_finish(struct details *details);

#endif
