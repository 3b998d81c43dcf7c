#include "catalog/listing.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/store.h"
#include "doc/build.h"

struct listing {
	struct doc_build *build;
	size_t ncolumns;
	size_t ncells; /* of all rows */
};

struct listing *
listing_new(
    const char *name, const struct listing_column *columns, size_t ncolumns)
{
	struct listing *listing = xcalloc(1, sizeof(*listing));
	struct span *fields;
	size_t i;

	listing->build = build_new();
	listing->ncolumns = ncolumns;
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
listing_add(struct listing *listing, struct span text)
{
	struct doc_build *build = listing->build;

	if (listing->ncells % listing->ncolumns == 0)
		build_row(build, listing->ncells / listing->ncolumns + 2);
	build_cell(build, arena_copy(build_arena(build), text));
	listing->ncells++;
}

struct catalog *
listing_finish(struct listing *listing)
{
	struct catalog *catalog = catalog_new();

	catalog_adopt(catalog, build_finish(listing->build));
	catalog_finish(catalog);
	free(listing);
	return catalog;
}
