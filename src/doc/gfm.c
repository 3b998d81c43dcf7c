#include "doc/gfm.h"

#include <string.h>

static bool
escaped(struct span text, size_t at)
{
	return at > 0 && text.ptr[at - 1] == '\\';
}

struct span
gfm_trim(struct span row)
{
	row = span_trim(row);
	if (span_starts(row, SPAN_LIT("|")))
		row = span_sub(row, 1, row.len);
	if (span_ends(row, SPAN_LIT("|")) && !escaped(row, row.len - 1))
		row = span_sub(row, 0, row.len - 1);
	return row;
}

/*
 * A pipe behind a backslash belongs to the cell. GFM splits cells before it
 * looks at inline code, so that `a|b` is two cells.
 */
bool
gfm_cut(struct span *rest, struct span *cell)
{
	const char *pipe;
	size_t at = 0;

	if (!rest->ptr)
		return false;
	for (;;) {
		pipe = at < rest->len
		    ? memchr(rest->ptr + at, '|', rest->len - at)
		    : NULL;
		if (!pipe)
			break;
		at = (size_t)(pipe - rest->ptr);
		if (!escaped(*rest, at)) {
			*cell = span_sub(*rest, 0, at);
			*rest = span_sub(*rest, at + 1, rest->len);
			return true;
		}
		at++;
	}
	*cell = *rest;
	*rest = (struct span){ 0 };
	return true;
}

static size_t
count_cells(struct span row)
{
	struct span rest = gfm_trim(row), cell;
	size_t count = 0;

	while (gfm_cut(&rest, &cell))
		count++;
	return count;
}

/* "---", ":--", "-:" and the like, in any length. */
static bool
is_delimiter_cell(struct span cell)
{
	size_t i;

	cell = span_trim(cell);
	if (span_starts(cell, SPAN_LIT(":")))
		cell = span_sub(cell, 1, cell.len);
	if (span_ends(cell, SPAN_LIT(":")))
		cell = span_sub(cell, 0, cell.len - 1);
	if (cell.len == 0)
		return false;
	for (i = 0; i < cell.len; i++)
		if (cell.ptr[i] != '-')
			return false;
	return true;
}

static bool
is_delimiter(struct span row)
{
	struct span rest, cell;

	if (row.len == 0 || !memchr("|:-", row.ptr[0], 3) ||
	    !memchr(row.ptr, '|', row.len))
		return false;
	rest = gfm_trim(row);
	while (gfm_cut(&rest, &cell))
		if (!is_delimiter_cell(cell))
			return false;
	return true;
}

bool
gfm_begins(const struct line *header, const struct line *next)
{
	return header->text.len > 0 && next->quote == header->quote &&
	    is_delimiter(next->text);
}

/* The backslash of an escaped pipe is gone before inline content is read. */
static struct span
unescape(struct doc_build *build, struct span cell)
{
	struct span copy;
	char *to;
	size_t i;

	if (span_find(cell, SPAN_LIT("\\|"), 0) == SPAN_NONE)
		return cell;
	to = arena_alloc(build_arena(build), cell.len, 1);
	copy.ptr = to;
	for (i = 0; i < cell.len; i++)
		if (i + 1 == cell.len || cell.ptr[i] != '\\' ||
		    cell.ptr[i + 1] != '|')
			*to++ = cell.ptr[i];
	copy.len = (size_t)(to - copy.ptr);
	return copy;
}

static void
read_row(struct doc_build *build, struct inline_md *md, const struct line *line)
{
	struct span rest = gfm_trim(line->text), cell;

	build_row(build, line->number);
	while (gfm_cut(&rest, &cell))
		inline_cell(md, unescape(build, cell), line->number);
}

void
gfm_read(struct doc_build *build, struct inline_md *md,
    const struct line *header, struct lines *lines,
    bool (*ends)(const struct line *line))
{
	size_t ncolumns = count_cells(header->text), ndelimiters;
	struct lines ahead;
	struct line line;

	build_table(build, "gfm", header->number);
	read_row(build, md, header);
	lines_next(lines, &line);
	ndelimiters = count_cells(line.text);
	if (ndelimiters != ncolumns)
		build_note(build, line.number,
		    "%zu cells in the delimiter row, %zu in the header",
		    ndelimiters, ncolumns);
	for (ahead = *lines; lines_next(&ahead, &line); *lines = ahead) {
		if (line.quote != header->quote || ends(&line))
			break;
		read_row(build, md, &line);
	}
	build_table_end(build);
}
