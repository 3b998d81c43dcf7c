#ifndef CATALOG_REPORT_H
#define CATALOG_REPORT_H

#include "base/arena.h"
#include "base/buf.h"
#include "catalog/catalog.h"

/*
 * What became of a document: what was read of it, what was mended in it, and
 * what was left out, so that one can find out why a row is missing. What is
 * odd about a table stands in the table's own notes.
 */
struct report {
	uint32_t ntables, nrows; /* whatever they hold */
	uint32_t nentries;
	uint32_t nmended; /* rows that notes of tables are about */
	uint32_t nleft;   /* lines in no table that look like codes */
	/* On what is in no table, those lines included, by line. */
	struct doc_note *notes;
	uint32_t nnotes;
	struct arena arena; /* text of notes */
};

void report_read(struct report *report, const struct catalog *catalog,
    const struct document *document);
void report_finish(struct report *report);

/* "2 tables, 50 rows, 48 of them codes; 1 row mended; 12 codes in no table" */
void report_add_summary(struct buf *out, const struct report *report);

#endif
