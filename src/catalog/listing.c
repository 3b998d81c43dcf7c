#include "catalog/listing.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/store.h"
#include "doc/build.h"

struct listing {
	struct doc_build *build;
	const struct listing_column *columns;
	size_t ncolumns;
	size_t nrows; /* with the header */
	struct buf text;
};

struct listing *
listing_new(
    const char *name, const struct listing_column *columns, size_t ncolumns)
{
	struct listing *listing = xcalloc(1, sizeof(*listing));
	struct span *fields;
	size_t i;

	listing->build = build_new();
	listing->columns = columns;
	listing->ncolumns = ncolumns;
	listing->nrows = 1;
	fields =
	    arena_alloc(build_arena(listing->build), ncolumns, sizeof(*fields));
	build_table(listing->build, name, 1);
	build_row(listing->build, 1);
	for (i = 0; i < ncolumns; i++) {
		build_cell(listing->build, span_of(columns[i].heading));
		fields[i] = span_of(field_infos[columns[i].field].key);
	}
	build_fields(listing->build, fields);
	return listing;
}

void
listing_add_row(struct listing *listing, const void *subject)
{
	struct doc_build *build = listing->build;
	size_t i;

	build_row(build, ++listing->nrows);
	for (i = 0; i < listing->ncolumns; i++) {
		buf_clear(&listing->text);
		listing->columns[i].add(&listing->text, subject);
		build_cell(build,
		    arena_copy(build_arena(build), buf_span(&listing->text)));
	}
}

struct catalog *
listing_finish(struct listing *listing)
{
	struct catalog *catalog = catalog_new();

	catalog_adopt(catalog, build_finish(listing->build));
	catalog_finish(catalog);
	buf_finish(&listing->text);
	free(listing);
	return catalog;
}
