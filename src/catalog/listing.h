#ifndef CATALOG_LISTING_H
#define CATALOG_LISTING_H

#include "catalog/catalog.h"

/*
 * A catalogue of something else than error codes, which can be searched, listed
 * and read as any other: each of its entries is one of them, in one document
 * without a name. It is built row by row, and owns its text.
 */
struct listing;

/*
 * A column, and what appends a cell of it, given what the row is about. What
 * has the field FIELD_NAME is what one finds an entry by, and FIELD_SOLUTION is
 * what a preview shows.
 */
struct listing_column {
	const char *heading;
	enum field field;
	void (*add)(struct buf *out, const void *subject);
};

/* The name is in the plural, "documents"; name and columns are constants. */
struct listing *listing_new(
    const char *name, const struct listing_column *columns, size_t ncolumns);

void listing_add_row(struct listing *listing, const void *subject);

struct catalog *listing_finish(struct listing *listing);

#endif
