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

/*
 * Reads the file at a path; what stands from name_at on is its name. A file
 * that was read before is not read again: a warning says so.
 */
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
