#include "out/json.h"

#include "catalog/lookup.h"
#include "out/json_write.h"

static json_t *
links_of(const struct entry *entry, size_t column)
{
	const struct doc_table *source = entry->table->source;
	json_t *links = json_array();
	size_t i, count;
	const struct doc_link *found = doc_cell_links(
	    source, (size_t)(entry->row - source->rows), column, &count);

	for (i = 0; i < count; i++) {
		json_t *link = json_object();

		json_set(link, "text", json_text(found[i].text));
		json_set(link, "url", json_text(found[i].url));
		json_array_append_new(links, link);
	}
	return links;
}

static json_t *
cells_of(const struct entry *entry)
{
	json_t *cells = json_array();
	size_t i, count = entry_ncells(entry);

	for (i = 0; i < count; i++) {
		enum field field = entry_cell_field(entry, i);
		json_t *cell = json_object();

		json_set(cell, "header", json_text(entry_heading(entry, i)));
		json_set(cell, "field", json_string(field_infos[field].key));
		json_set(cell, "text", json_text(entry_cell(entry, i)));
		json_set(cell, "links", links_of(entry, i));
		json_array_append_new(cells, cell);
	}
	return cells;
}

/* A line break within a name is none of it. */
static void
add_code(struct buf *buf, struct span code)
{
	struct span line;

	while (span_cut(&code, '\n', &line))
		buf_add(buf, line);
}

static json_t *
code_text(const struct code *code)
{
	struct buf buf = { 0 };
	json_t *text;

	add_code(&buf, code->text);
	if (code->last.len > 0) {
		buf_add(&buf, SPAN_LIT(".."));
		add_code(&buf, code->last);
	}
	text = json_text(buf_span(&buf));
	buf_finish(&buf);
	return text;
}

static json_t *
codes_of(const struct entry *entry)
{
	json_t *array_of_codes = json_array();
	struct codes codes;
	size_t i;

	entry_codes(entry, &codes);
	for (i = 0; i < codes.count; i++)
		json_array_append_new(
		    array_of_codes, code_text(&codes.items[i]));
	return array_of_codes;
}

json_t *
json_entry(const struct entry *entry)
{
	json_t *object = json_object();
	enum field field;

	json_set(object, "document", json_text(entry_document(entry)));
	json_set(object, "section", json_text_or_null(entry_section(entry)));
	json_set(object, "line", json_integer((json_int_t)entry_line(entry)));
	for (field = 0; field < FIELD_OTHER; field++)
		json_set(object, field_infos[field].key,
		    json_text_or_null(entry_text(entry, field)));
	json_set(object, "codes", codes_of(entry));
	json_set(
	    object, "kind", json_string(entry_kind_name(entry_kind(entry))));
	json_set(object, "cells", cells_of(entry));
	return object;
}

static void
write_entries(struct out *out, const struct out_list *list,
    const struct json_frame *frame)
{
	struct json_writer writer = json_begin(out, frame);
	size_t i;

	for (i = 0; i < list->count && !out->failed; i++) {
		json_t *object = json_entry(out_list_entry(list, i));

		if (list->query)
			json_set(object, "match",
			    json_string(tier_name(list->hits[i].tier)));
		json_next(&writer);
		json_put(&writer, object);
	}
	json_end(&writer);
}

void
json_entries(struct out *out, const struct out_list *list)
{
	write_entries(out, list, &json_array_frame);
}

void
jsonl_entries(struct out *out, const struct out_list *list)
{
	write_entries(out, list, &json_lines_frame);
}
