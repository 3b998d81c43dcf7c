#include "view/sheet.h"

#include "view/para.h"

static const size_t heading_indent = 2, text_indent = 4, max_label = 16;

static bool
is_text(enum field field)
{
	return field == FIELD_SOLUTION;
}

static size_t
label_width(const struct entry *entry)
{
	size_t i, widest = 0;

	for (i = 0; i < entry_ncells(entry); i++) {
		size_t width = line_width(entry_heading(entry, i), max_label);

		if (!is_text(entry_cell_field(entry, i)) && width > widest)
			widest = width;
	}
	return widest < max_label ? widest : max_label;
}

static void
add_short(struct lines *lines, const struct subject *subject, size_t column,
    size_t indent, size_t width)
{
	struct span cell = entry_cell(subject->entry, column);
	struct line text = { 0 };

	line_add_range(&text, cell, 0, cell.len, STYLE_NORMAL,
	    subject_marks(subject, column));
	para_begin(lines, entry_heading(subject->entry, column), indent);
	para_wrap(lines, &text, indent, width, SIZE_MAX);
	line_finish(&text);
}

/* Each line of the cell is a paragraph; no more than so many lines of it. */
static void
add_text(struct lines *lines, const struct subject *subject, size_t column,
    size_t indent, size_t width, size_t max)
{
	struct span cell = entry_cell(subject->entry, column);
	struct marks marks = subject_marks(subject, column);
	struct line text = { 0 };
	size_t at, end, most = lines->count + max;

	for (at = 0; at < cell.len && lines->count < most; at = end + 1) {
		end = span_find(cell, SPAN_LIT("\n"), at);
		if (end == SPAN_NONE)
			end = cell.len;
		line_clear(&text);
		line_add_range(&text, cell, at, end, STYLE_NORMAL, marks);
		line_fill(
		    lines_add(lines), indent, SPAN_LIT(" "), STYLE_NORMAL);
		para_wrap(lines, &text, indent, width, most - lines->count + 1);
	}
	line_finish(&text);
}

static void
add_heading(struct lines *lines, struct span heading)
{
	struct line *line;

	lines_add(lines);
	line = lines_add(lines);
	line_fill(line, heading_indent, SPAN_LIT(" "), STYLE_NORMAL);
	line_add(line, heading, STYLE_HEADING);
}

void
sheet_lines(struct lines *lines, const struct subject *subject, size_t width)
{
	const struct entry *entry = subject->entry;
	size_t indent = heading_indent + label_width(entry) + 2, i;

	lines_clear(lines);
	for (i = 0; i < entry_ncells(entry); i++) {
		if (entry_cell(entry, i).len == 0)
			continue;
		if (!is_text(entry_cell_field(entry, i))) {
			add_short(lines, subject, i, indent, width);
			continue;
		}
		add_heading(lines, entry_heading(entry, i));
		add_text(lines, subject, i, text_indent, width, SIZE_MAX / 2);
	}
}

void
sheet_preview(struct lines *lines, const struct subject *subject, size_t height,
    size_t width)
{
	int column = subject->entry ? entry_remedy_column(subject->entry) : -1;

	lines_clear(lines);
	if (column >= 0)
		add_text(lines, subject, (size_t)column, heading_indent, width,
		    height);
}
