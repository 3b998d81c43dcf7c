#include "catalog/catalog.h"
#include "doc/formats.h"
#include "fuzz/common.h"

static void
touch_row(const struct doc_row *row)
{
	uint32_t i;

	fuzz_assert(row->line > 0);
	for (i = 0; i < row->ncells; i++)
		fuzz_touch(row->cells[i]);
}

static void
touch_link(const struct doc_table *table, const struct doc_link *link)
{
	struct span cell;

	fuzz_touch(link->url);
	fuzz_assert(link->row == DOC_HEADER || link->row < table->nrows);
	if (link->row == DOC_HEADER)
		cell = table->columns[link->column];
	else
		cell = table->rows[link->row].cells[link->column];
	fuzz_assert(span_eq(
	    link->text, span_sub(cell, link->at, link->at + link->text.len)));
}

static void
touch_table(const struct doc_table *table)
{
	uint32_t i;

	fuzz_touch(table->section);
	for (i = 0; i < table->ncolumns; i++)
		fuzz_touch(table->columns[i]);
	for (i = 0; i < table->nrows; i++)
		touch_row(&table->rows[i]);
	for (i = 0; i < table->nlinks; i++)
		touch_link(table, &table->links[i]);
	for (i = 0; i < table->nnotes; i++)
		fuzz_touch(table->notes[i].text);
}

static void
touch_doc(const struct doc *doc)
{
	size_t count, i;
	const struct doc_table *tables = doc_tables(doc, &count);
	const struct doc_block *blocks;

	for (i = 0; i < count; i++)
		touch_table(&tables[i]);
	blocks = doc_blocks(doc, &count);
	for (i = 0; i < count; i++)
		fuzz_touch(blocks[i].text);
}

const char fuzz_max_len[] = "-max_len=16384";

/* Any bytes are a document, and its tables a catalogue. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span bytes = { (const char *)data, size };
	struct catalog *catalog = catalog_new();
	size_t i;

	for (i = 0; i < doc_nformats; i++) {
		struct doc *doc = doc_parse(&doc_formats[i], bytes, NULL);

		if (doc)
			touch_doc(doc);
		doc_free(doc);
	}
	catalog_add_bytes(catalog, SPAN_LIT("fuzz.md"), bytes, NULL);
	catalog_finish(catalog);
	catalog_free(catalog);
	return 0;
}
