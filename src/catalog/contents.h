#ifndef CATALOG_CONTENTS_H
#define CATALOG_CONTENTS_H

#include "catalog/catalog.h"

/*
 * A listing of a catalogue's documents in their order: how many tables and
 * codes were read of each, what is odd about it, and what became of each table.
 */
struct catalog *contents_new(const struct catalog *catalog);

#endif
