#include "doc/doc.h"

#include <stdlib.h>

#include "doc/encoding.h"
#include "doc/formats.h"
#include "doc/lines.h"
#include "doc/store.h"

/* The number of the line that an offset is on. */
static size_t
line_at(struct span text, size_t at)
{
	char end = lines_of(text).end;
	size_t i, number = 1;

	for (i = 0; i < at; i++)
		number += text.ptr[i] == end;
	return number;
}

static void
note_encoding(struct doc_build *build, const struct encoding *encoding)
{
	const char *name = encoding->name ? encoding->name : "UTF-8";
	struct span text = encoding->text;

	if (encoding->name)
		build_note(build, 1, "written in %s", name);
	if (encoding->nbad > 0)
		build_note(build, line_at(text, encoding->first_bad),
		    "not %s in %zu %s", name, encoding->nbad,
		    encoding->nbad == 1 ? "place" : "places");
	if (encoding->nnuls > 0)
		build_note(build,
		    line_at(text, span_find(text, SPAN_LIT("\0"), 0)),
		    "%zu NUL %s", encoding->nnuls,
		    encoding->nnuls == 1 ? "byte" : "bytes");
}

static struct doc *
parse_text(const struct doc_format *format, const struct encoding *encoding,
    struct err *err)
{
	struct doc_build *build = build_new();
	struct doc *doc;

	note_encoding(build, encoding);
	if (!format->parse(build, encoding->text, err)) {
		build_free(build);
		return NULL;
	}
	doc = build_finish(build);
	doc->source = encoding->text;
	return doc;
}

struct doc *
doc_parse(const struct doc_format *format, struct span bytes, struct err *err)
{
	struct encoding encoding;
	struct buf decoded = { 0 };
	struct doc *doc = NULL;

	if (encoding_read(&encoding, bytes, &decoded, err))
		doc = parse_text(format, &encoding, err);
	if (doc)
		doc->decoded = decoded;
	else
		buf_finish(&decoded);
	return doc;
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
	buf_finish(&doc->decoded);
	free(doc);
}

struct span
doc_source(const struct doc *doc)
{
	return doc->source;
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
	return *count > 0 ? table->links + first : NULL;
}
