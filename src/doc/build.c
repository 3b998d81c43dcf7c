#include "doc/build.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/note.h"
#include "doc/store.h"

struct doc_build {
	struct doc *doc;
	size_t tables_cap, blocks_cap, rows_cap, links_cap, table_notes_cap,
	    notes_cap;
	struct span section;
	struct span *row; /* the cells of the open row */
	size_t nrow, row_cap;
	size_t nempty;          /* empty ones behind them, beyond the columns */
	struct build_copy last; /* the cell that was added last */
	size_t first_row;       /* of the open table */
	size_t row_line;        /* of the open row */
	size_t notes_left;
	size_t unsaid_notes; /* beyond BUILD_NOTES */
	size_t unsaid_line;  /* of the first of them */
	bool in_table, in_row, in_header;
};

struct doc_build *
build_new(void)
{
	struct doc_build *build = xcalloc(1, sizeof(*build));

	build->doc = xcalloc(1, sizeof(*build->doc));
	build->notes_left = BUILD_NOTES;
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
build_section(struct doc_build *build, struct span heading)
{
	build->section = heading;
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

/* Says what is odd about the width of the open row. */
static void
check_width(struct doc_build *build, size_t ncolumns)
{
	size_t written = build->nrow + build->nempty;
	struct buf surplus = { 0 };

	if (build->nrow > ncolumns) {
		buf_add(&surplus, SPAN_LIT(": "));
		note_quote_cells(
		    &surplus, build->row + ncolumns, build->nrow - ncolumns);
		buf_add(&surplus, SPAN_LIT(" kept"));
	} else if (written >= ncolumns) {
		return;
	}
	build_note(build, build->row_line, "%zu cell%s, %zu column%s%.*s",
	    written, written == 1 ? "" : "s", ncolumns,
	    ncolumns == 1 ? "" : "s", SPAN_ARG(buf_span(&surplus)));
	buf_finish(&surplus);
}

/* The cells of the open row, where they stay. Very many are not copied. */
static struct span *
keep_cells(struct doc_build *build)
{
	static const size_t very_many = 65536;
	struct span *cells = NULL;

	if (build->nrow >= very_many) {
		cells = xreallocarray(build->row, build->nrow, sizeof(*cells));
		arena_own(build_arena(build), cells);
		build->row = NULL;
		build->row_cap = 0;
	} else if (build->nrow) {
		cells = arena_alloc(
		    build_arena(build), build->nrow, sizeof(*cells));
		memcpy(cells, build->row, build->nrow * sizeof(*cells));
	}
	return cells;
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
		.cells = keep_cells(build),
		.ncells = (uint32_t)build->nrow,
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
		open_table(build)->columns = keep_cells(build);
		open_table(build)->ncolumns = (uint32_t)build->nrow;
		build->in_header = false;
	} else {
		add_row(build);
	}
	build->nrow = 0;
	build->nempty = 0;
}

void
build_row(struct doc_build *build, size_t line)
{
	close_row(build);
	build->in_row = true;
	build->row_line = line;
}

static void
push_cell(struct doc_build *build, struct span text)
{
	build->row =
	    xgrow(build->row, &build->row_cap, build->nrow + 1, sizeof(text));
	build->row[build->nrow++] = text;
}

/* Empty cells beyond the columns count if something follows them. */
static void
push_empty(struct doc_build *build)
{
	for (; build->nempty > 0; build->nempty--)
		push_cell(build, (struct span){ 0 });
}

void
build_cell(struct doc_build *build, struct span text)
{
	build->last = (struct build_copy){
		.text = text,
		.first_link = build->doc->nlinks,
	};
	if (text.len == 0 && !build->in_header &&
	    build->nrow >= open_table(build)->ncolumns) {
		build->nempty++;
		return;
	}
	push_empty(build);
	push_cell(build, text);
}

struct build_copy
build_copy(const struct doc_build *build)
{
	struct build_copy copy = build->last;

	copy.nlinks = build->doc->nlinks - copy.first_link;
	return copy;
}

void
build_cell_again(struct doc_build *build, const struct build_copy *copy)
{
	size_t i;

	build_cell(build, copy->text);
	for (i = 0; i < copy->nlinks; i++) {
		struct doc_link link = build->doc->links[copy->first_link + i];

		build_link(build, link.at, link.text, link.url);
	}
}

void
build_link(
    struct doc_build *build, size_t at, struct span text, struct span url)
{
	struct doc *doc = build->doc;
	size_t row = doc->nrows - build->first_row;

	push_empty(build);
	doc->links = xgrow(doc->links, &build->links_cap, doc->nlinks + 1,
	    sizeof(*doc->links));
	doc->links[doc->nlinks++] = (struct doc_link){
		.text = text,
		.url = url,
		.row = build->in_header ? DOC_HEADER : (uint32_t)row,
		.column = (uint32_t)(build->nrow - 1),
		.at = (uint32_t)at,
	};
	open_table(build)->nlinks++;
}

void
build_fields(struct doc_build *build, const struct span *fields)
{
	open_table(build)->fields = fields;
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
	va_list args;

	if (build->notes_left == 0) {
		if (build->unsaid_notes++ == 0)
			build->unsaid_line = line;
		return;
	}
	build->notes_left--;
	va_start(args, format);
	add_note(build, note_print(build_arena(build), line, format, args));
	va_end(args);
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
		note_sort(table->notes, table->nnotes);
	}
	note_sort(doc->notes, doc->nnotes);
}

struct doc *
build_finish(struct doc_build *build)
{
	struct doc *doc = build->doc;

	build_table_end(build);
	build->notes_left = 1;
	if (build->unsaid_notes)
		build_note(build, build->unsaid_line,
		    "%zu notes more from here on", build->unsaid_notes);
	settle(doc);
	free(build->row);
	free(build);
	return doc;
}

void
build_free(struct doc_build *build)
{
	doc_free(build->doc);
	free(build->row);
	free(build);
}
