#include "catalog/report.h"
#include "out/styled.h"
#include "out/text.h"

/* What tables are written with. */
struct writer {
	struct out *out;
	struct line line;
	struct buf scratch;
};

static void
put(struct writer *writer, struct span text, uint32_t style)
{
	line_add(&writer->line, text, style);
}

/* A line of a million cells is not held whole. */
static void
write_if_long(struct writer *writer)
{
	if (writer->line.nruns < 4096)
		return;
	styled_add(writer->out, &writer->line);
	line_clear(&writer->line);
	out_advance(writer->out);
}

static void
end_line(struct writer *writer)
{
	styled_write(writer->out, &writer->line);
	line_clear(&writer->line);
}

static void
put_place(struct writer *writer, struct span document, uint32_t line)
{
	buf_clear(&writer->scratch);
	buf_add(&writer->scratch, document);
	buf_addf(&writer->scratch, ":%u", line);
	put(writer, buf_span(&writer->scratch), STYLE_CODE);
}

/* The number of a line of the source, which what follows stands on. */
static void
put_line_number(struct writer *writer, uint32_t line)
{
	buf_clear(&writer->scratch);
	buf_addf(&writer->scratch, "%6u  ", line);
	put(writer, buf_span(&writer->scratch), STYLE_DIM);
}

static void
write_head(struct writer *writer, const struct table *table)
{
	const struct doc_table *source = table->source;

	put_place(writer, table->document->name, source->line);
	if (source->section.len > 0)
		put(writer, SPAN_LIT("  "), STYLE_NORMAL);
	put(writer, source->section, STYLE_TITLE);
	buf_clear(&writer->scratch);
	buf_addf(&writer->scratch, "  %s, %u %s, %s", source->kind,
	    source->nrows, source->nrows == 1 ? "row" : "rows",
	    table->entries ? "error codes" : "no error codes");
	put(writer, buf_span(&writer->scratch), STYLE_DIM);
	end_line(writer);
}

static void
write_columns(struct writer *writer, const struct table *table)
{
	size_t i;

	put(writer, SPAN_LIT("        "), STYLE_NORMAL);
	for (i = 0; i < table->source->ncolumns; i++) {
		if (i > 0)
			put(writer, SPAN_LIT(" | "), STYLE_DIM);
		put(writer, table->source->columns[i], STYLE_HEADING);
		buf_clear(&writer->scratch);
		buf_addf(&writer->scratch, " (%s)",
		    field_infos[table->fields[i]].key);
		put(writer, buf_span(&writer->scratch), STYLE_DIM);
		write_if_long(writer);
	}
	end_line(writer);
}

static void
write_row(struct writer *writer, const struct doc_row *row)
{
	size_t i;

	put_line_number(writer, row->line);
	for (i = 0; i < row->ncells; i++) {
		if (i > 0)
			put(writer, SPAN_LIT(" | "), STYLE_DIM);
		put(writer, row->cells[i], STYLE_NORMAL);
		write_if_long(writer);
	}
	end_line(writer);
	out_advance(writer->out);
}

static void
write_notes(struct writer *writer, const struct doc_note *notes, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		put_line_number(writer, notes[i].line);
		put(writer, SPAN_LIT("note: "), STYLE_MARK);
		put(writer, notes[i].text, STYLE_NORMAL);
		end_line(writer);
	}
}

static void
write_table(struct writer *writer, const struct table *table)
{
	const struct doc_table *source = table->source;
	size_t i;

	write_head(writer, table);
	write_columns(writer, table);
	for (i = 0; i < source->nrows && !writer->out->failed; i++)
		write_row(writer, &source->rows[i]);
	write_notes(writer, source->notes, source->nnotes);
	buf_add_char(&writer->out->buf, '\n');
}

/* What was read of a document, and what of it is in no table. */
static void
write_report(struct writer *writer, const struct catalog *catalog,
    const struct document *document)
{
	struct report report;

	report_read(&report, catalog, document);
	buf_clear(&writer->scratch);
	buf_add(&writer->scratch, SPAN_LIT("  "));
	report_add_summary(&writer->scratch, &report);
	put(writer, document->name, STYLE_CODE);
	put(writer, buf_span(&writer->scratch), STYLE_DIM);
	end_line(writer);
	write_notes(writer, report.notes, report.nnotes);
	buf_add_char(&writer->out->buf, '\n');
	report_finish(&report);
}

void
text_tables(struct out *out, const struct catalog *catalog)
{
	struct writer writer = { .out = out };
	size_t i, j, count, ntables;
	const struct document *documents = catalog_documents(catalog, &count);
	const struct table *tables = catalog_tables(catalog, &ntables);

	for (i = 0; i < count && !out->failed; i++) {
		write_report(&writer, catalog, &documents[i]);
		for (j = 0; j < documents[i].ntables; j++)
			write_table(
			    &writer, &tables[documents[i].first_table + j]);
	}
	line_finish(&writer.line);
	buf_finish(&writer.scratch);
}
