#ifndef VIEW_FIT_H
#define VIEW_FIT_H

#include <stdbool.h>
#include <stddef.h>

/* A column of a table that is to be fitted into a width. */
struct fit {
	size_t least;  /* narrower it is of no use and left out */
	size_t usual;  /* nine of ten cells fit */
	size_t most;   /* all cells fit */
	bool code;     /* it gets its usual width before the others */
	unsigned rank; /* the column of the largest is left out first */
	size_t width;  /* what it was given; 0: left out */
};

/*
 * Gives each column a width, so that all of them and the gaps between them
 * take at most width; returns what they take. The first column is never left
 * out.
 */
size_t fit_columns(struct fit *columns, size_t count, size_t gap, size_t width);

#endif
