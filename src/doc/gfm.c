#include "doc/gfm.h"

#include <string.h>

#include "doc/block.h"

static bool
is_escaped(struct span text, size_t at)
{
	return at > 0 && text.ptr[at - 1] == '\\';
}

struct span
gfm_content(struct span row)
{
	row = plain_trim(row);
	if (span_starts(row, SPAN_LIT("|")))
		row = span_sub(row, 1, row.len);
	if (span_ends(row, SPAN_LIT("|")) && !is_escaped(row, row.len - 1))
		row = span_sub(row, 0, row.len - 1);
	return row;
}

/*
 * A pipe behind a backslash belongs to the cell. GFM splits cells before it
 * looks at inline code, so that `a|b` is two cells.
 */
bool
gfm_cut(struct span *rest, struct span *cell, bool *escaped)
{
	size_t at = 0;

	*escaped = false;
	if (!rest->ptr)
		return false;
	while (at < rest->len) {
		const char *pipe = memchr(rest->ptr + at, '|', rest->len - at);

		if (!pipe)
			break;
		at = (size_t)(pipe - rest->ptr);
		if (!is_escaped(*rest, at)) {
			*cell = span_sub(*rest, 0, at);
			*rest = span_sub(*rest, at + 1, rest->len);
			return true;
		}
		*escaped = true;
		at++;
	}
	*cell = *rest;
	*rest = (struct span){ 0 };
	return true;
}

static size_t
count_cells(struct span row)
{
	struct span rest = gfm_content(row), cell;
	size_t count = 0;
	bool escaped;

	while (gfm_cut(&rest, &cell, &escaped))
		count++;
	return count;
}

static bool
holds_pipe(struct span text)
{
	return text.len && memchr(text.ptr, '|', text.len);
}

/*
 * What people write for the '-' and ':' of a delimiter, or what their editors
 * make of it: dashes, the full-width minus and colon.
 */
static const struct {
	const char *text;
	bool dash;
} delimiter_signs[] = {
	{ "-", true },
	{ ":", false },
	{ "\xE2\x80\x93", true },
	{ "\xE2\x80\x94", true },
	{ "\xEF\xBC\x8D", true },
	{ "\xEF\xBC\x9A", false },
};

/* The length of what is known at the start of text; 0: nothing. */
static size_t
delimiter_length(struct span text, bool *dash)
{
	size_t i;

	for (i = 0; i < sizeof(delimiter_signs) / sizeof(delimiter_signs[0]);
	     i++) {
		struct span known = span_of(delimiter_signs[i].text);

		if (!span_starts(text, known))
			continue;
		*dash |= delimiter_signs[i].dash;
		return known.len;
	}
	return plain_blank(text);
}

/*
 * A delimiter row holds at least one dash, and pipes or, if it is of one
 * column, a colon: else it is the underline of a heading.
 */
static bool
is_delimiter(struct span row)
{
	bool dash = false;

	if (!holds_pipe(row) && !span_starts(row, SPAN_LIT(":")) &&
	    !span_ends(row, SPAN_LIT(":")))
		return false;
	while (row.len) {
		size_t len =
		    row.ptr[0] == '|' ? 1 : delimiter_length(row, &dash);

		if (len == 0)
			return false;
		row = span_sub(row, len, row.len);
	}
	return dash;
}

/*
 * A header of one column needs no pipe where the delimiter row has them. Any
 * other line without a pipe is text above a table that lacks its header.
 */
bool
gfm_begins(const struct line *header, const struct line *next)
{
	if (header->text.len == 0 || next->quote != header->quote ||
	    !is_delimiter(next->text))
		return false;
	return holds_pipe(header->text) || count_cells(next->text) == 1;
}

/* A table may begin behind the mark of a list item: "- | a | b |". */
static struct span
without_item(struct span header, size_t ncolumns)
{
	struct span rest = span_sub(header, block_item(header), header.len);

	if (rest.len < header.len && span_starts(rest, SPAN_LIT("|")) &&
	    count_cells(rest) == ncolumns)
		return rest;
	return header;
}

/* The backslash of an escaped pipe is gone before inline content is read. */
static struct span
unescape(struct arena *arena, struct span cell)
{
	char *to = arena_alloc(arena, cell.len, 1);
	struct span copy = { .ptr = to };
	size_t i;

	for (i = 0; i < cell.len; i++)
		if (i + 1 == cell.len || cell.ptr[i] != '\\' ||
		    cell.ptr[i + 1] != '|')
			*to++ = cell.ptr[i];
	copy.len = (size_t)(to - copy.ptr);
	return copy;
}

/* The cells of a row, of which content is what is between its outer pipes. */
static void
read_row(struct inline_md *md, struct span content, size_t line)
{
	struct span cell;
	bool escaped;

	build_row(md->build, line);
	while (gfm_cut(&content, &cell, &escaped)) {
		if (escaped)
			cell = unescape(build_arena(md->build), cell);
		inline_cell(md, cell, line);
	}
}

/* Empty cells at the end of a header that no delimiter speaks of are none. */
static struct span
without_empty(struct span header, size_t *ncolumns, size_t ndelimiters)
{
	while (*ncolumns > ndelimiters) {
		struct span rest = plain_trim(header);

		if (!span_ends(rest, SPAN_LIT("|")) ||
		    is_escaped(rest, rest.len - 1))
			break;
		header = span_sub(rest, 0, rest.len - 1);
		--*ncolumns;
	}
	return header;
}

static void
read_header(struct inline_md *md, const struct line *header,
    const struct line *delimiters)
{
	size_t ndelimiters = count_cells(delimiters->text);
	struct span columns = without_item(header->text, ndelimiters);
	size_t ncolumns = count_cells(columns);

	columns = without_empty(gfm_content(columns), &ncolumns, ndelimiters);
	read_row(md, columns, header->number);
	if (ndelimiters != ncolumns)
		build_note(md->build, delimiters->number,
		    "%zu cells in the delimiter row, %zu in the header",
		    ndelimiters, ncolumns);
}

/*
 * A list item, a rule or HTML below a table ends it, unless a pipe tells that
 * it is meant as a row: "- | nothing". Other text below is a row to GFM.
 */
static bool
ends(const struct line *header, const struct line *line)
{
	if (line->quote != header->quote || line->text.len == 0 ||
	    block_heading(line->text) || block_fence(line->text).len)
		return true;
	return !holds_pipe(line->text) &&
	    (block_item(line->text) || block_rule(line->text) ||
		block_html(line->text));
}

/* A row that was taken out, as authors do, without ending the table. */
static bool
is_comment(struct span line)
{
	return span_starts(line, SPAN_LIT("<!--")) &&
	    span_find(line, SPAN_LIT("-->"), 0) == line.len - 3;
}

void
gfm_read(struct inline_md *md, const struct line *header, struct lines *lines)
{
	struct lines ahead;
	struct line line;

	lines_next(lines, &line);
	build_table(md->build, "gfm", header->number);
	read_header(md, header, &line);
	for (ahead = *lines; lines_next(&ahead, &line); *lines = ahead) {
		if (is_comment(line.text))
			continue;
		if (ends(header, &line))
			break;
		read_row(md, gfm_content(line.text), line.number);
	}
	build_table_end(md->build);
}
