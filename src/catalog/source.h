#ifndef CATALOG_SOURCE_H
#define CATALOG_SOURCE_H

#include "catalog/catalog.h"

/* A document as it was added. */
struct source {
	struct span path; /* as it was found; empty: it is no file */
	struct span name; /* by which it is shown; where path is, its end */
	struct buf bytes; /* empty where they are somebody else's */
	struct doc *doc;
};

/* A file that is to become a document; its name is its path from name_at on. */
struct source_file {
	const char *path;
	size_t name_at;
	struct buf bytes;
	struct doc *doc;    /* NULL: it is not parsed, or not to be */
	const char *remark; /* a warning about it; or NULL */
	bool skipped;       /* it was read before */
	struct err err;     /* why it cannot be read or understood */
};

/*
 * The three steps from a file to a document. Files are opened and added in
 * the order that their documents and warnings shall have; in between any
 * thread may parse them, for all that takes time. A file that was read before
 * is not read again: a warning says so. Adding returns false for a file with
 * an error, and releases what it holds.
 */
void source_open(struct catalog *catalog, struct source_file *file);
void source_parse(struct source_file *file);
bool source_add(struct catalog *catalog, struct source_file *file);

/* All three. */
bool source_read(
    struct catalog *catalog, const char *path, size_t name_at, struct err *err);

/* Reads standard input. */
bool source_read_stdin(struct catalog *catalog, struct err *err);

/*
 * Lengthens the names that several documents have to the left, by folders of
 * their paths, until each has its own.
 */
void sources_tell_apart(struct source *sources, size_t count);

#endif
