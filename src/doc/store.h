#ifndef DOC_STORE_H
#define DOC_STORE_H

#include "base/arena.h"
#include "base/buf.h"
#include "doc/doc.h"

/*
 * What a document is made of, for doc.c and build.c alone. The rows, links
 * and notes of all tables stand in one array each, a table pointing to its
 * part of them, so that a document of many small tables costs no allocation
 * for each.
 */
struct doc {
	struct doc_table *tables;
	struct doc_block *blocks;
	struct doc_row *rows;
	struct doc_link *links;
	struct doc_note *table_notes;
	struct doc_note *notes;
	size_t ntables, nblocks, nrows, nlinks, ntable_notes, nnotes;
	struct arena arena; /* cells, and text that differs from the source */
	struct span source; /* in UTF-8 */
	struct buf decoded; /* source, where the bytes are something else */
};

#endif
