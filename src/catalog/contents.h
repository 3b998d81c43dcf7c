#ifndef CATALOG_CONTENTS_H
#define CATALOG_CONTENTS_H

#include "catalog/catalog.h"

/*
 * A catalogue of a catalogue's documents, which can be searched, listed and
 * read as any other. Its entries are the documents in their order: how many
 * tables and codes were read of each, what is odd about it, and what became of
 * each table. It has one document, without a name. It owns all its text.
 */
struct catalog *contents_new(const struct catalog *catalog);

#endif
