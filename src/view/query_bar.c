#include "view/query_bar.h"

/* What a text needs at least before counts are put beside it. */
static const size_t least_text = 12;

/* Appends what of the text is in sight; returns the column of the caret. */
static size_t
add_text(struct line *line, const struct query_bar *bar, size_t room)
{
	size_t end = line->columns + room;
	size_t caret, from = 0;

	if (room == 0)
		return line->columns;
	/* The caret takes a column, an ellipsis in front another. */
	if (line_width(span_sub(bar->text, 0, bar->caret), room) >= room) {
		from =
		    line_back(bar->text, bar->caret, room > 2 ? room - 2 : 0);
		line_add_signs(line, SPAN_LIT("…"), STYLE_DIM);
	}
	line_add_range(
	    line, bar->text, from, bar->caret, STYLE_NORMAL, NO_MARKS);
	caret = line->columns;
	line_add_range(
	    line, bar->text, bar->caret, bar->text.len, STYLE_NORMAL, NO_MARKS);
	line_cut(line, end);
	return caret < end ? caret : end - 1;
}

size_t
query_bar_line(struct line *line, const struct query_bar *bar, size_t width)
{
	size_t counts = line_width(bar->counts, width);
	size_t room, caret;

	line_clear(line);
	line_add(line, bar->label, bar->focused ? STYLE_PROMPT : STYLE_DIM);
	if (bar->chip.len > 0) {
		line_add(line, SPAN_LIT(" "), STYLE_CHIP);
		line_add(line, bar->chip, STYLE_CHIP);
		line_add(line, SPAN_LIT(" "), STYLE_CHIP);
		line_add(line, SPAN_LIT(" "), STYLE_NORMAL);
	}
	line_cut(line, width > 1 ? width - 1 : 0);
	room = width - line->columns;
	if (counts > 0 && room > counts + 2 + least_text)
		room -= counts + 2;
	else
		counts = 0;
	caret = add_text(line, bar, room);
	line_fill(line, width - counts, SPAN_LIT(" "), STYLE_NORMAL);
	if (counts > 0)
		line_add(line, bar->counts, STYLE_DIM);
	return caret;
}

void
query_bar_counts(
    struct buf *out, size_t found, size_t loose, size_t total, bool all)
{
	if (all)
		buf_addf(out, total == 1 ? "%zu entry" : "%zu entries", total);
	else if (loose > 0)
		buf_addf(out, "%zu + %zu loose, of %zu", found - loose, loose,
		    total);
	else
		buf_addf(out, "%zu of %zu", found, total);
}
