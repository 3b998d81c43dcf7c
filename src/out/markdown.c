#include "out/markdown.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "catalog/entry.h"
#include "catalog/report.h"
#include "out/markdown_write.h"
#include "text/filter.h"

/* Letters and digits; an underscore between two of them is only a character. */
static bool
is_word(struct span text, size_t at)
{
	unsigned char c;

	if (at >= text.len)
		return false;
	c = (unsigned char)text.ptr[at];
	return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z');
}

static const char markup[] = "\\`*[]<>|~";

/* Whether Markdown would take the byte for markup. */
static bool
is_markup(struct span text, size_t at)
{
	char c = text.ptr[at];

	if (c == '_')
		return at == 0 || !is_word(text, at - 1) ||
		    !is_word(text, at + 1);
	if (c == '&')
		return is_word(text, at + 1) ||
		    span_starts(
			span_sub(text, at + 1, text.len), SPAN_LIT("#"));
	return memchr(markup, c, sizeof(markup) - 1) != NULL;
}

/* Adds what the filter wrote; its marks are ASCII and may look like markup. */
static void
add_piece(struct buf *buf, const struct filter_piece *piece)
{
	size_t i;

	for (i = 0; i < piece->len; i++) {
		if (piece->mark &&
		    memchr(markup, piece->bytes[i], sizeof(markup) - 1))
			buf_add_char(buf, '\\');
		buf_add_char(buf, piece->bytes[i]);
	}
}

void
markdown_add_text(struct buf *buf, struct span text)
{
	struct filter filter = { .mode = FILTER_LINES };
	size_t at = 0;

	while (at < text.len) {
		struct filter_piece piece =
		    filter_next(&filter, span_sub(text, at, text.len));

		if (text.ptr[at] == '\n') {
			buf_add(buf, SPAN_LIT("<br>"));
		} else {
			if (!piece.mark && is_markup(text, at))
				buf_add_char(buf, '\\');
			add_piece(buf, &piece);
		}
		at += piece.taken;
	}
}

static void
add_percent_encoded(struct buf *buf, struct span bytes)
{
	size_t i;

	for (i = 0; i < bytes.len; i++)
		buf_addf(buf, "%%%02X", (unsigned char)bytes.ptr[i]);
}

/* Adds a URL; what would end it, or cannot be seen, percent-encoded. */
static void
add_url(struct buf *buf, struct span url)
{
	static const char encoded[] = " <>\n", escaped[] = "()\\|&";
	struct filter filter = { .mode = FILTER_LINES };

	while (url.len > 0) {
		struct filter_piece piece = filter_next(&filter, url);
		struct span bytes = span_sub(url, 0, piece.taken);

		if (piece.mark ||
		    memchr(encoded, url.ptr[0], sizeof(encoded) - 1)) {
			add_percent_encoded(buf, bytes);
		} else {
			if (memchr(escaped, url.ptr[0], sizeof(escaped) - 1))
				buf_add_char(buf, '\\');
			buf_add(buf, bytes);
		}
		url = span_sub(url, piece.taken, url.len);
	}
}

/* Adds a cell, its links as links. */
static void
add_cell(
    struct buf *buf, const struct doc_table *source, size_t row, size_t column)
{
	struct span text = source->rows[row].cells[column];
	size_t i, count, at = 0;
	const struct doc_link *links =
	    doc_cell_links(source, row, column, &count);

	for (i = 0; i < count; i++) {
		markdown_add_text(buf, span_sub(text, at, links[i].at));
		buf_add_char(buf, '[');
		markdown_add_text(buf, links[i].text);
		buf_add(buf, SPAN_LIT("]("));
		add_url(buf, links[i].url);
		buf_add_char(buf, ')');
		at = links[i].at + links[i].text.len;
	}
	markdown_add_text(buf, span_sub(text, at, text.len));
}

static void
add_heading(struct buf *buf, const struct table *table)
{
	struct span section = table->source->section;

	buf_add(buf, SPAN_LIT("## "));
	markdown_add_text(buf, section);
	buf_add(buf, span_of(section.len > 0 ? " (" : ""));
	markdown_add_text(buf, table->document->name);
	buf_add(buf, span_of(section.len > 0 ? ")" : ""));
	buf_add(buf, SPAN_LIT("\n\n"));
}

static void
add_header(struct buf *buf, const struct doc_table *source, size_t width)
{
	size_t i;

	buf_add_char(buf, '|');
	for (i = 0; i < width; i++) {
		buf_add_char(buf, ' ');
		if (i < source->ncolumns)
			markdown_add_text(buf, source->columns[i]);
		buf_add(buf, SPAN_LIT(" |"));
	}
	buf_add(buf, SPAN_LIT("\n|"));
	for (i = 0; i < width; i++)
		buf_add(buf, SPAN_LIT(" --- |"));
	buf_add_char(buf, '\n');
}

static void
add_row(struct buf *buf, const struct doc_table *source, size_t row)
{
	size_t i;

	buf_add_char(buf, '|');
	for (i = 0; i < source->rows[row].ncells; i++) {
		buf_add_char(buf, ' ');
		add_cell(buf, source, row, i);
		buf_add(buf, SPAN_LIT(" |"));
	}
	buf_add_char(buf, '\n');
}

/*
 * Writes those rows of a table; rows NULL: the first count of all. Cells
 * beyond the header get columns without a heading, or GFM would drop them.
 */
static void
write_table(struct out *out, const struct table *table, const uint32_t *rows,
    size_t count)
{
	const struct doc_table *source = table->source;
	size_t i, width = source->ncolumns;

	for (i = 0; i < count; i++) {
		size_t row = rows ? rows[i] : i;

		if (source->rows[row].ncells > width)
			width = source->rows[row].ncells;
	}
	add_heading(&out->buf, table);
	add_header(&out->buf, source, width);
	for (i = 0; i < count && !out->failed; i++) {
		add_row(&out->buf, source, rows ? rows[i] : i);
		out_advance(out);
	}
}

/* The rows of a result, those of one table together. */
struct groups {
	const struct table *tables; /* all of the catalogue */
	size_t ntables;
	uint32_t *order; /* of the tables that have rows, the first first */
	size_t norder;
	uint32_t *starts; /* of each table, in rows; then where it goes on */
	uint32_t *counts; /* of each table */
	uint32_t *rows;
};

static size_t
table_of(const struct groups *groups, const struct out_list *list, size_t i)
{
	return (size_t)(out_list_entry(list, i)->table - groups->tables);
}

/* A counting sort by table; both tables and rows keep their order. */
static struct groups
group(const struct out_list *list)
{
	struct groups groups = { 0 };
	size_t i;
	uint32_t start = 0;

	groups.tables = catalog_tables(list->catalog, &groups.ntables);
	groups.order = xcalloc(groups.ntables, sizeof(*groups.order));
	groups.starts = xcalloc(groups.ntables, sizeof(*groups.starts));
	groups.counts = xcalloc(groups.ntables, sizeof(*groups.counts));
	groups.rows = xcalloc(list->count, sizeof(*groups.rows));
	for (i = 0; i < list->count; i++) {
		size_t table = table_of(&groups, list, i);

		if (groups.counts[table]++ == 0)
			groups.order[groups.norder++] = (uint32_t)table;
	}
	for (i = 0; i < groups.norder; i++) {
		groups.starts[groups.order[i]] = start;
		start += groups.counts[groups.order[i]];
	}
	for (i = 0; i < list->count; i++) {
		const struct entry *entry = out_list_entry(list, i);

		groups.rows[groups.starts[table_of(&groups, list, i)]++] =
		    (uint32_t)(entry->row - entry->table->source->rows);
	}
	return groups;
}

static void
groups_finish(struct groups *groups)
{
	free(groups->order);
	free(groups->starts);
	free(groups->counts);
	free(groups->rows);
}

void
markdown_entries(struct out *out, const struct out_list *list)
{
	struct groups groups = group(list);
	const uint32_t *rows = groups.rows;
	size_t i;

	for (i = 0; i < groups.norder; i++) {
		uint32_t table = groups.order[i];

		if (i > 0)
			buf_add_char(&out->buf, '\n');
		write_table(
		    out, &groups.tables[table], rows, groups.counts[table]);
		rows += groups.counts[table];
	}
	groups_finish(&groups);
}

static void
add_notes(struct buf *buf, const struct doc_note *notes, size_t count)
{
	size_t i;

	if (count > 0)
		buf_add_char(buf, '\n');
	for (i = 0; i < count; i++) {
		buf_addf(buf, "- line %u: ", notes[i].line);
		markdown_add_text(buf, notes[i].text);
		buf_add_char(buf, '\n');
	}
}

static void
add_report(struct buf *buf, const struct catalog *catalog,
    const struct document *document)
{
	struct report report;

	report_read(&report, catalog, document);
	buf_add(buf, SPAN_LIT("# "));
	markdown_add_text(buf, document->name);
	buf_add(buf, SPAN_LIT("\n\n"));
	report_add_summary(buf, &report);
	buf_add_char(buf, '\n');
	add_notes(buf, report.notes, report.nnotes);
	report_finish(&report);
}

static void
write_document(struct out *out, const struct catalog *catalog,
    const struct document *document)
{
	size_t i, count;
	const struct table *table =
	    catalog_tables(catalog, &count) + document->first_table;

	add_report(&out->buf, catalog, document);
	for (i = 0; i < document->ntables; i++, table++) {
		buf_add_char(&out->buf, '\n');
		write_table(out, table, NULL, table->source->nrows);
		add_notes(
		    &out->buf, table->source->notes, table->source->nnotes);
	}
}

void
markdown_tables(struct out *out, const struct catalog *catalog)
{
	size_t i, count;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count && !out->failed; i++) {
		if (i > 0)
			buf_add_char(&out->buf, '\n');
		write_document(out, catalog, &documents[i]);
	}
}
