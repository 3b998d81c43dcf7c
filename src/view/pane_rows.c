#include "view/pane.h"

#include "view/cell.h"

/* What the rest of a chosen row takes over from its last cell. */
static const uint32_t flags_of_row = STYLE_SELECTED | STYLE_INACTIVE;

/* How many are listed of how many there are is not known before all is read. */
static void
add_title(struct line *line, const struct pane *pane, bool chosen, bool counted,
    size_t end)
{
	struct buf counts = { 0 };
	uint32_t style = chosen ? STYLE_TITLE : STYLE_DIM;
	size_t room, width;

	buf_add_char(&counts, ' ');
	if (counted)
		buf_addf(&counts, "%zu/%zu ", pane->list.count, pane->total);
	room = line->columns + counts.len < end
	    ? end - line->columns - counts.len
	    : 0;
	width = line_width(pane->title, room);
	line_add_cell(
	    line, pane->title, width < room ? width : room, style, NO_MARKS);
	line_add(line, buf_span(&counts), chosen ? STYLE_NORMAL : STYLE_DIM);
	buf_finish(&counts);
}

/* The titles of both panes, in their order, where one is shown at a time. */
static void
add_titles(struct line *line, const struct pane *pane,
    const struct pane_look *look, size_t end)
{
	const struct pane *other = look->other;
	bool first = !other || pane->kind < other->kind;

	if (!other || end < 40) {
		add_title(line, pane, look->chosen, !look->awaited, end);
		return;
	}
	add_title(line, first ? pane : other, first, true, end / 2);
	line_fill(line, line->columns + 2, SPAN_LIT("─"), STYLE_BORDER);
	line_add(line, SPAN_LIT(" "), STYLE_BORDER);
	add_title(line, first ? other : pane, !first, true, end);
}

static void
add_top(
    struct line *line, const struct pane *pane, const struct pane_look *look)
{
	const struct pane_area *area = look->area;
	size_t width = area->area.width;
	struct span left = SPAN_LIT("─"), right = SPAN_LIT("─");

	if (area->sides) {
		left = area->joined ? SPAN_LIT("├") : SPAN_LIT("┌");
		right = area->joined ? SPAN_LIT("┤") : SPAN_LIT("┐");
	}
	line_fill(line, 1, left, STYLE_BORDER);
	line_add(line, SPAN_LIT(" "), STYLE_BORDER);
	add_titles(line, pane, look, width - 1);
	line_cut(line, width);
	line_fill(line, width - 1, SPAN_LIT("─"), STYLE_BORDER);
	line_fill(line, width, right, STYLE_BORDER);
}

static void
add_bottom(struct line *line, const struct pane_area *area)
{
	line_fill(line, 1, SPAN_LIT("└"), STYLE_BORDER);
	line_fill(line, area->area.width - 1, SPAN_LIT("─"), STYLE_BORDER);
	line_fill(line, area->area.width, SPAN_LIT("┘"), STYLE_BORDER);
}

static void
add_gap(struct line *line, const struct columns *columns, uint32_t style)
{
	line_fill(line, line->columns + columns->gap, SPAN_LIT(" "), style);
}

static bool
is_last(const struct columns *columns, size_t column)
{
	size_t i;

	for (i = column + 1; i < columns->count; i++)
		if (columns->fits[i].width > 0)
			return false;
	return true;
}

/* A wide gap has room for the arrow; elsewhere the heading gives way. */
static void
add_sorted_heading(
    struct line *line, const struct columns *columns, size_t column)
{
	size_t width = columns->fits[column].width;
	size_t end = line->columns + width;
	bool gap = columns->gap > 1 && !is_last(columns, column);
	size_t room = gap ? width : width - 1;
	struct span text = columns->at[column].heading;
	size_t heading = line_width(text, room);

	line_add_cell(line, text, heading < room ? heading : room,
	    STYLE_HEADING, NO_MARKS);
	line_fill(line, line->columns + 1, SPAN_LIT("↓"), STYLE_DIM);
	line_fill(line, end, SPAN_LIT(" "), STYLE_HEADING);
}

/* The column by which the list is sorted has an arrow behind its heading. */
static void
add_headings(struct line *line, const struct pane *pane)
{
	const struct columns *columns = &pane->columns;
	size_t i;

	for (i = 0; i < columns->count; i++) {
		size_t width = columns->fits[i].width;
		size_t end = line->columns + width + columns->gap;

		if (width == 0)
			continue;
		if (pane->sorted == i + 1)
			add_sorted_heading(line, columns, i);
		else
			line_add_cell(line, columns->at[i].heading, width,
			    STYLE_HEADING, NO_MARKS);
		line_fill(line, end, SPAN_LIT(" "), STYLE_NORMAL);
	}
}

/*
 * How much a code that is too long for its column takes of the text beside it:
 * names begin alike, and are told apart by their ends.
 */
static size_t
overflow(const struct columns *columns, size_t i, const struct entry *entry)
{
	size_t width = columns->fits[i].width, most, wanted;

	if (i + 1 == columns->count || columns->at[i + 1].source != COLUMN_TEXT)
		return 0;
	most = width + columns->fits[i + 1].width / 2;
	wanted = line_width(columns_cell(columns, i, entry), most);
	if (wanted <= width)
		return 0;
	return (wanted < most ? wanted : most) - width;
}

static void
add_entry(struct line *line, const struct pane *pane,
    const struct pane_look *look, const struct hit *hit, uint32_t flags)
{
	const struct columns *columns = &pane->columns;
	struct cell cell = {
		.columns = columns,
		.entry = &pane->entries[hit->entry],
		.marker = look->marker,
		.hit = *hit,
		.flags = flags,
	};
	size_t i, taken = 0;

	for (i = 0; i < columns->count; i++) {
		size_t width = columns->fits[i].width, more;

		if (width == 0)
			continue;
		more = overflow(columns, i, cell.entry);
		cell.column = i;
		cell_add(line, &cell, width + more - taken);
		taken = more;
		add_gap(line, columns, flags);
	}
}

static void
add_item(struct line *line, const struct pane *pane,
    const struct pane_look *look, size_t item)
{
	uint32_t flags = 0;

	if (item == pane->list.selected)
		flags = look->chosen ? STYLE_SELECTED : STYLE_INACTIVE;
	line_add(line, flags & STYLE_SELECTED ? SPAN_LIT(">") : SPAN_LIT(" "),
	    flags);
	add_entry(line, pane, look, &pane->results.hits[item], flags);
}

static void
add_divider(struct line *line, size_t end)
{
	line_add(line, SPAN_LIT(" "), STYLE_BORDER);
	line_add_signs(line, SPAN_LIT("── loose "), STYLE_BORDER);
	line_fill(line, end, SPAN_LIT("─"), STYLE_BORDER);
}

/* A row of the list; the first is 0. */
static void
add_row(struct line *line, const struct pane *pane,
    const struct pane_look *look, size_t row, size_t end)
{
	size_t item = list_item_at(&pane->list, row);

	if (item == LIST_DIVIDER)
		add_divider(line, end - 1);
	else if (item != LIST_NOTHING)
		add_item(line, pane, look, item);
	else if (row == 0 && pane->list.count == 0 && !look->awaited)
		line_add(line,
		    pane->total > 0 ? SPAN_LIT(" nothing matches")
				    : SPAN_LIT(" no error codes here"),
		    STYLE_DIM);
}

/* A row between the borders: the headings, or one of the list. */
static void
add_inside(struct line *line, const struct pane *pane,
    const struct pane_look *look, size_t row)
{
	const struct pane_area *area = look->area;
	size_t first = area->area.height - area->bottom - area->nrows;
	size_t end = area->area.width - area->sides;

	if (area->sides)
		line_add_signs(line, SPAN_LIT("│"), STYLE_BORDER);
	if (row < first) {
		line_add(line, SPAN_LIT(" "), STYLE_NORMAL);
		add_headings(line, pane);
	} else {
		add_row(line, pane, look, row - first, end);
	}
	line_cut(line, end);
	line_fill(line, end, SPAN_LIT(" "),
	    line->nruns ? line->runs[line->nruns - 1].style & flags_of_row : 0);
	if (area->sides)
		line_add_signs(line, SPAN_LIT("│"), STYLE_BORDER);
}

void
pane_line(struct line *line, const struct pane *pane,
    const struct pane_look *look, size_t row)
{
	const struct pane_area *area = look->area;

	line_clear(line);
	if (row == 0 && area->area.height > area->nrows)
		add_top(line, pane, look);
	else if (area->bottom && row + 1 == area->area.height)
		add_bottom(line, area);
	else
		add_inside(line, pane, look, row);
}
