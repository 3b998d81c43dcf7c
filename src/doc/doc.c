#include "doc/doc.h"

#include <stdlib.h>

#include "doc/formats.h"
#include "doc/store.h"

struct doc *
doc_parse(const struct doc_format *format, struct span bytes, struct err *err)
{
	struct doc_build *build = build_new();

	if (!format->parse(build, bytes, err)) {
		build_free(build);
		return NULL;
	}
	return build_finish(build);
}

void
doc_free(struct doc *doc)
{
	if (!doc)
		return;
	free(doc->tables);
	free(doc->blocks);
	free(doc->rows);
	free(doc->links);
	free(doc->table_notes);
	free(doc->notes);
	arena_finish(&doc->arena);
	free(doc);
}

const struct doc_table *
doc_tables(const struct doc *doc, size_t *count)
{
	*count = doc->ntables;
	return doc->tables;
}

const struct doc_block *
doc_blocks(const struct doc *doc, size_t *count)
{
	*count = doc->nblocks;
	return doc->blocks;
}

const struct doc_note *
doc_notes(const struct doc *doc, size_t *count)
{
	*count = doc->nnotes;
	return doc->notes;
}

/* Reading order is by row; the header stands before row 0. */
static int
cmp_place(const struct doc_link *link, size_t row, size_t column)
{
	size_t link_row = link->row == DOC_HEADER ? 0 : (size_t)link->row + 1;
	size_t want = row == DOC_HEADER ? 0 : row + 1;

	if (link_row != want)
		return link_row < want ? -1 : 1;
	return (link->column > column) - (link->column < column);
}

static size_t
first_link(const struct doc_table *table, size_t row, size_t column)
{
	size_t from = 0, to = table->nlinks;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (cmp_place(&table->links[mid], row, column) < 0)
			from = mid + 1;
		else
			to = mid;
	}
	return from;
}

const struct doc_link *
doc_cell_links(
    const struct doc_table *table, size_t row, size_t column, size_t *count)
{
	size_t first = first_link(table, row, column), end = first;

	while (end < table->nlinks &&
	    cmp_place(&table->links[end], row, column) == 0)
		end++;
	*count = end - first;
	return table->links + first;
}
