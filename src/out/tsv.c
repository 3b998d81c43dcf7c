#include "out/tsv.h"

#include <string.h>

#include "catalog/entry.h"
#include "catalog/report.h"
#include "out/tsv_write.h"
#include "text/filter.h"

/* The columns that hold a field, behind those that tell the place. */
static const enum field fields[] = {
	FIELD_CODE,
	FIELD_MODULE,
	FIELD_NAME,
	FIELD_TITLE,
	FIELD_MESSAGE,
	FIELD_DESCRIPTION,
	FIELD_REASON,
	FIELD_SOLUTION,
};

static const size_t nfields = sizeof(fields) / sizeof(fields[0]);

void
tsv_add_value(struct buf *buf, struct span text)
{
	static const char escaped[] = "\t\n\\", names[] = "tn\\";
	struct filter filter = { .mode = FILTER_LINES };
	size_t at = 0;

	while (at < text.len) {
		const char *found =
		    memchr(escaped, text.ptr[at], sizeof(escaped) - 1);
		struct filter_piece piece =
		    filter_next(&filter, span_sub(text, at, text.len));

		if (found) {
			buf_add_char(buf, '\\');
			buf_add_char(buf, names[found - escaped]);
		} else {
			buf_add(buf, (struct span){ piece.bytes, piece.len });
		}
		at += piece.taken;
	}
}

void
tsv_add_column(struct buf *buf, struct span text)
{
	buf_add_char(buf, '\t');
	tsv_add_value(buf, text);
}

void
tsv_add_entry_header(struct buf *buf)
{
	size_t i;

	buf_add(buf, SPAN_LIT("document\tline\tsection\tkind"));
	for (i = 0; i < nfields; i++)
		buf_addf(buf, "\t%s", field_infos[fields[i]].key);
	buf_add_char(buf, '\n');
}

void
tsv_add_entry(struct buf *buf, const struct entry *entry)
{
	size_t i;

	tsv_add_value(buf, entry_document(entry));
	buf_addf(buf, "\t%zu", entry_line(entry));
	tsv_add_column(buf, entry_section(entry));
	tsv_add_column(buf, span_of(entry_kind_name(entry_kind(entry))));
	for (i = 0; i < nfields; i++)
		tsv_add_column(buf, entry_text(entry, fields[i]));
	buf_add_char(buf, '\n');
}

void
tsv_add_no_entry(struct buf *buf)
{
	size_t i;

	/* Behind the document come line, section and kind, then the fields. */
	for (i = 0; i < 3 + nfields; i++)
		buf_add_char(buf, '\t');
	buf_add_char(buf, '\n');
}

void
tsv_entries(struct out *out, const struct out_list *list)
{
	size_t i;

	tsv_add_entry_header(&out->buf);
	for (i = 0; i < list->count && !out->failed; i++) {
		tsv_add_entry(&out->buf, out_list_entry(list, i));
		out_advance(out);
	}
}

/* Where a row of the output belongs. */
static void
add_place(struct buf *buf, const struct table *table, uint32_t line)
{
	tsv_add_value(buf, table->document->name);
	buf_addf(buf, "\t%u\t%u", table->source->line, line);
	tsv_add_column(buf, table->source->section);
	tsv_add_column(buf, span_of(table->source->kind));
	tsv_add_column(buf, span_of(table->entries ? "true" : "false"));
}

/*
 * Tables have headers of their own, so that a row of the output is a cell of
 * one: nothing else has the same columns for all of them.
 */
static void
add_cell(struct buf *buf, const struct table *table, const struct doc_row *row,
    size_t column)
{
	add_place(buf, table, row->line);
	tsv_add_column(buf, table->source->columns[column]);
	tsv_add_column(buf, span_of(field_infos[table->fields[column]].key));
	tsv_add_column(buf, row->cells[column]);
	buf_add_char(buf, '\n');
}

static void
add_table(struct out *out, const struct table *table)
{
	const struct doc_table *source = table->source;
	size_t i, j;

	for (i = 0; i < source->nrows && !out->failed; i++) {
		const struct doc_row *row = &source->rows[i];

		for (j = 0; j < row->ncells && j < source->ncolumns; j++)
			add_cell(&out->buf, table, row, j);
		out_advance(out);
	}
	for (i = 0; i < source->nnotes; i++) {
		add_place(&out->buf, table, source->notes[i].line);
		buf_add(&out->buf, SPAN_LIT("\t\tnote"));
		tsv_add_column(&out->buf, source->notes[i].text);
		buf_add_char(&out->buf, '\n');
	}
}

/* Something about a document that belongs to no table. */
static void
add_remark(struct buf *buf, const struct document *document, uint32_t line,
    const char *field, struct span text)
{
	tsv_add_value(buf, document->name);
	buf_addf(buf, "\t\t%u\t\t\t\t\t%s", line, field);
	tsv_add_column(buf, text);
	buf_add_char(buf, '\n');
}

static void
add_report(struct out *out, const struct catalog *catalog,
    const struct document *document)
{
	struct report report;
	struct buf summary = { 0 };
	size_t i;

	report_read(&report, catalog, document);
	report_add_summary(&summary, &report);
	add_remark(&out->buf, document, 1, "summary", buf_span(&summary));
	for (i = 0; i < report.nnotes; i++)
		add_remark(&out->buf, document, report.notes[i].line, "note",
		    report.notes[i].text);
	buf_finish(&summary);
	report_finish(&report);
}

void
tsv_tables(struct out *out, const struct catalog *catalog)
{
	size_t i, j, count, ntables;
	const struct document *documents = catalog_documents(catalog, &count);
	const struct table *tables = catalog_tables(catalog, &ntables);

	buf_add(&out->buf,
	    SPAN_LIT("document\ttable\tline\tsection\tkind\tentries\theader\t"
		     "field\ttext\n"));
	for (i = 0; i < count && !out->failed; i++) {
		add_report(out, catalog, &documents[i]);
		for (j = 0; j < documents[i].ntables; j++)
			add_table(out, &tables[documents[i].first_table + j]);
	}
}
