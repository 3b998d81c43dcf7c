#ifndef CATALOG_STORE_H
#define CATALOG_STORE_H

#include <stdatomic.h>

#include "base/arena.h"
#include "catalog/catalog.h"
#include "catalog/headings.h"
#include "catalog/seen.h"
#include "catalog/source.h"

/* What a catalogue consists of; known to this folder only. */

struct postings;

struct catalog {
	struct arena arena; /* names, fields of columns, warnings */
	struct source *sources;
	size_t nsources, sources_cap;
	const char **warnings;
	size_t nwarnings, warnings_cap;
	struct seen seen;            /* the files and folders among them */
	atomic_size_t nfound, nread; /* files of folders */
	struct headings headings;

	/* Made of the sources when the catalogue is finished. */
	struct document *documents;
	struct table *tables;
	struct entry *entries;
	size_t ntables, nentries;

	struct postings *lookup;
};

/* Parses bytes by the format that their path tells, or that they look like. */
struct doc *catalog_parse(struct span path, struct span bytes, struct err *err);

/*
 * Adds a document, which becomes the catalogue's, and so do the bytes that it
 * was parsed from. What stands in their path from name_at on is its name.
 */
void catalog_take(struct catalog *catalog, struct span path, size_t name_at,
    struct doc *doc, struct buf *bytes);

/* Adds a document that was not read from anywhere; it has no name. */
void catalog_adopt(struct catalog *catalog, struct doc *doc);

/* Adds a warning. */
void catalog_note(struct catalog *catalog, struct span message);

/* Adds one about a path; line 0: about the whole of it. */
void catalog_warn(
    struct catalog *catalog, const char *path, size_t line, const char *text);

/* Fills in what the columns of a table are, and with that what the table is. */
void
table_read(struct table *table, struct arena *arena, struct headings *headings);

/*
 * An index of codes, empty until something is looked up for the first time:
 * exporting and searching do without it.
 */
struct postings *lookup_new(void);
void lookup_free(struct postings *lookup);

#endif
