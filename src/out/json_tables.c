#include "out/json.h"

#include "catalog/report.h"
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
notes_of(const struct doc_note *notes, size_t count)
{
	json_t *array = json_array();
	size_t i;

	for (i = 0; i < count; i++) {
		json_t *note = json_object();

		json_set(note, "line", json_integer(notes[i].line));
		json_set(note, "text", json_text(notes[i].text));
		json_array_append_new(array, note);
	}
	return array;
}

/*
 * Notes on what stands in no table: from a table to the next, and before the
 * first and behind the last. Cuts them off the rest.
 */
static json_t *
cut_outside(struct doc_note **rest, size_t *count, const struct table *table,
    bool is_last)
{
	const struct doc_note *notes = *rest;
	size_t cut = 0;

	while (cut < *count &&
	    (is_last || notes[cut].line < table[1].source->line))
		cut++;
	*rest += cut;
	*count -= cut;
	return notes_of(notes, cut);
}

/* Rows are written one by one: there may be a million of them. */
static void
write_table(
    struct json_writer *writer, const struct table *table, json_t *outside)
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
	json_put(writer, notes_of(source->notes, source->nnotes));
	json_put_signs(writer, ",\"outside\":");
	json_put(writer, outside);
	json_put_signs(writer, "}");
}

static void
write_document(struct json_writer *writer, const struct catalog *catalog,
    const struct document *document)
{
	size_t i, count;
	const struct table *tables =
	    catalog_tables(catalog, &count) + document->first_table;
	struct report report;
	struct doc_note *notes;
	size_t nnotes;

	report_read(&report, catalog, document);
	notes = report.notes;
	nnotes = report.nnotes;
	for (i = 0; i < document->ntables && !writer->out->failed; i++) {
		json_next(writer);
		write_table(writer, &tables[i],
		    cut_outside(&notes, &nnotes, &tables[i],
			i + 1 == document->ntables));
	}
	report_finish(&report);
}

static void
write_tables(struct out *out, const struct catalog *catalog,
    const struct json_frame *frame)
{
	struct json_writer writer = json_begin(out, frame);
	size_t i, count;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count && !out->failed; i++)
		write_document(&writer, catalog, &documents[i]);
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
