#include "support/shelf.h"

#include "support/documents.h"

struct shelf shelf;

static void
make(void)
{
	shelf = (struct shelf){
		.folder = tree_new(),
		.catalog = catalog_new(),
	};
}

static void
clear_away(void)
{
	catalog_free(shelf.catalog);
	tree_remove(shelf.folder);
	buf_finish(&shelf.path);
	buf_finish(&shelf.names);
}

void
shelf_for_each(TCase *tcase)
{
	tcase_add_checked_fixture(tcase, make, clear_away);
}

const char *
shelf_path(const char *name)
{
	return tree_path(&shelf.path, shelf.folder, name);
}

const char *
shelf_names(void)
{
	return documents_names(shelf.catalog, &shelf.names);
}
