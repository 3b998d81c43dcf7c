#include "catalog/store.h"
#include "catalog/witness.h"

/*
 * What serves as the code where no column is one, in this order. A name is
 * enough for a table to be without one, but not beside module codes.
 */
static const struct {
	enum field field;
	bool beside_name;
} stand_ins[] = {
	{ FIELD_MODULE, .beside_name = true },
	{ FIELD_HEX, .beside_name = false },
	{ FIELD_HTTP, .beside_name = false },
};

static bool
has(const struct table *table, enum field field)
{
	return table->first_column[field] >= 0;
}

static void
note_first_columns(struct table *table)
{
	size_t field, i, ncolumns = table->source->ncolumns;

	for (field = 0; field < FIELD_COUNT; field++)
		table->first_column[field] = -1;
	for (i = 0; i < ncolumns && i <= INT16_MAX; i++)
		if (!has(table, table->fields[i]))
			table->first_column[table->fields[i]] = (int16_t)i;
}

static void
replace_field(struct table *table, enum field from, enum field to)
{
	size_t i;

	for (i = 0; i < table->source->ncolumns; i++)
		if (table->fields[i] == from)
			table->fields[i] = to;
	note_first_columns(table);
}

/* A table of HTTP statuses, say, in which they are the codes. */
static void
find_stand_in(struct table *table)
{
	size_t i;

	for (i = 0; i < sizeof(stand_ins) / sizeof(stand_ins[0]); i++) {
		if (has(table, FIELD_CODE))
			return;
		if (!has(table, stand_ins[i].field))
			continue;
		if (stand_ins[i].beside_name || !has(table, FIELD_NAME))
			replace_field(table, stand_ins[i].field, FIELD_CODE);
	}
}

/* What a section's heading says of codes of modules below it. */
static const char *const module_words[] = { "模块", "业务", "module",
	"business", NULL };

static enum field
field_named(struct span key)
{
	enum field field;

	for (field = 0; field < FIELD_COUNT; field++)
		if (span_eq(span_of(field_infos[field].key), key))
			return field;
	return FIELD_OTHER;
}

static void
read_told_fields(struct table *table)
{
	const struct doc_table *source = table->source;
	size_t i;

	for (i = 0; i < source->ncolumns; i++)
		table->fields[i] = field_named(source->fields[i]);
	note_first_columns(table);
}

/* The first column that does not only count the rows tells of what they are. */
static bool
lists_parameters(const struct table *table)
{
	const struct doc_table *source = table->source;
	size_t i = 0;

	while (i + 1 < source->ncolumns && table->fields[i] == FIELD_OTHER &&
	    field_tells_serial(source->columns[i]))
		i++;
	return i == source->ncolumns ||
	    (!field_infos[table->fields[i]].is_code &&
		field_tells_parameters(source->columns[i])) ||
	    witness_tells_parameters(table);
}

/* False where the table is none of error codes, whatever its columns are. */
static bool
find_fields(struct table *table, struct headings *headings)
{
	const struct doc_table *source = table->source;
	size_t i;

	for (i = 0; i < source->ncolumns; i++)
		table->fields[i] = headings_field(headings, source->columns[i]);
	note_first_columns(table);
	if (lists_parameters(table))
		return false;
	witness_correct(table);
	note_first_columns(table);
	find_stand_in(table);
	if (!has(table, FIELD_CODE) && !has(table, FIELD_NAME))
		witness_find(table);
	note_first_columns(table);
	if (!has(table, FIELD_NAME))
		witness_name(table);
	note_first_columns(table);
	return true;
}

void
table_read(struct table *table, struct arena *arena, struct headings *headings)
{
	const struct doc_table *source = table->source;
	bool codes = true;

	table->fields =
	    arena_alloc(arena, source->ncolumns, sizeof(*table->fields));
	if (source->fields)
		read_told_fields(table);
	else
		codes = find_fields(table, headings);
	table->entries =
	    codes && (has(table, FIELD_CODE) || has(table, FIELD_NAME));
	table->says_module = table->entries &&
	    field_heading_holds(source->section, module_words);
	if (table->entries && (table->says_module || has(table, FIELD_MODULE)))
		table->kind = ENTRY_MODULE;
}
