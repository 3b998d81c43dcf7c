#ifndef TESTS_SUPPORT_SHELF_H
#define TESTS_SUPPORT_SHELF_H

#include <check.h>

#include "catalog/catalog.h"

/*
 * A folder, a catalogue that is to read what a test puts there, and room for a
 * path and for names.
 */
struct shelf {
	char *folder;
	struct catalog *catalog;
	struct buf path, names;
};

extern struct shelf shelf;

/* Each test of the case begins with an empty one. */
void shelf_for_each(TCase *tcase);

/* The path of something in the folder. */
const char *shelf_path(const char *name);

/* Ends the loading; the names of all documents, joined by blanks. */
const char *shelf_names(void);

#endif
