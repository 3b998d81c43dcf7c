#ifndef VIEW_LAYOUT_H
#define VIEW_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

/* The panes, in the order of enum entry_kind: public on the left, module. */
enum {
	NPANES = 2
};

/* A part of the screen; of no height where it is not shown. */
struct area {
	size_t y, x, height, width;
};

struct pane_area {
	struct area area;
	bool sides;   /* it has borders at its sides */
	bool joined;  /* its top border is the bottom one of the pane above */
	bool bottom;  /* it has a bottom border */
	bool heading; /* the row of the columns' headings */
	size_t nrows; /* of the list */
};

struct layout {
	struct pane_area panes[NPANES];
	struct area
	    preview; /* its title, lines, and a rule where there is room */
	bool preview_rule;
	bool one;     /* one pane at a time */
	size_t query; /* the row of the query line */
	size_t hints; /* the row of the keys; past the screen: none */
};

/* A screen that is a text: help, or the details of an entry. */
struct text_layout {
	bool title;   /* the first row */
	size_t nrows; /* of the text, below it */
	bool rule;    /* below that */
	bool hints;   /* the last row */
};

struct text_layout layout_text(size_t height);

/* What a pane would like to have. */
struct pane_wants {
	size_t nrows;             /* all entries; 0: there is no such pane */
	size_t need, usual, most; /* columns inside the borders */
};

/*
 * Divides a screen: panes side by side from 90 columns on, if both get what
 * they need there, else one above the other, and the chosen one alone below 60
 * columns or 16 rows.
 */
void layout_make(struct layout *layout, size_t height, size_t width,
    const struct pane_wants wants[NPANES], size_t chosen);

#endif
