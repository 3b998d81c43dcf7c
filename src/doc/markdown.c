#include "doc/markdown.h"

#include <string.h>

#include "doc/gfm.h"
#include "doc/html.h"
#include "doc/inline.h"
#include "doc/lines.h"
#include "doc/tag.h"

/* A document while it is read. */
struct reader {
	struct doc_build *build;
	struct lines lines;
	struct inline_md md;
	struct buf paragraph; /* the lines of the open one */
	size_t paragraph_line;
};

/* Adds a block of inline content as its plain text. */
static void
add_block(struct reader *reader, enum doc_block_kind kind, unsigned level,
    size_t line, struct span source)
{
	struct span text = inline_text(&reader->md, source, line);

	if (text.len)
		build_block(reader->build, kind, level, line, text);
}

static void
end_paragraph(struct reader *reader)
{
	if (reader->paragraph.len)
		add_block(reader, DOC_TEXT, 0, reader->paragraph_line,
		    buf_span(&reader->paragraph));
	buf_clear(&reader->paragraph);
}

static void
add_to_paragraph(struct reader *reader, const struct line *line)
{
	if (reader->paragraph.len)
		buf_add_char(&reader->paragraph, '\n');
	else
		reader->paragraph_line = line->number;
	buf_add(&reader->paragraph, line->text);
}

static size_t
count_start(struct span text, char c)
{
	size_t count = 0;

	while (count < text.len && text.ptr[count] == c)
		count++;
	return count;
}

static bool
read_blank(struct reader *reader, const struct line *line)
{
	if (line->text.len)
		return false;
	end_paragraph(reader);
	return true;
}

/*
 * The level of an ATX heading, 0 for none. The blank behind the hashes is
 * often left out; but "#define" is code, and one hash begins many a comment.
 */
static unsigned
heading_level(const struct line *line)
{
	size_t level = count_start(line->text, '#');

	if (level == 0 || level > 6)
		return 0;
	if (level < line->text.len && level == 1 &&
	    line->text.ptr[level] != ' ' && line->text.ptr[level] != '\t')
		return 0;
	return (unsigned)level;
}

/* Without the hashes that may close a heading. */
static struct span
heading_text(const struct line *line, unsigned level)
{
	struct span text =
	    span_trim(span_sub(line->text, level, line->text.len));
	size_t end = text.len;

	while (end > 0 && text.ptr[end - 1] == '#')
		end--;
	if (end < text.len && (end == 0 || text.ptr[end - 1] == ' '))
		text = span_trim(span_sub(text, 0, end));
	return text;
}

static bool
read_heading(struct reader *reader, const struct line *line)
{
	unsigned level = heading_level(line);

	if (level == 0)
		return false;
	end_paragraph(reader);
	add_block(reader, DOC_HEADING, level, line->number,
	    heading_text(line, level));
	return true;
}

/* How many marks open a code fence here; 0: none. */
static size_t
fence_length(struct span text)
{
	char mark = text.len ? text.ptr[0] : 0;
	size_t len = count_start(text, mark);

	if (len < 3 || (mark != '`' && mark != '~'))
		return 0;
	if (mark == '`' && span_find(text, SPAN_LIT("`"), len) != SPAN_NONE)
		return 0;
	return len;
}

static bool
read_fence(struct reader *reader, const struct line *line)
{
	size_t len = fence_length(line->text), start = reader->lines.at;
	size_t end = start;
	struct line inner;

	if (len == 0)
		return false;
	end_paragraph(reader);
	while (lines_next(&reader->lines, &inner)) {
		if (count_start(inner.text, line->text.ptr[0]) >= len &&
		    count_start(inner.text, line->text.ptr[0]) ==
			inner.text.len)
			break;
		end = inner.end;
	}
	build_block(reader->build, DOC_CODE, 0, line->number,
	    span_sub(reader->lines.bytes, start, end));
	return true;
}

static bool
ends_table(const struct line *line)
{
	return line->text.len == 0 || heading_level(line) ||
	    fence_length(line->text);
}

static bool
read_gfm(struct reader *reader, const struct line *line)
{
	struct lines ahead = reader->lines;
	struct line next;

	if (!lines_next(&ahead, &next) || !gfm_begins(line, &next))
		return false;
	end_paragraph(reader);
	gfm_read(reader->build, &reader->md, line, &reader->lines, ends_table);
	return true;
}

static bool
read_html(struct reader *reader, const struct line *line)
{
	struct span bytes = reader->lines.bytes;
	size_t from = (size_t)(line->text.ptr - bytes.ptr), i;
	struct html_extent extent;
	struct tag tag;

	if (!tag_read(span_sub(bytes, from, bytes.len), &tag) || tag.end ||
	    !span_eq_nocase(tag.name, SPAN_LIT("table")))
		return false;
	end_paragraph(reader);
	extent = html_extent(bytes, from);
	html_read(
	    reader->build, span_sub(bytes, from, extent.end), line->number);
	reader->lines.at = extent.end;
	reader->lines.number = line->number;
	for (i = from; i < extent.end; i++)
		reader->lines.number += bytes.ptr[i] == '\n';
	return true;
}

/* What a line may begin, tried in this order; else it is prose. */
static bool (*const starts[])(struct reader *, const struct line *) = {
	read_blank,
	read_fence,
	read_heading,
	read_html,
	read_gfm,
};

bool
markdown_parse(struct doc_build *build, struct span bytes, struct err *err)
{
	struct reader reader = {
		.build = build,
		.lines = lines_of(bytes),
		.md = { .build = build },
	};
	const size_t nstarts = sizeof(starts) / sizeof(starts[0]);
	struct line line;
	size_t i;

	(void)err;
	while (lines_next(&reader.lines, &line)) {
		for (i = 0; i < nstarts; i++)
			if (starts[i](&reader, &line))
				break;
		if (i == nstarts)
			add_to_paragraph(&reader, &line);
	}
	end_paragraph(&reader);
	inline_finish(&reader.md);
	buf_finish(&reader.paragraph);
	return true;
}
