#include "doc/html.h"

#include <gumbo.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/html_source.h"
#include "doc/html_tree.h"

/* The most that HTML lets a cell span. */
static const size_t max_columns = 1000, max_rows = 65534;

/* A cell that reaches down into the rows that follow. */
struct carried {
	struct build_copy cell;
	size_t end; /* the number of the first row that it does not reach */
};

/* A table while it is read. */
struct reader {
	struct doc_build *build;
	struct plain plain;
	struct carried *carried; /* of each column, up to the last that is */
	size_t ncarried, cap;
	size_t line;     /* of the first byte of the part that is read */
	size_t row;      /* the number of the open row */
	size_t row_line; /* its line */
	size_t column;   /* of the next cell */
	size_t room;     /* how many cells may still be added by spans */
};

static size_t
line_of(const struct reader *reader, const GumboNode *node)
{
	return reader->line + node->v.element.start_pos.line - 1;
}

/*
 * Adds a cell that another spans. A few bytes can ask for millions of them, so
 * there are at most as many as the table has bytes.
 */
static bool
repeat_cell(struct reader *reader, const struct build_copy *cell)
{
	if (reader->room == 0)
		return false;
	if (--reader->room == 0)
		build_note(reader->build, reader->row_line,
		    "cells that span columns or rows are too many: "
		    "they stand once from here on");
	build_cell_again(reader->build, cell);
	reader->column++;
	return true;
}

/* The cells that reach down from the rows above to where the row stands. */
static void
add_carried(struct reader *reader)
{
	while (reader->column < reader->ncarried) {
		struct carried *above = &reader->carried[reader->column];

		if (above->end <= reader->row ||
		    !repeat_cell(reader, &above->cell))
			return;
	}
}

/* Makes a cell reach down, in each column of it. */
static void
carry(struct reader *reader, size_t column, size_t columns,
    const struct carried *carried)
{
	size_t end = column + columns;

	reader->carried =
	    xgrow(reader->carried, &reader->cap, end, sizeof(*reader->carried));
	while (reader->ncarried < end)
		reader->carried[reader->ncarried++] = (struct carried){ 0 };
	for (; column < end; column++)
		reader->carried[column] = *carried;
}

static size_t
span_attribute(const GumboNode *cell, const char *name, size_t max)
{
	const GumboAttribute *attribute =
	    gumbo_get_attribute(&cell->v.element.attributes, name);
	long value = attribute ? strtol(attribute->value, NULL, 10) : 1;

	if (value < 1)
		return 1;
	return (size_t)value > max ? max : (size_t)value;
}

static void
add_cell(struct reader *reader, const GumboNode *node)
{
	size_t columns = span_attribute(node, "colspan", max_columns), i;
	size_t rows = span_attribute(node, "rowspan", max_rows);
	struct carried carried = { .end = reader->row + rows };
	size_t column;

	add_carried(reader);
	column = reader->column++;
	html_text(&reader->plain, node);
	plain_cell(&reader->plain, reader->build);
	carried.cell = build_copy(reader->build);
	for (i = 1; i < columns; i++)
		if (!repeat_cell(reader, &carried.cell))
			break;
	if (rows > 1 && reader->room)
		carry(reader, column, i, &carried);
}

/*
 * Forgets what does not reach this row, from the end: the last that is carried
 * always reaches it, so that looking for it is paid for by the cells it adds.
 */
static void
begin_row(struct reader *reader, size_t line)
{
	reader->row++;
	reader->row_line = line;
	reader->column = 0;
	if (reader->room == 0)
		reader->ncarried = 0;
	while (reader->ncarried &&
	    reader->carried[reader->ncarried - 1].end <= reader->row)
		reader->ncarried--;
}

/* What reaches down behind the last cell, with empty cells before it. */
static void
end_row(struct reader *reader)
{
	static const struct build_copy empty = { 0 };

	add_carried(reader);
	while (reader->column < reader->ncarried) {
		if (!repeat_cell(reader, &empty))
			return;
		add_carried(reader);
	}
}

static void
add_row(struct reader *reader, const GumboNode *row)
{
	const GumboVector *cells = html_children(row);
	bool begun = false;
	unsigned i;

	begin_row(reader, line_of(reader, row));
	for (i = 0; i < cells->length; i++) {
		const GumboNode *cell = cells->data[i];

		if (!html_is(cell, GUMBO_TAG_TD) &&
		    !html_is(cell, GUMBO_TAG_TH))
			continue;
		if (!begun)
			build_row(reader->build, reader->row_line);
		begun = true;
		add_cell(reader, cell);
	}
	if (begun)
		end_row(reader);
}

/* A caption is prose: it names the table, and is none of its cells. */
static void
add_caption(struct reader *reader, const GumboNode *caption)
{
	struct span text;

	html_text(&reader->plain, caption);
	text = plain_text(&reader->plain);
	if (text.len)
		build_block(reader->build, DOC_TEXT, 0,
		    line_of(reader, caption),
		    arena_copy(build_arena(reader->build), text));
}

/* Its rows, but not those of tables in its cells. */
static void
read_table(struct reader *reader, const GumboNode *root)
{
	struct html_walk walk = { .node = root, .root = root };

	do {
		if (walk.leaving)
			continue;
		if (html_is(walk.node, GUMBO_TAG_TR))
			add_row(reader, walk.node);
		else if (html_is(walk.node, GUMBO_TAG_CAPTION))
			add_caption(reader, walk.node);
		else
			continue;
		walk.leaving = true;
	} while (html_step(&walk));
}

static bool
has_cells(struct span bytes)
{
	struct html_tokens tokens = { .bytes = bytes };
	struct html_token token;

	while (html_next(&tokens, &token))
		if (token.type == TOKEN_TAG && !token.tag.end &&
		    token.tag.kind->effect == TAG_CELL)
			return true;
	return false;
}

/* The table with blanks for the marks of the quotation it stands in. */
static struct span
without_quotes(struct arena *arena, const struct html_table *table)
{
	char *text = arena_alloc(arena, table->bytes.len, 1);
	unsigned marks = 0;
	size_t i;

	memcpy(text, table->bytes.ptr, table->bytes.len);
	for (i = 0; i < table->bytes.len; i++) {
		if (text[i] == table->line_end) {
			marks = table->quote;
		} else if (marks && text[i] == '>') {
			text[i] = ' ';
			marks--;
		} else if (text[i] != ' ') {
			marks = 0;
		}
	}
	return (struct span){ text, table->bytes.len };
}

static void
read_parts(struct reader *reader, const struct html_table *table)
{
	struct html_source source = {
		.build = reader->build,
		.tokens = { .bytes = table->bytes },
		.line = table->line,
		.line_end = table->line_end,
	};
	struct arena arena = { 0 };

	for (reader->line = source.line; html_source_next(&source);
	     reader->line = source.line) {
		read_table(reader, html_parse(&arena, buf_span(&source.part)));
		arena_finish(&arena);
	}
	html_source_finish(&source);
}

void
html_read(struct doc_build *build, const struct html_table *table)
{
	struct reader reader = { .build = build, .room = table->bytes.len };
	struct arena quoted = { 0 };
	struct html_table bare = *table;

	if (!has_cells(table->bytes)) {
		build_note(build, table->line, "a <table> without cells");
		return;
	}
	if (table->quote)
		bare.bytes = without_quotes(&quoted, table);
	build_table(build, "html", table->line);
	if (!table->closed)
		build_note(build, table->line, "<table> is never closed");
	read_parts(&reader, &bare);
	build_table_end(build);
	arena_finish(&quoted);
	plain_finish(&reader.plain);
	free(reader.carried);
}
