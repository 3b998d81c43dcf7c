#include "fuzz/touch.h"

#include "catalog/lookup.h"
#include "catalog/report.h"
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

static void
touch_entry(const struct entry *entry)
{
	struct codes codes;
	struct buf text = { 0 };
	size_t i;

	entry_codes(entry, &codes);
	for (i = 0; i < codes.count; i++) {
		fuzz_touch(codes.items[i].text);
		fuzz_touch(codes.items[i].last);
	}
	for (i = 0; i < entry_ncells(entry); i++)
		entry_add_cell_with_links(&text, entry, i);
	buf_finish(&text);
}

static void
touch_catalog(const struct catalog *catalog)
{
	size_t i, count;
	const struct entry *entries = catalog_entries(catalog, &count);
	const struct document *documents;
	struct report report;

	for (i = 0; i < count; i++)
		touch_entry(&entries[i]);
	documents = catalog_documents(catalog, &count);
	for (i = 0; i < count; i++) {
		report_read(&report, catalog, &documents[i]);
		report_finish(&report);
	}
}

void
touch_bytes(const struct doc_format *format, struct span bytes)
{
	struct doc *doc = doc_parse(format, bytes, NULL);
	struct catalog *catalog = catalog_new();
	struct buf name = { 0 };

	if (doc)
		touch_doc(doc);
	doc_free(doc);
	buf_addf(&name, "fuzz.%s", format->extensions[0]);
	catalog_add_bytes(catalog, buf_span(&name), bytes, NULL);
	catalog_finish(catalog);
	touch_catalog(catalog);
	catalog_free(catalog);
	buf_finish(&name);
}
