#include "out/json.h"

#include "out/json_write.h"

static json_t *
columns_of(const struct table *table)
{
	json_t *columns = json_array();
	size_t i;

	for (i = 0; i < table->source->ncolumns; i++) {
		json_t *column = json_object();

		json_set(
		    column, "header", json_text(table->source->columns[i]));
		json_set(column, "field",
		    json_string(field_infos[table->fields[i]].key));
		json_array_append_new(columns, column);
	}
	return columns;
}

static json_t *
row_object(const struct table *table, const struct doc_row *row)
{
	json_t *object = json_object(), *cells = json_array();
	size_t i;

	json_set(object, "line", json_integer(row->line));
	for (i = 0; i < row->ncells && i < table->source->ncolumns; i++)
		json_array_append_new(cells, json_text(row->cells[i]));
	json_set(object, "cells", cells);
	return object;
}

static json_t *
notes_of(const struct table *table)
{
	json_t *notes = json_array();
	size_t i;

	for (i = 0; i < table->source->nnotes; i++) {
		json_t *note = json_object();

		json_set(
		    note, "line", json_integer(table->source->notes[i].line));
		json_set(note, "text", json_text(table->source->notes[i].text));
		json_array_append_new(notes, note);
	}
	return notes;
}

/* Rows are written one by one: there may be a million of them. */
static void
write_table(struct json_writer *writer, const struct table *table)
{
	const struct doc_table *source = table->source;
	json_t *object = json_object();
	size_t i;

	json_set(object, "document", json_text(table->document->name));
	json_set(object, "section", json_text_or_null(source->section));
	json_set(object, "kind", json_string(source->kind));
	json_set(object, "line", json_integer(source->line));
	json_set(object, "columns", columns_of(table));
	json_put_open(writer, object);
	json_put_signs(writer, ",\"rows\":[");
	for (i = 0; i < source->nrows && !writer->out->failed; i++) {
		json_put_signs(writer, i > 0 ? "," : "");
		json_put(writer, row_object(table, &source->rows[i]));
	}
	json_put_signs(writer, "],\"entries\":");
	json_put(writer, json_boolean(table->entries));
	json_put_signs(writer, ",\"notes\":");
	json_put(writer, notes_of(table));
	json_put_signs(writer, "}");
}

static void
write_tables(struct out *out, const struct catalog *catalog,
    const struct json_frame *frame)
{
	struct json_writer writer = json_begin(out, frame);
	size_t i, count;
	const struct table *tables = catalog_tables(catalog, &count);

	for (i = 0; i < count && !out->failed; i++) {
		json_next(&writer);
		write_table(&writer, &tables[i]);
	}
	json_end(&writer);
}

void
json_tables(struct out *out, const struct catalog *catalog)
{
	write_tables(out, catalog, &json_array_frame);
}

void
jsonl_tables(struct out *out, const struct catalog *catalog)
{
	write_tables(out, catalog, &json_lines_frame);
}
