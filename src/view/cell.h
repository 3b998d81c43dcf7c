#ifndef VIEW_CELL_H
#define VIEW_CELL_H

#include "view/columns.h"
#include "view/marker.h"

/* A cell of a list, as it is to be drawn. */
struct cell {
	const struct columns *columns;
	size_t column;
	const struct entry *entry;
	struct marker *marker;
	struct hit hit; /* the entry's */
	uint32_t flags; /* of its row, such as STYLE_SELECTED */
};

/* Appends the parts of a cell, cut or padded to exactly width columns. */
void cell_add(struct line *line, const struct cell *cell, size_t width);

#endif
