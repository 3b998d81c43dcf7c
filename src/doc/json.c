#include "doc/json.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "doc/exported.h"
#include "doc/note.h"

/*
 * A file while it is read, an object at a time: all of a large one would take
 * many times its size.
 */
struct reader {
	struct doc_build *build;
	struct exported *exported;
	struct span bytes;
	size_t at, line;
	size_t nentries;
	struct err *err; /* what is wrong first */
	struct exported_cell *cells;
	struct exported_link *links;
	size_t cells_cap, links_cap;
};

/* A string of an object; empty where it is none. */
static struct span
text_of(const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);

	return (
	    struct span){ json_string_value(value), json_string_length(value) };
}

static size_t
add_links(struct reader *reader, const json_t *links, size_t first)
{
	size_t i, count = json_array_size(links);

	reader->links = xgrow(reader->links, &reader->links_cap, first + count,
	    sizeof(*reader->links));
	for (i = 0; i < count; i++) {
		const json_t *link = json_array_get(links, i);

		reader->links[first + i] = (struct exported_link){
			.text = text_of(link, "text"),
			.url = text_of(link, "url"),
		};
	}
	return count;
}

/* Links move while they are added, so cells get them at the end. */
static void
read_cells(struct reader *reader, const json_t *cells)
{
	size_t i, count = json_array_size(cells), nlinks = 0;

	reader->cells = xgrow(
	    reader->cells, &reader->cells_cap, count, sizeof(*reader->cells));
	for (i = 0; i < count; i++) {
		const json_t *cell = json_array_get(cells, i);

		reader->cells[i] = (struct exported_cell){
			.header = text_of(cell, "header"),
			.field = text_of(cell, "field"),
			.text = text_of(cell, "text"),
			.nlinks = add_links(
			    reader, json_object_get(cell, "links"), nlinks),
		};
		nlinks += reader->cells[i].nlinks;
	}
	for (i = 0, nlinks = 0; i < count; i++) {
		if (reader->cells[i].nlinks == 0)
			continue;
		reader->cells[i].links = reader->links + nlinks;
		nlinks += reader->cells[i].nlinks;
	}
}

static struct span
first_code(const json_t *object)
{
	const json_t *code =
	    json_array_get(json_object_get(object, "codes"), 0);

	if (!code)
		return (struct span){ "", 0 };
	return (
	    struct span){ json_string_value(code), json_string_length(code) };
}

static void
complain(struct reader *reader, const char *what)
{
	build_note(reader->build, reader->line, "left out: %s", what);
	if (reader->nentries == 0 && reader->err &&
	    reader->err->code == ERR_NONE)
		err_set(reader->err, ERR_SYNTAX, reader->line, "%s", what);
}

static void
add_entry(struct reader *reader, const json_t *object)
{
	const json_t *cells = json_object_get(object, "cells");
	struct exported_entry entry = {
		.line = reader->line,
		.document = text_of(object, "document"),
		.section = text_of(object, "section"),
		.ncells = json_array_size(cells),
		.code = first_code(object),
	};

	if (entry.ncells == 0) {
		complain(reader, "not an entry as errdex exports it");
		return;
	}
	read_cells(reader, cells);
	entry.cells = reader->cells;
	exported_add(reader->exported, &entry);
	reader->nentries++;
}

static void
go_to(struct reader *reader, size_t at)
{
	for (; reader->at < at && reader->at < reader->bytes.len; reader->at++)
		reader->line += reader->bytes.ptr[reader->at] == '\n';
}

static void
skip_line(struct reader *reader)
{
	size_t end = span_find(reader->bytes, SPAN_LIT("\n"), reader->at);

	go_to(reader, end == SPAN_NONE ? reader->bytes.len : end);
}

/*
 * Goes on behind an object that cannot be read: at the line on which that
 * showed, which may be of the next object, so that no line is read more than
 * twice.
 */
static void
skip_object(struct reader *reader, size_t len)
{
	size_t end = reader->at + len, start = end;

	while (start > reader->at && reader->bytes.ptr[start - 1] != '\n')
		start--;
	if (start > reader->at)
		go_to(reader, start);
	else
		skip_line(reader);
}

static void
read_object(struct reader *reader)
{
	json_error_t error;
	json_t *object = json_loadb(reader->bytes.ptr + reader->at,
	    reader->bytes.len - reader->at,
	    JSON_DISABLE_EOF_CHECK | JSON_ALLOW_NUL, &error);

	if (!object) {
		complain(reader, error.text);
		skip_object(reader, (size_t)error.position);
		return;
	}
	add_entry(reader, object);
	json_decref(object);
	go_to(reader, reader->at + (size_t)error.position);
}

/* The signs of an array around objects need not be there, nor be all there. */
static bool
is_between(char c)
{
	return c && strchr(" \t\r\n[],", c);
}

static void
read_all(struct reader *reader)
{
	while (reader->at < reader->bytes.len) {
		char c = reader->bytes.ptr[reader->at];

		if (c == '{') {
			read_object(reader);
		} else if (is_between(c)) {
			go_to(reader, reader->at + 1);
		} else {
			complain(reader, "not an object");
			skip_line(reader);
		}
	}
}

bool
json_parse(struct doc_build *build, struct span bytes, struct err *err)
{
	struct err first = { 0 };
	struct reader reader = {
		.build = build,
		.exported = exported_new(build, "json"),
		.bytes = bytes,
		.line = 1,
		.err = &first,
	};

	if (span_starts(bytes, SPAN_LIT("\xEF\xBB\xBF")))
		reader.at = 3;
	read_all(&reader);
	exported_finish(reader.exported);
	free(reader.cells);
	free(reader.links);
	if (reader.nentries > 0 || first.code == ERR_NONE)
		return true;
	return err_set(err, first.code, first.line, "%s", first.text);
}

/* Markdown may begin with a bracket too, but not with these. */
bool
json_looks_like(struct span bytes)
{
	struct span rest = span_trim(bytes);

	if (span_starts(rest, SPAN_LIT("[")))
		rest = span_trim(span_sub(rest, 1, rest.len));
	if (!span_starts(rest, SPAN_LIT("{")))
		return span_eq(rest, SPAN_LIT("]"));
	rest = span_trim(span_sub(rest, 1, rest.len));
	return span_starts(rest, SPAN_LIT("\""));
}
