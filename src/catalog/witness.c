#include "catalog/witness.h"

#include "catalog/look.h"

static bool
has(const struct table *table, enum field field)
{
	return table->first_column[field] >= 0;
}

static struct look
look_of(const struct table *table, uint32_t column)
{
	return look_at(table->source, column);
}

/* Whether a column but this one is of the field, and looks like that. */
static bool
another_looks(const struct table *table, enum field field, uint32_t but,
    bool (*looks)(const struct look *look))
{
	uint32_t i;

	for (i = 0; i < table->source->ncolumns; i++) {
		struct look look;

		if (i == but || table->fields[i] != field)
			continue;
		look = look_of(table, i);
		if (looks(&look))
			return true;
	}
	return false;
}

static bool
looks_decimal(const struct look *look)
{
	return look_is_numbers(look) && look->hex == 0;
}

/* What a column of codes is beside others; the same where it is one more. */
static enum field
among_codes(const struct table *table, uint32_t column)
{
	struct look look = look_of(table, column);

	if (look_is_symbols(&look) &&
	    another_looks(table, FIELD_CODE, column, look_is_numbers))
		return FIELD_NAME;
	if (look_is_hex(&look) &&
	    another_looks(table, FIELD_CODE, column, looks_decimal))
		return FIELD_HEX;
	return FIELD_CODE;
}

static uint32_t
count_columns(const struct table *table, enum field field)
{
	uint32_t i, count = 0;

	for (i = 0; i < table->source->ncolumns; i++)
		count += table->fields[i] == field;
	return count;
}

/* More columns of codes than anyone writes are not compared with each other. */
static const uint32_t most_codes = 8;

static void
correct_codes(struct table *table)
{
	uint32_t i, count = count_columns(table, FIELD_CODE);

	if (count < 2 || count > most_codes)
		return;
	for (i = 0; i < table->source->ncolumns; i++)
		if (table->fields[i] == FIELD_CODE)
			table->fields[i] = among_codes(table, i);
}

void
witness_correct(struct table *table)
{
	uint32_t i;

	correct_codes(table);
	if (!has(table, FIELD_CODE) || !has(table, FIELD_NAME))
		return;
	for (i = 0; i < table->source->ncolumns; i++) {
		struct look look;

		if (table->fields[i] != FIELD_NAME)
			continue;
		look = look_of(table, i);
		if (look_is_prose(&look))
			table->fields[i] = FIELD_TITLE;
	}
}

static const char *const error_words[] = { "错误", "异常", "码", "告警",
	"error", "code", "exception", "errno", "failure", NULL };

static bool
tells_errors(const struct table *table)
{
	return has(table, FIELD_REASON) || has(table, FIELD_SOLUTION) ||
	    has(table, FIELD_MESSAGE) || has(table, FIELD_HTTP) ||
	    field_heading_holds(table->source->section, error_words);
}

static bool
is_explained(const struct table *table)
{
	return has(table, FIELD_DESCRIPTION) || has(table, FIELD_MESSAGE) ||
	    has(table, FIELD_TITLE) || has(table, FIELD_REASON) ||
	    has(table, FIELD_SOLUTION);
}

/* Numbers that only count the rows are no codes. */
static bool
may_be_code(const struct table *table, uint32_t column)
{
	struct look look;

	if (table->fields[column] != FIELD_OTHER ||
	    field_tells_serial(table->source->columns[column]))
		return false;
	look = look_of(table, column);
	return look_is_numbers(&look) && look_is_distinct(&look) &&
	    !look.counts_up;
}

static bool
may_be_name(const struct table *table, uint32_t column)
{
	enum field field = table->fields[column];
	struct look look;

	if (field != FIELD_OTHER && field != FIELD_TITLE &&
	    field != FIELD_CATEGORY)
		return false;
	look = look_of(table, column);
	return look_is_symbols(&look) && look_is_distinct(&look) &&
	    !look_is_types(&look);
}

/* The first column that may be the field becomes it. */
static bool
find_column(struct table *table, enum field field,
    bool (*may_be)(const struct table *table, uint32_t column))
{
	uint32_t i;

	for (i = 0; i < table->source->ncolumns; i++) {
		if (!may_be(table, i))
			continue;
		table->fields[i] = field;
		return true;
	}
	return false;
}

void
witness_find(struct table *table)
{
	if (!tells_errors(table) || !is_explained(table))
		return;
	if (!find_column(table, FIELD_CODE, may_be_code))
		find_column(table, FIELD_NAME, may_be_name);
}

/* What a column is whose heading may tell of a name. */
static enum field
among_names(const struct table *table, uint32_t column)
{
	struct span heading = table->source->columns[column];
	enum field field = table->fields[column];
	struct look look;

	if ((field != FIELD_OTHER && field != FIELD_CATEGORY) ||
	    !field_may_be(FIELD_NAME, heading))
		return field;
	look = look_of(table, column);
	if (look_is_symbols(&look) && look_is_distinct(&look))
		return FIELD_NAME;
	if (look_is_prose(&look) && field_may_be(FIELD_TITLE, heading))
		return FIELD_TITLE;
	return field;
}

void
witness_name(struct table *table)
{
	uint32_t i;

	if (!has(table, FIELD_CODE))
		return;
	for (i = 0; i < table->source->ncolumns; i++)
		table->fields[i] = among_names(table, i);
}

bool
witness_tells_parameters(const struct table *table)
{
	return another_looks(
		   table, FIELD_CATEGORY, UINT32_MAX, look_is_types) &&
	    !another_looks(table, FIELD_CODE, UINT32_MAX, look_is_numbers);
}
