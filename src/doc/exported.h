#ifndef DOC_EXPORTED_H
#define DOC_EXPORTED_H

#include "doc/build.h"

/*
 * Entries that the program wrote, put back into tables: those that follow one
 * another and have the same document, section and columns.
 */

struct exported_link {
	struct span text, url;
};

struct exported_cell {
	struct span header, field, text;
	const struct exported_link *links;
	size_t nlinks;
};

struct exported_entry {
	size_t line;
	struct span document, section;
	const struct exported_cell *cells;
	size_t ncells;
	struct span code; /* the first that it answers to; empty: not told */
};

struct exported;

/* Text that is added need not stay. */
struct exported *exported_new(struct doc_build *build, const char *kind);
void
exported_add(struct exported *exported, const struct exported_entry *entry);

/* Ends the last table and releases all but what was built. */
void exported_finish(struct exported *exported);

#endif
