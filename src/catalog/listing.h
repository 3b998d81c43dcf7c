#ifndef CATALOG_LISTING_H
#define CATALOG_LISTING_H

#include "catalog/catalog.h"

/*
 * A catalogue of something else than error codes, which can be searched, listed
 * and read as any other: each of its entries is one of them, in one document
 * without a name. It is built row by row, cell by cell, and owns its text.
 */
struct listing;

/*
 * A column. What has the field FIELD_NAME is what one finds an entry by, and
 * FIELD_SOLUTION is what a preview shows.
 */
struct listing_column {
	const char *heading;
	enum field field;
};

/* The name is in the plural, "documents"; name and columns are constants. */
struct listing *listing_new(
    const char *name, const struct listing_column *columns, size_t ncolumns);

/* The next cell; rows follow one another by the number of columns. */
void listing_add(struct listing *listing, struct span text);

struct catalog *listing_finish(struct listing *listing);

#endif
