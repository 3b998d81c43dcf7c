#include "out/text.h"

#include "catalog/entry.h"
#include "out/styled.h"
#include "query/highlight.h"

/* Codes wider than this do not push the texts of other lines to the right. */
static const size_t widest_codes = 32;
static const size_t widest_label = 16;

/* So many entries decide how wide the codes are; more would not be streamed. */
static const size_t measured = 1000;

enum {
	MARKS_MAX = 32
};

/* What entries are written with. */
struct writer {
	struct out *out;
	const struct out_list *list;
	struct line line;
	struct buf scratch;
	struct highlighter highlighter;
	/* Of the entry that is written. */
	const struct entry *entry;
	struct hit hit; /* of the entry; zero where it is none */
};

static void
put(struct writer *writer, struct span text, uint32_t style)
{
	line_add(&writer->line, text, style);
}

/* What follows stands apart from what is on the line, if it is anything. */
static void
put_apart(struct writer *writer, struct span text, uint32_t style)
{
	if (text.len > 0 && writer->line.columns > 0)
		put(writer, SPAN_LIT("  "), STYLE_NORMAL);
	put(writer, text, style);
}

static void
end_line(struct writer *writer)
{
	styled_write(writer->out, &writer->line);
	line_clear(&writer->line);
}

/* A cell on the line, with what the query matched of it marked. */
static void
put_cell(struct writer *writer, int column, uint32_t style)
{
	const struct query *query = writer->list->query;
	struct span text = entry_cell(writer->entry, (size_t)column);
	struct highlight found[MARKS_MAX];
	struct marks marks = { found, 0 };

	if (query && writer->out->color)
		marks.count =
		    query_highlight(&writer->highlighter, query, writer->entry,
			entry_cell_field(writer->entry, (size_t)column), text,
			writer->hit, found, MARKS_MAX);
	line_add_range(&writer->line, text, 0, text.len, style, marks);
}

/* What one calls the entry by: its code, module code and name. */
static void
put_codes(struct writer *writer)
{
	enum field field;

	for (field = FIELD_CODE; field <= FIELD_NAME; field++) {
		int column = entry_column(writer->entry, field);

		if (column < 0)
			continue;
		if (writer->line.columns > 0)
			put(writer, SPAN_LIT(" "), STYLE_NORMAL);
		put_cell(writer, column, STYLE_CODE);
	}
}

static void
put_place(struct writer *writer)
{
	buf_clear(&writer->scratch);
	buf_add(&writer->scratch, entry_document(writer->entry));
	buf_addf(&writer->scratch, ":%zu", entry_line(writer->entry));
	put(writer, buf_span(&writer->scratch), STYLE_DIM);
}

static void
choose(struct writer *writer, size_t index)
{
	const struct hit *hits = writer->list->hits;

	writer->entry = out_list_entry(writer->list, index);
	writer->hit = hits ? hits[index] : (struct hit){ 0 };
}

static size_t
width_of_codes(struct writer *writer)
{
	size_t i, widest = 0;

	for (i = 0; i < writer->list->count && i < measured; i++) {
		choose(writer, i);
		put_codes(writer);
		if (writer->line.columns > widest)
			widest = writer->line.columns;
		line_clear(&writer->line);
	}
	return widest < widest_codes ? widest : widest_codes;
}

/* The texts of an entry in the order in which they tell most, on one line. */
static void
put_texts(struct writer *writer)
{
	static const enum field fields[] = { FIELD_TITLE, FIELD_MESSAGE,
		FIELD_DESCRIPTION, FIELD_REASON, FIELD_SOLUTION };
	struct span between = SPAN_LIT("  ");
	size_t i;

	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		int column = entry_column(writer->entry, fields[i]);

		if (column < 0)
			continue;
		if (fields[i] == FIELD_SOLUTION)
			between = SPAN_LIT(" → ");
		put(writer, between, STYLE_DIM);
		put_cell(writer, column, STYLE_NORMAL);
		between = SPAN_LIT(" · ");
	}
}

static void
write_lines(struct writer *writer)
{
	size_t i, width = width_of_codes(writer);

	for (i = 0; i < writer->list->count && !writer->out->failed; i++) {
		choose(writer, i);
		put_codes(writer);
		line_fill(&writer->line, width, SPAN_LIT(" "), STYLE_NORMAL);
		put_texts(writer);
		put(writer, SPAN_LIT("  "), STYLE_NORMAL);
		put_place(writer);
		end_line(writer);
		out_advance(writer->out);
	}
}

/* Whether a cell is shown in the heading of a block. */
static bool
is_in_head(const struct entry *entry, size_t column)
{
	enum field field = entry_cell_field(entry, column);

	if (field <= FIELD_NAME)
		return entry_column(entry, field) == (int)column;
	return entry_cell(entry, column).ptr == entry_title(entry).ptr;
}

static bool
is_labelled(const struct entry *entry, size_t column)
{
	return entry_cell(entry, column).len > 0 && !is_in_head(entry, column);
}

static size_t
width_of_labels(struct writer *writer)
{
	size_t i, widest = 0;

	for (i = 0; i < entry_ncells(writer->entry); i++) {
		if (!is_labelled(writer->entry, i))
			continue;
		put(writer, entry_heading(writer->entry, i), STYLE_HEADING);
		if (writer->line.columns > widest)
			widest = writer->line.columns;
		line_clear(&writer->line);
	}
	return widest < widest_label ? widest : widest_label;
}

/* A cell behind its heading; its lines below one another. */
static void
write_labelled(struct writer *writer, size_t column, size_t width)
{
	struct span text, rest;

	buf_clear(&writer->scratch);
	entry_add_cell_with_links(&writer->scratch, writer->entry, column);
	rest = buf_span(&writer->scratch);
	put(writer, SPAN_LIT("  "), STYLE_NORMAL);
	put(writer, entry_heading(writer->entry, column), STYLE_HEADING);
	while (span_cut(&rest, '\n', &text)) {
		line_fill(
		    &writer->line, 2 + width, SPAN_LIT(" "), STYLE_NORMAL);
		put(writer, SPAN_LIT("  "), STYLE_NORMAL);
		put(writer, text, STYLE_NORMAL);
		end_line(writer);
	}
}

static void
write_block(struct writer *writer)
{
	size_t i, width = width_of_labels(writer);

	put_codes(writer);
	put_apart(writer, entry_title(writer->entry), STYLE_TITLE);
	end_line(writer);
	for (i = 0; i < entry_ncells(writer->entry); i++)
		if (is_labelled(writer->entry, i))
			write_labelled(writer, i, width);
	put(writer, SPAN_LIT("  "), STYLE_NORMAL);
	put_place(writer);
	put_apart(writer, entry_section(writer->entry), STYLE_DIM);
	end_line(writer);
}

static void
write_blocks(struct writer *writer)
{
	size_t i;

	for (i = 0; i < writer->list->count && !writer->out->failed; i++) {
		if (i > 0)
			buf_add_char(&writer->out->buf, '\n');
		choose(writer, i);
		write_block(writer);
		out_advance(writer->out);
	}
}

void
text_entries(struct out *out, const struct out_list *list)
{
	static void (*const shapes[])(struct writer *) = {
		[OUT_LINES] = write_lines,
		[OUT_BLOCKS] = write_blocks,
	};
	struct writer writer = { .out = out, .list = list };

	shapes[list->shape](&writer);
	line_finish(&writer.line);
	highlighter_finish(&writer.highlighter);
	buf_finish(&writer.scratch);
}
