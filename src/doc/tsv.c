#include "doc/tsv.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/csv.h"
#include "doc/exported.h"
#include "doc/record.h"

/* How an export begins: what tells the place of an entry. */
static const char *const places[] = { "document", "line", "section", "kind" };
enum {
	PLACE_DOCUMENT,
	PLACE_SECTION = 2,
	NPLACES = sizeof(places) / sizeof(places[0])
};

static bool
is_export(struct span bytes)
{
	struct span line = bytes, name;
	size_t i;

	for (i = 0; i < NPLACES; i++)
		if (!span_cut(&line, '\t', &name) ||
		    !span_eq(name, span_of(places[i])))
			return false;
	return true;
}

/* The byte that stands behind a backslash for this one; 0: none. */
static char
escaped(char c)
{
	static const char names[] = "tn\\", bytes[] = "\t\n\\";
	const char *found = c ? strchr(names, c) : NULL;

	return found ? bytes[found - names] : 0;
}

static struct span
unescape(struct buf *buf, struct span value)
{
	size_t i;

	if (value.len == 0 || !memchr(value.ptr, '\\', value.len))
		return value;
	buf_clear(buf);
	for (i = 0; i < value.len; i++) {
		char c = value.ptr[i];
		char meant = c == '\\' && i + 1 < value.len
		    ? escaped(value.ptr[i + 1])
		    : 0;

		buf_add_char(buf, meant ? meant : c);
		i += meant != 0;
	}
	return buf_span(buf);
}

/* An export while it is read. */
struct reader {
	struct exported *exported;
	struct records records;
	struct span *fields; /* the names of the columns, places included */
	size_t nfields;
	struct exported_cell *cells;
	struct buf *scratch; /* of each value */
};

static void
read_fields(struct reader *reader)
{
	const struct records *records = &reader->records;
	size_t i, count = records->nvalues;

	reader->nfields = count;
	reader->fields = xcalloc(count, sizeof(*reader->fields));
	reader->cells = xcalloc(count, sizeof(*reader->cells));
	reader->scratch = xcalloc(count, sizeof(*reader->scratch));
	for (i = 0; i < count; i++)
		reader->fields[i] = records->values[i];
}

static struct span
value_at(struct reader *reader, size_t column)
{
	if (column >= reader->records.nvalues)
		return (struct span){ "", 0 };
	return unescape(
	    &reader->scratch[column], reader->records.values[column]);
}

static void
add_entry(struct reader *reader)
{
	struct exported_entry entry = {
		.line = reader->records.number,
		.document = value_at(reader, PLACE_DOCUMENT),
		.section = value_at(reader, PLACE_SECTION),
		.cells = reader->cells,
		.ncells = reader->nfields - NPLACES,
	};
	size_t i;

	for (i = NPLACES; i < reader->nfields; i++)
		reader->cells[i - NPLACES] = (struct exported_cell){
			.header = reader->fields[i],
			.field = reader->fields[i],
			.text = value_at(reader, i),
		};
	exported_add(reader->exported, &entry);
}

static void
finish(struct reader *reader)
{
	size_t i;

	exported_finish(reader->exported);
	records_finish(&reader->records);
	for (i = 0; i < reader->nfields; i++)
		buf_finish(&reader->scratch[i]);
	free(reader->fields);
	free(reader->cells);
	free(reader->scratch);
}

static void
read_export(struct doc_build *build, struct span bytes)
{
	struct reader reader = {
		.exported = exported_new(build, "tsv"),
		.records = records_of(bytes, '\t', build_arena(build)),
	};

	/* An export writes quotes as other characters. */
	reader.records.bare = true;
	records_next(&reader.records);
	read_fields(&reader);
	while (records_next(&reader.records))
		if (reader.records.nvalues > 1)
			add_entry(&reader);
	finish(&reader);
}

bool
tsv_parse(struct doc_build *build, struct span bytes, struct err *err)
{
	(void)err;
	if (is_export(bytes))
		read_export(build, bytes);
	else
		csv_read(build, bytes, '\t', "tsv");
	return true;
}

bool
tsv_looks_like(struct span bytes)
{
	return is_export(bytes) || csv_looks_separated(bytes, '\t');
}
