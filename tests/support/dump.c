#include "support/dump.h"

static void
add_text(struct buf *out, struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c == '\n')
			buf_add(out, SPAN_LIT("\\n"));
		else if (c >= 0 && c < ' ')
			buf_addf(out, "\\x%02X", (unsigned)c);
		else if (c == '|' || c == '\\')
			buf_addf(out, "\\%c", c);
		else
			buf_add_char(out, c);
	}
}

static void
add_blocks(struct buf *out, const struct doc *doc)
{
	static const char *const kinds[] = {
		[DOC_HEADING] = "heading",
		[DOC_TEXT] = "text",
		[DOC_CODE] = "code",
	};
	size_t count, i;
	const struct doc_block *blocks = doc_blocks(doc, &count);

	for (i = 0; i < count; i++) {
		buf_addf(out, "%s", kinds[blocks[i].kind]);
		if (blocks[i].kind == DOC_HEADING)
			buf_addf(out, " %u", blocks[i].level);
		buf_addf(out, ", line %u: ", blocks[i].line);
		add_text(out, blocks[i].text);
		buf_add_char(out, '\n');
	}
}

static void
add_notes(struct buf *out, const struct doc_note *notes, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		buf_addf(out, "note, line %u: ", notes[i].line);
		add_text(out, notes[i].text);
		buf_add_char(out, '\n');
	}
}

static void
add_row(struct buf *out, size_t line, const struct span *cells, size_t count)
{
	size_t i;

	buf_addf(out, "%4zu |", line);
	for (i = 0; i < count; i++) {
		buf_add_char(out, ' ');
		add_text(out, cells[i]);
		buf_add(out, cells[i].len ? SPAN_LIT(" |") : SPAN_LIT("|"));
	}
	buf_add_char(out, '\n');
}

static void
add_links(struct buf *out, const struct doc_table *table, uint32_t row)
{
	size_t i;

	for (i = 0; i < table->nlinks; i++) {
		const struct doc_link *link = &table->links[i];

		if (link->row != row)
			continue;
		buf_addf(out, "     column %u: ", link->column + 1);
		add_text(out, link->text);
		buf_add(out, SPAN_LIT(" <"));
		add_text(out, link->url);
		buf_add(out, SPAN_LIT(">\n"));
	}
}

static void
add_table(struct buf *out, const struct doc_table *table)
{
	uint32_t i;

	buf_addf(out, "\ntable %s, line %u, in ", table->kind, table->line);
	add_text(out, table->section);
	buf_add_char(out, '\n');
	add_row(out, table->line, table->columns, table->ncolumns);
	add_links(out, table, DOC_HEADER);
	for (i = 0; i < table->nrows; i++) {
		const struct doc_row *row = &table->rows[i];

		add_row(out, row->line, row->cells, row->ncells);
		add_links(out, table, i);
	}
	add_notes(out, table->notes, table->nnotes);
}

void
dump_doc(struct buf *out, const struct doc *doc)
{
	size_t count, i;
	const struct doc_note *notes = doc_notes(doc, &count);
	const struct doc_table *tables;

	add_blocks(out, doc);
	add_notes(out, notes, count);
	tables = doc_tables(doc, &count);
	for (i = 0; i < count; i++)
		add_table(out, &tables[i]);
}
