#include "catalog/entry.h"

#include "catalog/codes.h"

enum entry_kind
entry_kind(const struct entry *entry)
{
	if (entry->table->kind == ENTRY_MODULE && !entry->table->says_module &&
	    entry_column(entry, FIELD_MODULE) < 0)
		return ENTRY_PUBLIC;
	return entry->table->kind;
}

const char *
entry_kind_name(enum entry_kind kind)
{
	return kind == ENTRY_MODULE ? "module" : "public";
}

struct span
entry_document(const struct entry *entry)
{
	return entry->table->document->name;
}

struct span
entry_section(const struct entry *entry)
{
	return entry->table->source->section;
}

size_t
entry_line(const struct entry *entry)
{
	return entry->row->line;
}

size_t
entry_ncells(const struct entry *entry)
{
	uint32_t ncolumns = entry->table->source->ncolumns;

	return entry->row->ncells > ncolumns ? entry->row->ncells : ncolumns;
}

struct span
entry_cell(const struct entry *entry, size_t column)
{
	if (column >= entry->row->ncells)
		return (struct span){ "", 0 };
	return entry->row->cells[column];
}

struct span
entry_heading(const struct entry *entry, size_t column)
{
	if (column >= entry->table->source->ncolumns)
		return (struct span){ "", 0 };
	return entry->table->source->columns[column];
}

enum field
entry_cell_field(const struct entry *entry, size_t column)
{
	if (column >= entry->table->source->ncolumns)
		return FIELD_OTHER;
	return entry->table->fields[column];
}

int
entry_column(const struct entry *entry, enum field field)
{
	const struct table *table = entry->table;
	int column = table->first_column[field];
	int end = (int)table->source->ncolumns;

	if (column < 0)
		return -1;
	if (entry->row->ncells < table->source->ncolumns)
		end = (int)entry->row->ncells;
	for (; column < end; column++)
		if (table->fields[column] == field &&
		    entry->row->cells[column].len > 0)
			return column;
	return -1;
}

struct span
entry_text(const struct entry *entry, enum field field)
{
	int column = entry_column(entry, field);

	if (column < 0)
		return (struct span){ "", 0 };
	return entry->row->cells[column];
}

/* The column of the first of these fields that the entry has; -1: none. */
static int
first_of(const struct entry *entry, const enum field *fields, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		int column = entry_column(entry, fields[i]);

		if (column >= 0)
			return column;
	}
	return -1;
}

int
entry_title_column(const struct entry *entry)
{
	static const enum field fields[] = { FIELD_TITLE, FIELD_MESSAGE,
		FIELD_DESCRIPTION };

	return first_of(entry, fields, 3);
}

struct span
entry_title(const struct entry *entry)
{
	int column = entry_title_column(entry);

	return column < 0 ? SPAN_LIT("") : entry->row->cells[column];
}

struct span
entry_key(const struct entry *entry)
{
	static const enum field fields[] = { FIELD_MODULE, FIELD_CODE,
		FIELD_NAME };
	int column = first_of(entry, fields, 3);

	return column < 0 ? SPAN_LIT("") : entry->row->cells[column];
}

int
entry_remedy_column(const struct entry *entry)
{
	static const enum field fields[] = { FIELD_SOLUTION, FIELD_REASON,
		FIELD_DESCRIPTION };
	size_t i;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		int column = entry_column(entry, fields[i]);

		if (column >= 0 &&
		    !codes_none(entry_cell(entry, (size_t)column)))
			return column;
	}
	return -1;
}

void
entry_add_cell_with_links(
    struct buf *out, const struct entry *entry, size_t column)
{
	const struct doc_table *source = entry->table->source;
	struct span text = entry_cell(entry, column);
	size_t i, count, at = 0;
	const struct doc_link *links = doc_cell_links(
	    source, (size_t)(entry->row - source->rows), column, &count);

	for (i = 0; i < count; i++) {
		size_t end = links[i].at + links[i].text.len;

		if (span_eq(links[i].text, links[i].url))
			continue;
		buf_add(out, span_sub(text, at, end));
		buf_add(out, SPAN_LIT(" <"));
		buf_add(out, links[i].url);
		buf_add(out, SPAN_LIT(">"));
		at = end;
	}
	buf_add(out, span_sub(text, at, text.len));
}
