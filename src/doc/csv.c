#include "doc/csv.h"

#include "doc/need.h"
#include "doc/plain.h"
#include "doc/record.h"

/* A file of records while it is read. */
struct reader {
	struct doc_build *build;
	struct records records;
	struct plain plain;
};

static size_t
count_filled(const struct records *records)
{
	size_t i, count = 0;

	for (i = 0; i < records->nvalues; i++)
		count += plain_trim(records->values[i]).len > 0;
	return count;
}

/* The text of a value as a cell has it. */
static void
add_cell(struct reader *reader, struct span value)
{
	value = plain_trim(value);
	if (need_of(value) == NEED_NOTHING) {
		build_cell(reader->build, value);
		return;
	}
	plain_clear(&reader->plain);
	plain_add_lines(&reader->plain, value);
	plain_cell(&reader->plain, reader->build);
}

static void
add_row(struct reader *reader)
{
	const struct records *records = &reader->records;
	size_t i;

	build_row(reader->build, records->number);
	for (i = 0; i < records->nvalues; i++)
		add_cell(reader, records->values[i]);
	if (records->unclosed)
		build_note(reader->build, records->number,
		    "a quote that nothing closes");
}

static void
add_title(struct reader *reader)
{
	const struct records *records = &reader->records;
	size_t i;

	for (i = 0; i < records->nvalues; i++) {
		struct span text = plain_trim(records->values[i]);

		if (text.len > 0)
			build_block(reader->build, DOC_HEADING, 1,
			    records->number, text);
	}
}

/* Reads up to the headings; false where there are none. */
static bool
read_head(struct reader *reader)
{
	while (records_next(&reader->records)) {
		size_t filled = count_filled(&reader->records);

		if (filled > 1)
			return true;
		if (filled == 1)
			add_title(reader);
	}
	return false;
}

static void
read_table(struct reader *reader, const char *kind)
{
	build_table(reader->build, kind, reader->records.number);
	add_row(reader);
	while (records_next(&reader->records))
		if (count_filled(&reader->records) > 0)
			add_row(reader);
	build_table_end(reader->build);
}

void
csv_read(struct doc_build *build, struct span bytes, char separator,
    const char *kind)
{
	struct reader reader = {
		.build = build,
		.records = records_of(bytes, separator, build_arena(build)),
	};

	if (read_head(&reader))
		read_table(&reader, kind);
	records_finish(&reader.records);
	plain_finish(&reader.plain);
}

bool
csv_parse(struct doc_build *build, struct span bytes, struct err *err)
{
	(void)err;
	csv_read(build, bytes, ',', "csv");
	return true;
}

/*
 * Two lines tell a table from prose that happens to have a comma in it; a
 * heading is short.
 */
bool
csv_looks_separated(struct span bytes, char separator)
{
	static const size_t longest_heading = 60;
	struct arena arena = { 0 };
	struct records records = records_of(bytes, separator, &arena);
	bool ok = records.separator == separator && records_next(&records);
	size_t i, count = records.nvalues;

	ok = ok && count > 1;
	for (i = 0; ok && i < count; i++)
		ok = records.values[i].len > 0 &&
		    records.values[i].len <= longest_heading;
	ok = ok && records_next(&records) && records.nvalues == count;
	records_finish(&records);
	arena_finish(&arena);
	return ok;
}

bool
csv_looks_like(struct span bytes)
{
	return csv_looks_separated(bytes, ',');
}
