#include "doc/markdown.h"

#include <string.h>

#include "doc/block.h"
#include "doc/code.h"
#include "doc/gfm.h"
#include "doc/html.h"
#include "doc/inline.h"
#include "doc/lines.h"
#include "doc/note.h"

/* Code is indented by so many columns more than text. */
static const unsigned code_indent = 4;

/* A document while it is read. */
struct reader {
	struct doc_build *build;
	struct lines lines; /* behind the line that is looked at */
	struct inline_md md;
	struct html_ends html_ends;
	struct html_tokens hidden;  /* to skip comments and styles with */
	struct buf paragraph;       /* the lines of the open one */
	struct line paragraph_line; /* the last of them */
	size_t paragraph_start;     /* the number of the first */
	bool row_noted;             /* one of them looks like a row */
	unsigned item; /* the columns before the text of a list item; 0: none */
};

/* Adds inline content as its plain text, unless it shows nothing. */
static void
add_block(struct reader *reader, enum doc_block_kind kind, unsigned level,
    size_t line, struct span source)
{
	struct span text = inline_text(&reader->md, source, line);

	if (text.len)
		build_block(reader->build, kind, level, line, text);
}

/* A paragraph that is all of a heading in HTML is one. */
static void
end_paragraph(struct reader *reader)
{
	struct span text = buf_span(&reader->paragraph);
	unsigned level = block_html_heading(text);

	if (text.len)
		add_block(reader, level ? DOC_HEADING : DOC_TEXT, level,
		    reader->paragraph_start, text);
	buf_clear(&reader->paragraph);
	reader->row_noted = false;
}

/* A line that looks like a row, in case one misses it in a table. */
static void
note_row(struct reader *reader, const struct line *line)
{
	struct span text = line->text;

	if (reader->row_noted || !span_starts(text, SPAN_LIT("|")) ||
	    span_find(text, SPAN_LIT("|"), 1) == SPAN_NONE)
		return;
	build_note(reader->build, line->number,
	    "'%.*s' is in no table: there is no delimiter row",
	    SPAN_ARG(note_quote(text)));
	reader->row_noted = true;
}

/* Two blanks or a backslash at the end of a line break it for the reader. */
static void
join_line(struct reader *reader)
{
	struct buf *paragraph = &reader->paragraph;
	bool broken = reader->paragraph_line.broken;

	if (paragraph->ptr[paragraph->len - 1] == '\\') {
		paragraph->len--;
		broken = true;
	}
	buf_add(paragraph, broken ? SPAN_LIT("<br>") : SPAN_LIT("\n"));
}

static void
add_to_paragraph(struct reader *reader, const struct line *line)
{
	if (line->quote > reader->paragraph_line.quote ||
	    block_html(line->text))
		end_paragraph(reader);
	note_row(reader, line);
	if (reader->paragraph.len)
		join_line(reader);
	else
		reader->paragraph_start = line->number;
	buf_add(&reader->paragraph, line->text);
	reader->paragraph_line = *line;
	if (block_html_heading(buf_span(&reader->paragraph)))
		end_paragraph(reader);
}

static bool
read_blank(struct reader *reader, const struct line *line)
{
	if (line->text.len)
		return false;
	end_paragraph(reader);
	return true;
}

/* Blanks before a line of an open paragraph mean nothing. */
static bool
is_code(const struct reader *reader, const struct line *line)
{
	return line->indent >= reader->item + code_indent &&
	    reader->paragraph.len == 0;
}

static bool
begins_gfm(const struct reader *reader, const struct line *line)
{
	struct lines ahead = reader->lines;
	struct line next;

	return lines_next(&ahead, &next) && gfm_begins(line, &next);
}

/* A table is often indented that far by mistake, hardly ever as an example. */
static bool
read_indented(struct reader *reader, const struct line *line)
{
	if (!is_code(reader, line) ||
	    html_find(reader->lines.bytes, line->text) != SPAN_NONE ||
	    begins_gfm(reader, line))
		return false;
	code_indented(
	    reader->build, &reader->lines, line, reader->item + code_indent);
	return true;
}

static bool
read_fence(struct reader *reader, const struct line *line)
{
	if (block_fence(line->text).len == 0)
		return false;
	end_paragraph(reader);
	code_fenced(reader->build, &reader->lines, line);
	return true;
}

static bool
read_heading(struct reader *reader, const struct line *line)
{
	unsigned level = block_heading(line->text);

	if (level == 0)
		return false;
	end_paragraph(reader);
	add_block(reader, DOC_HEADING, level, line->number,
	    block_heading_text(line->text));
	return true;
}

/* The paragraph above is a heading. */
static bool
read_underline(struct reader *reader, const struct line *line)
{
	char mark = block_underline(line->text);

	if (mark == 0 || reader->paragraph.len == 0 ||
	    block_item(buf_span(&reader->paragraph)))
		return false;
	add_block(reader, DOC_HEADING, mark == '=' ? 1 : 2,
	    reader->paragraph_start, buf_span(&reader->paragraph));
	buf_clear(&reader->paragraph);
	end_paragraph(reader);
	return true;
}

static bool
read_rule(struct reader *reader, const struct line *line)
{
	if (!block_rule(line->text))
		return false;
	end_paragraph(reader);
	return true;
}

/* Where this line is still to be read. */
static struct lines
lines_before(const struct reader *reader, const struct line *line)
{
	struct lines lines = reader->lines;

	lines.at = line->start;
	lines.number = line->number;
	return lines;
}

/* A comment or a style, with whatever tables are in it. */
static bool
read_hidden(struct reader *reader, const struct line *line)
{
	struct lines lines = lines_before(reader, line);
	struct html_token token;

	if (!span_starts(line->text, SPAN_LIT("<")))
		return false;
	reader->hidden.bytes = lines.bytes;
	reader->hidden.at = (size_t)(line->text.ptr - lines.bytes.ptr);
	if (!html_next(&reader->hidden, &token) || token.type != TOKEN_HIDDEN)
		return false;
	end_paragraph(reader);
	lines_skip_to(&lines, reader->hidden.at);
	if (lines.number > line->number)
		build_note(reader->build, line->number,
		    "hidden from here to line %zu", lines.number);
	reader->lines = lines;
	return true;
}

static bool
read_html(struct reader *reader, const struct line *line)
{
	struct lines lines = lines_before(reader, line);
	size_t from = html_find(lines.bytes, line->text), end;
	struct html_table table = {
		.line = line->number,
		.line_end = lines.end,
		.quote = line->quote,
	};
	struct line before = *line;

	if (from == SPAN_NONE)
		return false;
	before.text.len = from - (size_t)(line->text.ptr - lines.bytes.ptr);
	before.text = plain_trim(before.text);
	if (before.text.len)
		add_to_paragraph(reader, &before);
	end_paragraph(reader);
	table.closed = html_end(&reader->html_ends, &lines, from, &end);
	table.bytes = span_sub(lines.bytes, from, end);
	html_read(reader->build, &table);
	lines_skip_to(&lines, end);
	reader->lines = lines;
	return true;
}

static bool
read_gfm(struct reader *reader, const struct line *line)
{
	if (!begins_gfm(reader, line))
		return false;
	end_paragraph(reader);
	gfm_read(&reader->md, line, &reader->lines);
	return true;
}

static bool
read_item(struct reader *reader, const struct line *line)
{
	size_t mark = block_item(line->text);

	if (mark == 0)
		return false;
	end_paragraph(reader);
	reader->item = line->indent + (unsigned)mark;
	if (mark < line->text.len)
		add_to_paragraph(reader, line);
	return true;
}

static bool
read_text(struct reader *reader, const struct line *line)
{
	add_to_paragraph(reader, line);
	return true;
}

/* A list ends where text behind a blank line is not indented as its items. */
static void
leave_item(struct reader *reader, const struct line *line)
{
	if (line->text.len && line->indent < reader->item &&
	    reader->paragraph.len == 0)
		reader->item = 0;
}

/* What a line may begin, tried in this order. */
static bool (*const starts[])(struct reader *, const struct line *) = {
	read_blank,
	read_indented,
	read_fence,
	read_heading,
	read_underline,
	read_rule,
	read_hidden,
	read_html,
	read_gfm,
	read_item,
	read_text,
};

/* The settings that some tools keep before a document are none of its text. */
static void
skip_settings(struct reader *reader)
{
	struct lines ahead = reader->lines;
	struct line line;

	if (!lines_next(&ahead, &line) || !span_eq(line.text, SPAN_LIT("---")))
		return;
	while (lines_next(&ahead, &line) && line.text.len) {
		if (span_eq(line.text, SPAN_LIT("---"))) {
			reader->lines = ahead;
			return;
		}
	}
}

bool
markdown_parse(struct doc_build *build, struct span bytes, struct err *err)
{
	struct reader reader = {
		.build = build,
		.lines = lines_of(bytes),
		.md = { .build = build },
	};
	struct line line;
	size_t i;

	(void)err;
	skip_settings(&reader);
	while (lines_next(&reader.lines, &line)) {
		leave_item(&reader, &line);
		for (i = 0; !starts[i](&reader, &line); i++)
			continue;
	}
	end_paragraph(&reader);
	inline_finish(&reader.md);
	html_ends_finish(&reader.html_ends);
	buf_finish(&reader.paragraph);
	return true;
}
