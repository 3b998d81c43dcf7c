#include "view/columns.h"

#include <stdlib.h>

#include "base/mem.h"

/* The column of a table that is its remedy and not its only text; or -1. */
static int
remedy_column(const struct table *table)
{
	const int16_t *first = table->first_column;

	if (first[FIELD_TITLE] < 0 && first[FIELD_MESSAGE] < 0 &&
	    first[FIELD_DESCRIPTION] < 0)
		return -1;
	return first[first[FIELD_SOLUTION] >= 0 ? FIELD_SOLUTION
						: FIELD_REASON];
}

static bool
is_listed(const struct table *table, enum entry_kind kind)
{
	return table->entries && table->kind == kind;
}

static struct column *
add_column(
    struct columns *columns, enum column_source source, struct span heading)
{
	struct column *column = &columns->at[columns->count++];

	*column = (struct column){
		.source = source,
		.field = FIELD_OTHER,
		.heading = heading,
	};
	return column;
}

/* How many of a table's columns before this one are the same field. */
static unsigned
count_before(const struct table *table, size_t column)
{
	unsigned count = 0;
	size_t i;

	for (i = 0; i < column; i++)
		count += table->fields[i] == table->fields[column];
	return count;
}

/* A column of one table and a listed one are the same thing. */
static bool
is_same(const struct column *listed, const struct table *table, size_t column)
{
	if (listed->source != COLUMN_CELL ||
	    listed->field != table->fields[column])
		return false;
	if (listed->field == FIELD_OTHER)
		return span_eq(listed->heading, table->source->columns[column]);
	return listed->nth == count_before(table, column);
}

static size_t
find_column(
    const struct columns *columns, const struct table *table, size_t column)
{
	size_t i;

	for (i = 0; i < columns->count; i++)
		if (is_same(&columns->at[i], table, column))
			return i;
	return columns->count;
}

static void
add_own_columns(struct columns *columns, const struct table *table)
{
	int remedy = remedy_column(table);
	size_t i;

	for (i = 0; i < table->source->ncolumns; i++) {
		struct column *column;

		if ((int)i == remedy || columns->count == COLUMNS_MAX - 1)
			continue;
		if (find_column(columns, table, i) < columns->count)
			continue;
		column =
		    add_column(columns, COLUMN_CELL, table->source->columns[i]);
		column->field = table->fields[i];
		column->nth = count_before(table, i);
	}
}

/* Which cell of each table stands in each listed column. */
static void
map_cells(struct columns *columns, size_t ntables, enum entry_kind kind)
{
	size_t t, i, c;

	columns->cells =
	    xcalloc(ntables * columns->count, sizeof(*columns->cells));
	for (i = 0; i < ntables * columns->count; i++)
		columns->cells[i] = -1;
	for (t = 0; t < ntables; t++) {
		const struct table *table = &columns->tables[t];
		int *cells = &columns->cells[t * columns->count];

		if (!is_listed(table, kind))
			continue;
		for (i = table->source->ncolumns; i-- > 0;) {
			size_t at = find_column(columns, table, i);

			if (at < columns->count)
				cells[at] = (int)i;
		}
		for (c = 0; c < columns->count; c++)
			if (columns->at[c].source == COLUMN_REMEDY)
				cells[c] = remedy_column(table);
	}
}

static void
add_field(struct columns *columns, enum column_source source, enum field field)
{
	add_column(columns, source, span_of(field_infos[field].title))->field =
	    field;
}

static void
add_fields(struct columns *columns, size_t ntables, enum entry_kind kind)
{
	bool has[FIELD_COUNT] = { false };
	size_t t, f;

	for (t = 0; t < ntables; t++)
		for (f = 0; f < FIELD_COUNT; f++)
			if (is_listed(&columns->tables[t], kind) &&
			    columns->tables[t].first_column[f] >= 0)
				has[f] = true;
	add_field(
	    columns, COLUMN_CODE, has[FIELD_CODE] ? FIELD_CODE : FIELD_NAME);
	if (has[FIELD_MODULE])
		add_field(columns, COLUMN_FIELD, FIELD_MODULE);
	add_field(columns, COLUMN_TEXT, FIELD_DESCRIPTION);
	add_column(columns, COLUMN_DOCUMENT, SPAN_LIT("Document"));
}

/* The remedy's heading is that of the first table which has one. */
static void
add_remedy(struct columns *columns, size_t ntables, enum entry_kind kind)
{
	size_t t;

	for (t = 0; t < ntables; t++) {
		const struct table *table = &columns->tables[t];
		int remedy = remedy_column(table);

		if (!is_listed(table, kind) || remedy < 0)
			continue;
		add_column(
		    columns, COLUMN_REMEDY, table->source->columns[remedy]);
		return;
	}
}

static bool
is_of_one_document(const struct catalog *catalog)
{
	size_t count, i, with_entries = 0;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count; i++)
		with_entries += documents[i].nentries > 0;
	return with_entries <= 1;
}

static void
add_own(struct columns *columns, size_t ntables, enum entry_kind kind)
{
	size_t t;

	for (t = 0; t < ntables; t++)
		if (is_listed(&columns->tables[t], kind))
			add_own_columns(columns, &columns->tables[t]);
	add_remedy(columns, ntables, kind);
}

void
columns_init(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind)
{
	size_t ntables;

	*columns = (struct columns){ 0 };
	columns->tables = catalog_tables(catalog, &ntables);
	columns->at = xcalloc(COLUMNS_MAX, sizeof(*columns->at));
	labels_init(&columns->labels, catalog, kind);
	if (is_of_one_document(catalog))
		add_own(columns, ntables, kind);
	else
		add_fields(columns, ntables, kind);
	map_cells(columns, ntables, kind);
	columns_measure(columns, catalog, kind);
}

void
columns_finish(struct columns *columns)
{
	labels_finish(&columns->labels);
	free(columns->at);
	free(columns->fits);
	free(columns->cells);
	*columns = (struct columns){ 0 };
}
