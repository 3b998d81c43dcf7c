#include "doc/exported.h"

#include <stdlib.h>

#include "base/mem.h"

/*
 * A row of the open table. How many columns that has is known when all of its
 * rows are: a cell beyond them looks like one of a column without a heading.
 */
struct row {
	size_t line;
	size_t ncells;
};

struct link {
	size_t cell; /* in cells */
	size_t at;
	struct span text, url;
};

struct exported {
	struct doc_build *build;
	const char *kind;

	/* The open table; there is one when it has rows. */
	struct span document, section;
	struct span *headers, *fields;
	size_t nheaders;  /* of its first row */
	size_t ncolumns;  /* the fewest cells of any row */
	struct span code; /* of the last row that has one of its own */
	struct row *rows;
	struct span *cells; /* of all rows */
	struct link *links; /* by cell */
	size_t nrows, ncells, nlinks;
	size_t rows_cap, cells_cap, links_cap;
};

struct exported *
exported_new(struct doc_build *build, const char *kind)
{
	struct exported *exported = xcalloc(1, sizeof(*exported));

	exported->build = build;
	exported->kind = kind;
	return exported;
}

static struct span
keep(struct exported *exported, struct span text)
{
	return arena_copy(build_arena(exported->build), text);
}

static bool
is_surplus(struct span header, struct span field)
{
	return header.len == 0 && span_eq(field, SPAN_LIT("other"));
}

/* Whether the columns of an entry can be those of the open table. */
static bool
has_same_columns(
    const struct exported *exported, const struct exported_entry *entry)
{
	size_t i;

	for (i = 0; i < exported->nheaders && i < entry->ncells; i++)
		if (!span_eq(exported->headers[i], entry->cells[i].header) ||
		    !span_eq(exported->fields[i], entry->cells[i].field))
			return false;
	for (; i < exported->nheaders; i++)
		if (!is_surplus(exported->headers[i], exported->fields[i]))
			return false;
	for (; i < entry->ncells; i++)
		if (!is_surplus(entry->cells[i].header, entry->cells[i].field))
			return false;
	return true;
}

static bool
has_text(const struct exported_entry *entry, struct span field)
{
	size_t i;

	for (i = 0; i < entry->ncells; i++)
		if (entry->cells[i].text.len > 0 &&
		    span_eq(entry->cells[i].field, field))
			return true;
	return false;
}

/*
 * Whether the code that the entry would take from the row above is the one
 * that it answers to: between the two may have been what was not exported.
 */
static bool
has_same_code(
    const struct exported *exported, const struct exported_entry *entry)
{
	return !entry->code.ptr || has_text(entry, SPAN_LIT("code")) ||
	    has_text(entry, SPAN_LIT("name")) || exported->code.len == 0 ||
	    span_eq(exported->code, entry->code);
}

static bool
belongs(const struct exported *exported, const struct exported_entry *entry)
{
	return exported->nrows > 0 &&
	    span_eq(exported->document, entry->document) &&
	    span_eq(exported->section, entry->section) &&
	    has_same_columns(exported, entry) && has_same_code(exported, entry);
}

static void
begin_table(struct exported *exported, const struct exported_entry *entry)
{
	struct arena *arena = build_arena(exported->build);
	size_t i;

	exported->document = keep(exported, entry->document);
	exported->section = keep(exported, entry->section);
	exported->nheaders = exported->ncolumns = entry->ncells;
	exported->headers =
	    arena_alloc(arena, entry->ncells, sizeof(*exported->headers));
	exported->fields =
	    arena_alloc(arena, entry->ncells, sizeof(*exported->fields));
	for (i = 0; i < entry->ncells; i++) {
		exported->headers[i] = keep(exported, entry->cells[i].header);
		exported->fields[i] = keep(exported, entry->cells[i].field);
	}
	exported->code = (struct span){ "", 0 };
}

/* The rows and cells of the open table become one of the document. */
static void
end_table(struct exported *exported)
{
	struct doc_build *build = exported->build;
	size_t i, j, cell = 0, link = 0;

	if (exported->nrows == 0)
		return;
	build_section(build, exported->section);
	build_table(build, exported->kind, exported->rows[0].line);
	build_row(build, exported->rows[0].line);
	for (i = 0; i < exported->ncolumns; i++)
		build_cell(build, exported->headers[i]);
	for (i = 0; i < exported->nrows; i++) {
		build_row(build, exported->rows[i].line);
		for (j = 0; j < exported->rows[i].ncells; j++, cell++) {
			build_cell(build, exported->cells[cell]);
			for (; link < exported->nlinks &&
			     exported->links[link].cell == cell;
			     link++)
				build_link(build, exported->links[link].at,
				    exported->links[link].text,
				    exported->links[link].url);
		}
	}
	build_fields(build, exported->fields);
	build_table_end(build);
	exported->nrows = exported->ncells = exported->nlinks = 0;
}

static void
add_link(
    struct exported *exported, size_t at, struct span text, struct span url)
{
	exported->links = xgrow(exported->links, &exported->links_cap,
	    exported->nlinks + 1, sizeof(*exported->links));
	exported->links[exported->nlinks++] = (struct link){
		.cell = exported->ncells - 1,
		.at = at,
		.text = text,
		.url = keep(exported, url),
	};
}

static bool
is_letter(struct span text, size_t at)
{
	char c = at < text.len ? (char)(text.ptr[at] | 0x20) : 0;

	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/*
 * Where a link begins in its cell is not told. They come in order, and hardly
 * one begins or ends within a word; few places are tried for that.
 */
static size_t
find_link(struct span text, struct span link, size_t from)
{
	size_t first = span_find(text, link, from), at = first, tries;

	for (tries = 0; at != SPAN_NONE && tries < 100; tries++) {
		bool after_letter = at > 0 && is_letter(text, at - 1);

		if (!(after_letter && is_letter(link, 0)) &&
		    !(is_letter(text, at + link.len) &&
			is_letter(link, link.len - 1)))
			return at;
		at = span_find(text, link, at + 1);
	}
	return first;
}

static void
add_cell(
    struct exported *exported, const struct exported_cell *cell, size_t line)
{
	struct span text = keep(exported, cell->text);
	size_t i, at = 0;

	exported->cells = xgrow(exported->cells, &exported->cells_cap,
	    exported->ncells + 1, sizeof(*exported->cells));
	exported->cells[exported->ncells++] = text;
	for (i = 0; i < cell->nlinks; i++) {
		struct span link = cell->links[i].text;
		size_t found = find_link(text, link, at);

		if (found == SPAN_NONE) {
			build_note(exported->build, line,
			    "left out: links that are not in their cell");
			return;
		}
		at = found + link.len;
		add_link(exported, found, span_sub(text, found, at),
		    cell->links[i].url);
	}
}

void
exported_add(struct exported *exported, const struct exported_entry *entry)
{
	size_t i;

	if (!belongs(exported, entry)) {
		end_table(exported);
		begin_table(exported, entry);
	}
	exported->rows = xgrow(exported->rows, &exported->rows_cap,
	    exported->nrows + 1, sizeof(*exported->rows));
	exported->rows[exported->nrows++] = (struct row){
		.line = entry->line,
		.ncells = entry->ncells,
	};
	for (i = 0; i < entry->ncells; i++)
		add_cell(exported, &entry->cells[i], entry->line);
	if (entry->ncells < exported->ncolumns)
		exported->ncolumns = entry->ncells;
	if (has_text(entry, SPAN_LIT("code")))
		exported->code = keep(exported, entry->code);
}

void
exported_finish(struct exported *exported)
{
	end_table(exported);
	free(exported->rows);
	free(exported->cells);
	free(exported->links);
	free(exported);
}
