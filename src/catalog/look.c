#include "catalog/look.h"

#include "base/ascii.h"
#include "catalog/code.h"

/* Enough to tell, and few enough to compare each with all others. */
#define LOOK_ROWS 32

static const char *const types[] = { "string", "str", "int", "integer", "int32",
	"int64", "uint32", "uint64", "long", "float", "double", "number",
	"bool", "boolean", "array", "object", "container", "list", "map",
	"json", "date", "timestamp", "字符串", "整型", "数组", "布尔", NULL };

static bool
is_joint(char c)
{
	return c == '_' || c == '.' || c == ':' || c == '-';
}

static bool
is_type(struct span cell)
{
	size_t i;

	for (i = 0; types[i]; i++)
		if (span_eq_nocase(cell, span_of(types[i])))
			return true;
	return false;
}

/* A single word of Latin letters, digits and what joins them. */
static bool
is_word(struct span cell)
{
	size_t i;

	for (i = 0; i < cell.len; i++) {
		char c = cell.ptr[i];

		if (!ascii_is_alnum(c) && !is_joint(c))
			return false;
	}
	return cell.len > 0 && !ascii_is_digit(cell.ptr[0]);
}

/*
 * Whether a word is no word of a language: it has a joint or a digit, a capital
 * behind a small letter, or capitals alone.
 */
static bool
is_symbol(struct span word)
{
	size_t i, capitals = 0;

	for (i = 0; i < word.len; i++) {
		char c = word.ptr[i];

		capitals += ascii_is_upper(c);
		if (is_joint(c) || ascii_is_digit(c) ||
		    (i > 0 && ascii_is_upper(c) &&
			ascii_is_lower(word.ptr[i - 1])))
			return true;
	}
	return capitals == word.len && capitals > 2;
}

static const size_t longest_number = 32;

static bool
is_number(struct span cell)
{
	struct buf key = { 0 };
	int64_t value;
	bool is;

	if (cell.len > longest_number)
		return false;
	code_add_key(&key, cell);
	is = code_number(buf_span(&key), &value);
	buf_finish(&key);
	return is;
}

static bool
stands_above(const struct doc_table *table, uint32_t column, uint32_t row)
{
	struct span cell = table->rows[row].cells[column];
	uint32_t i;

	for (i = 0; i < row; i++)
		if (table->rows[i].ncells > column &&
		    span_eq(table->rows[i].cells[column], cell))
			return true;
	return false;
}

static void
add_cell(struct look *look, struct span cell)
{
	int64_t value;

	look->filled++;
	look->counts_up &= code_number(cell, &value) && value == look->filled;
	look->types += is_type(cell);
	if (is_number(cell)) {
		look->numbers++;
		look->hex += span_starts(cell, SPAN_LIT("0x"));
	} else if (is_word(cell)) {
		look->symbols += is_symbol(cell);
		look->words += !is_symbol(cell);
	}
}

struct look
look_at(const struct doc_table *table, uint32_t column)
{
	uint32_t i, count = table->nrows < LOOK_ROWS ? table->nrows : LOOK_ROWS;
	struct look look = { .counts_up = true };

	for (i = 0; i < count; i++) {
		struct span cell;

		if (table->rows[i].ncells <= column)
			continue;
		cell = table->rows[i].cells[column];
		if (cell.len == 0)
			continue;
		look.repeated += stands_above(table, column, i);
		add_cell(&look, cell);
	}
	return look;
}

static bool
is_most(uint32_t part, const struct look *look)
{
	return part > 0 && part * 5 >= look->filled * 4;
}

bool
look_is_numbers(const struct look *look)
{
	return is_most(look->numbers, look);
}

bool
look_is_hex(const struct look *look)
{
	return is_most(look->hex, look);
}

bool
look_is_symbols(const struct look *look)
{
	return is_most(look->symbols + look->words, look) &&
	    look->symbols >= look->words;
}

bool
look_is_codes(const struct look *look)
{
	return is_most(look->numbers + look->symbols, look);
}

bool
look_is_types(const struct look *look)
{
	return is_most(look->types, look);
}

bool
look_is_prose(const struct look *look)
{
	return is_most(
	    look->filled - look->numbers - look->symbols - look->words, look);
}

bool
look_is_distinct(const struct look *look)
{
	return look->filled > 0 && look->repeated * 5 <= look->filled;
}
