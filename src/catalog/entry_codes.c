#include "catalog/entry_codes.h"

/* The columns that hold codes beside the public ones. */
static const enum field other_fields[] = { FIELD_MODULE, FIELD_NAME,
	FIELD_HEX };
static const size_t nother_fields =
    sizeof(other_fields) / sizeof(other_fields[0]);

/* Nobody goes on about one code for longer; walking on would take its time. */
static const size_t most_rows_below = 100;

static void
add_row_codes(struct codes *codes, const struct table *table,
    const struct doc_row *row, enum field field)
{
	uint32_t column, end = table->source->ncolumns;

	if (table->first_column[field] < 0)
		return;
	if (row->ncells < end)
		end = row->ncells;
	for (column = (uint32_t)table->first_column[field]; column < end;
	     column++)
		if (table->fields[column] == field)
			codes_add(codes, row->cells[column]);
}

/* Adds the codes of the nearest row above that has any. */
static void
add_codes_above(struct codes *codes, const struct entry *entry)
{
	const struct doc_row *row = entry->row;
	size_t rows;

	for (rows = 0; rows < most_rows_below; rows++) {
		if (row == entry->table->source->rows || codes->count > 0)
			return;
		row--;
		add_row_codes(codes, entry->table, row, FIELD_CODE);
	}
}

void
entry_public_codes(const struct entry *entry, struct codes *codes)
{
	codes->count = 0;
	add_row_codes(codes, entry->table, entry->row, FIELD_CODE);
	if (entry->table->first_column[FIELD_CODE] >= 0 &&
	    entry_column(entry, FIELD_CODE) < 0 &&
	    entry_column(entry, FIELD_NAME) < 0)
		add_codes_above(codes, entry);
}

void
entry_codes(const struct entry *entry, struct codes *codes)
{
	size_t i;

	entry_public_codes(entry, codes);
	for (i = 0; i < nother_fields; i++)
		add_row_codes(codes, entry->table, entry->row, other_fields[i]);
}
