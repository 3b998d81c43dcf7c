#include "view/layout.h"

static const size_t side_by_side = 90, narrow = 60, low = 16;

/* The borders at a pane's sides, the marker of the chosen row, and a blank. */
static const size_t frame_columns = 4;

static size_t
least_of(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The lines of the preview on a screen of this height. */
static size_t
preview_lines(size_t height)
{
	if (height < 12)
		return 0;
	return height < 18 ? 1 : least_of((height - 10) / 4, 10);
}

/* Puts what is below the panes; returns the rows that are left for them. */
static size_t
place_below(struct layout *layout, size_t height, size_t width)
{
	size_t lines = preview_lines(height);
	size_t left = height;

	layout->hints = height;
	if (height >= 8)
		layout->hints = --left;
	layout->query = left > 0 ? --left : 0;
	if (lines == 0)
		return left;
	layout->preview_rule = true;
	left -= lines + 2;
	layout->preview = (struct area){ left, 0, lines + 2, width };
	return left;
}

/* Counts the rows of the list that a pane of this height has. */
static void
set_rows(struct pane_area *pane)
{
	size_t around = 1 + (size_t)pane->heading + (size_t)pane->bottom;

	pane->nrows =
	    pane->area.height > around ? pane->area.height - around : 0;
}

static void
place_one(struct layout *layout, size_t rows, size_t width, size_t chosen)
{
	struct pane_area *pane = &layout->panes[chosen];

	layout->one = true;
	pane->area = (struct area){ 0, 0, rows, width };
	pane->heading = rows >= 7;
	set_rows(pane);
	/* Where there is but a row, it shows an entry and no title. */
	if (rows == 1)
		pane->nrows = 1;
}

static void
place_framed(struct pane_area *pane, struct area area)
{
	pane->area = area;
	pane->sides = true;
	pane->bottom = true;
	pane->heading = true;
	set_rows(pane);
}

/* Each pane gets half, or what it needs where that is less. */
static void
place_stacked(struct layout *layout, size_t rows, size_t width,
    const struct pane_wants wants[NPANES])
{
	/* Three borders, two rows of headings. */
	size_t left = rows - 5;
	size_t upper = left - left / 2;

	if (wants[0].nrows < upper)
		upper = wants[0].nrows;
	else if (wants[1].nrows < left - upper)
		upper = least_of(left - wants[1].nrows, wants[0].nrows);
	place_framed(
	    &layout->panes[0], (struct area){ 0, 0, upper + 2, width });
	layout->panes[0].bottom = false;
	set_rows(&layout->panes[0]);
	place_framed(&layout->panes[1],
	    (struct area){ upper + 2, 0, rows - upper - 2, width });
	layout->panes[1].joined = true;
}

/*
 * The width of the left pane. Where both cannot have what they usually need
 * the left one gets it, up to nearly a half: codes and short texts are read
 * there first. What is left over goes to whom it helps.
 */
static size_t
left_width(size_t width, const struct pane_wants wants[NPANES])
{
	size_t left = wants[0].usual + frame_columns;
	size_t right = wants[1].usual + frame_columns;
	size_t more[NPANES], extra;

	if (left + right >= width) {
		size_t needed = wants[0].need + frame_columns;
		size_t room = width - wants[1].need - frame_columns;
		size_t most = width * 46 / 100;

		if (right < width - most)
			most = width - right;
		if (most < needed)
			most = needed;
		return least_of(left, least_of(most, room));
	}
	extra = width - left - right;
	more[0] = wants[0].most - wants[0].usual;
	more[1] = wants[1].most - wants[1].usual;
	if (more[0] + more[1] == 0)
		return left + extra / 2;
	return left + extra * more[0] / (more[0] + more[1]);
}

static bool
fit_beside(size_t width, const struct pane_wants wants[NPANES])
{
	return width >= side_by_side &&
	    wants[0].need + wants[1].need + 2 * frame_columns <= width;
}

static void
place_beside(struct layout *layout, size_t rows, size_t width,
    const struct pane_wants wants[NPANES])
{
	size_t left = left_width(width, wants);

	place_framed(&layout->panes[0], (struct area){ 0, 0, rows, left });
	place_framed(
	    &layout->panes[1], (struct area){ 0, left, rows, width - left });
}

void
layout_make(struct layout *layout, size_t height, size_t width,
    const struct pane_wants wants[NPANES], size_t chosen)
{
	size_t rows;

	*layout = (struct layout){ 0 };
	rows = place_below(layout, height, width);
	if (width < narrow || height < low)
		place_one(layout, rows, width, chosen);
	else if (wants[0].nrows == 0 || wants[1].nrows == 0)
		place_framed(&layout->panes[wants[1].nrows > 0],
		    (struct area){ 0, 0, rows, width });
	else if (!fit_beside(width, wants))
		place_stacked(layout, rows, width, wants);
	else
		place_beside(layout, rows, width, wants);
}

struct text_layout
layout_text(size_t height)
{
	struct text_layout layout = {
		.title = height >= 2,
		.rule = height >= 8,
		.hints = height >= 4,
	};

	layout.nrows = height - layout.title - layout.rule - layout.hints;
	return layout;
}
