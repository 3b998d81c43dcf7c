#include "doc/build.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/store.h"

/* Cells are taken from the arena in pieces of this many, fewer at first. */
static const size_t quote_max = 60; /* bytes of text in a note */
static const size_t piece_min = 64, piece_max = 16384;

struct doc_build {
	struct doc *doc;
	size_t tables_cap, blocks_cap, rows_cap, links_cap, table_notes_cap,
	    notes_cap;
	struct span section;
	struct span *cells; /* of the open row */
	size_t ncells, cells_cap;
	size_t piece;        /* how many cells were taken last */
	size_t first_row;    /* of the open table */
	size_t row_line;     /* of the open row */
	size_t unsaid_notes; /* beyond BUILD_NOTES */
	size_t unsaid_line;  /* of the first of them */
	bool in_table, in_row, in_header;
};

struct doc_build *
build_new(void)
{
	struct doc_build *build = xcalloc(1, sizeof(*build));

	build->doc = xcalloc(1, sizeof(*build->doc));
	return build;
}

struct arena *
build_arena(struct doc_build *build)
{
	return &build->doc->arena;
}

static struct doc_table *
open_table(struct doc_build *build)
{
	return &build->doc->tables[build->doc->ntables - 1];
}

void
build_block(struct doc_build *build, enum doc_block_kind kind, unsigned level,
    size_t line, struct span text)
{
	struct doc *doc = build->doc;

	doc->blocks = xgrow(doc->blocks, &build->blocks_cap, doc->nblocks + 1,
	    sizeof(*doc->blocks));
	doc->blocks[doc->nblocks++] = (struct doc_block){
		.kind = kind,
		.level = (uint8_t)level,
		.line = (uint32_t)line,
		.text = text,
	};
	if (kind == DOC_HEADING)
		build->section = text;
}

void
build_table(struct doc_build *build, const char *kind, size_t line)
{
	struct doc *doc = build->doc;

	build_table_end(build);
	doc->tables = xgrow(doc->tables, &build->tables_cap, doc->ntables + 1,
	    sizeof(*doc->tables));
	doc->tables[doc->ntables++] = (struct doc_table){
		.section = build->section,
		.kind = kind,
		.line = (uint32_t)line,
	};
	build->first_row = doc->nrows;
	build->in_table = true;
	build->in_header = true;
}

/* The length of at most max bytes of text that end between characters. */
static size_t
cut_at(struct span text, size_t max)
{
	if (text.len <= max)
		return text.len;
	while (max > 0 && (text.ptr[max] & 0xC0) == 0x80)
		max--;
	return max;
}

/* The texts that stand beyond the columns of the table, as a note has them. */
static void
quote_surplus(struct buf *text, const struct doc_build *build, size_t ncolumns)
{
	size_t i;

	for (i = ncolumns; i < build->ncells && text->len < quote_max; i++) {
		struct span cell = build->cells[i];

		if (cell.len == 0)
			continue;
		buf_addf(text, "%s'%.*s%s'", text->len ? ", " : "",
		    (int)cut_at(cell, quote_max), cell.ptr,
		    cell.len > quote_max ? "..." : "");
	}
}

/*
 * Says what is odd about the width of the open row. Empty cells beyond the
 * columns are no text that could be lost.
 */
static void
check_width(struct doc_build *build, size_t ncolumns)
{
	size_t written = build->ncells;
	struct buf text = { 0 };

	while (build->ncells > ncolumns &&
	    build->cells[build->ncells - 1].len == 0)
		build->ncells--;
	if (written < ncolumns)
		build_note(build, build->row_line, "%zu cells, %zu columns",
		    written, ncolumns);
	if (build->ncells <= ncolumns)
		return;
	quote_surplus(&text, build, ncolumns);
	build_note(build, build->row_line, "%zu cells, %zu columns: %.*s kept",
	    written, ncolumns, SPAN_ARG(buf_span(&text)));
	buf_finish(&text);
}

static void
add_row(struct doc_build *build)
{
	struct doc *doc = build->doc;
	struct doc_table *table = open_table(build);

	check_width(build, table->ncolumns);
	doc->rows = xgrow(
	    doc->rows, &build->rows_cap, doc->nrows + 1, sizeof(*doc->rows));
	doc->rows[doc->nrows++] = (struct doc_row){
		.cells = build->cells,
		.ncells = (uint32_t)build->ncells,
		.line = (uint32_t)build->row_line,
	};
	table->nrows++;
}

/* The cells that were added become the header or a row of their table. */
static void
close_row(struct doc_build *build)
{
	if (!build->in_row)
		return;
	build->in_row = false;
	if (build->in_header) {
		open_table(build)->columns = build->cells;
		open_table(build)->ncolumns = (uint32_t)build->ncells;
		build->in_header = false;
	} else {
		add_row(build);
	}
	if (build->ncells) {
		build->cells += build->ncells;
		build->cells_cap -= build->ncells;
		build->ncells = 0;
	}
}

void
build_row(struct doc_build *build, size_t line)
{
	close_row(build);
	build->in_row = true;
	build->row_line = line;
}

/* A new piece for cells; the open row moves there, so it stays in one. */
static void
grow_cells(struct doc_build *build)
{
	struct span *piece;

	build->piece = build->piece ? build->piece * 2 : piece_min;
	if (build->piece > piece_max)
		build->piece = piece_max;
	if (build->piece < build->ncells * 2)
		build->piece = build->ncells * 2;
	piece = arena_alloc(&build->doc->arena, build->piece, sizeof(*piece));
	if (build->ncells)
		memcpy(piece, build->cells, build->ncells * sizeof(*piece));
	build->cells = piece;
	build->cells_cap = build->piece;
}

void
build_cell(struct doc_build *build, struct span text)
{
	if (build->ncells == build->cells_cap)
		grow_cells(build);
	build->cells[build->ncells++] = text;
}

void
build_link(
    struct doc_build *build, size_t at, struct span text, struct span url)
{
	struct doc *doc = build->doc;
	size_t row = doc->nrows - build->first_row;

	doc->links = xgrow(doc->links, &build->links_cap, doc->nlinks + 1,
	    sizeof(*doc->links));
	doc->links[doc->nlinks++] = (struct doc_link){
		.text = text,
		.url = url,
		.row = build->in_header ? DOC_HEADER : (uint32_t)row,
		.column = (uint32_t)(build->ncells - 1),
		.at = (uint32_t)at,
	};
	open_table(build)->nlinks++;
}

void
build_table_end(struct doc_build *build)
{
	if (!build->in_table)
		return;
	close_row(build);
	build->in_table = false;
}

static void
add_note(struct doc_build *build, struct doc_note note)
{
	struct doc *doc = build->doc;

	if (build->in_table) {
		doc->table_notes =
		    xgrow(doc->table_notes, &build->table_notes_cap,
			doc->ntable_notes + 1, sizeof(note));
		doc->table_notes[doc->ntable_notes++] = note;
		open_table(build)->nnotes++;
		return;
	}
	doc->notes =
	    xgrow(doc->notes, &build->notes_cap, doc->nnotes + 1, sizeof(note));
	doc->notes[doc->nnotes++] = note;
}

void
build_note(struct doc_build *build, size_t line, const char *format, ...)
{
	struct doc *doc = build->doc;
	va_list args;
	char *text;
	int len;

	if (doc->ntable_notes + doc->nnotes >= BUILD_NOTES) {
		if (build->unsaid_notes++ == 0)
			build->unsaid_line = line;
		return;
	}
	va_start(args, format);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		return;
	text = arena_alloc(&doc->arena, (size_t)len + 1, 1);
	va_start(args, format);
	vsnprintf(text, (size_t)len + 1, format, args);
	va_end(args);
	add_note(build,
	    (struct doc_note){
		.line = (uint32_t)line,
		.text = { text, (size_t)len },
	    });
}

static void
note_unsaid(struct doc_build *build)
{
	struct buf text = { 0 };

	if (build->unsaid_notes == 0)
		return;
	buf_addf(&text, "%zu notes more from here on", build->unsaid_notes);
	add_note(build,
	    (struct doc_note){
		.line = (uint32_t)build->unsaid_line,
		.text = arena_copy(&build->doc->arena, buf_span(&text)),
	    });
	buf_finish(&text);
}

/* They come nearly in order, and there are not many. */
static void
sort_notes(struct doc_note *notes, size_t count)
{
	size_t i, j;

	for (i = 1; i < count; i++) {
		struct doc_note note = notes[i];

		for (j = i; j > 0 && notes[j - 1].line > note.line; j--)
			notes[j] = notes[j - 1];
		notes[j] = note;
	}
}

/* The arrays have stopped moving, so that the tables can point into them. */
static void
settle(struct doc *doc)
{
	size_t row = 0, link = 0, note = 0, i;

	for (i = 0; i < doc->ntables; i++) {
		struct doc_table *table = &doc->tables[i];

		table->rows = doc->rows ? doc->rows + row : NULL;
		table->links = doc->links ? doc->links + link : NULL;
		table->notes =
		    doc->table_notes ? doc->table_notes + note : NULL;
		row += table->nrows;
		link += table->nlinks;
		note += table->nnotes;
		sort_notes(table->notes, table->nnotes);
	}
	sort_notes(doc->notes, doc->nnotes);
}

struct doc *
build_finish(struct doc_build *build)
{
	struct doc *doc = build->doc;

	build_table_end(build);
	note_unsaid(build);
	settle(doc);
	free(build);
	return doc;
}

void
build_free(struct doc_build *build)
{
	doc_free(build->doc);
	free(build);
}
