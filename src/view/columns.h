#ifndef VIEW_COLUMNS_H
#define VIEW_COLUMNS_H

#include "catalog/entry.h"
#include "view/fit.h"

/* More than this fit on no screen; details show them all. */
#define COLUMNS_MAX 24

/* Where the text of a column comes from. */
enum column_source {
	COLUMN_CELL,  /* a column of the document's own tables */
	COLUMN_FIELD, /* whichever column of the row is this field */
	COLUMN_TITLE, /* the entry's short text */
	COLUMN_DOCUMENT,
	COLUMN_REMEDY,
};

struct column {
	enum column_source source;
	enum field field;    /* of a cell, and of a field */
	unsigned nth;        /* of the columns of that field in a table */
	struct span heading; /* a document's own, or the field's title */
};

/*
 * The columns in which entries of one kind are listed. With one document they
 * are its own, under its own headings, but the remedy's; with several they are
 * fields. The remedy comes last, and only where there is room to spare.
 *
 * Which they are, and what width they want, depends on all entries of the
 * kind, so that nothing moves while a query filters them.
 */
struct columns {
	struct column *at;
	struct fit *fits; /* of each column: the width it was given */
	size_t count;
	size_t gap;                 /* blanks between two of them */
	const struct table *tables; /* of the catalogue */
	int *cells; /* for each table, of each column; -1: it has none */
};

void columns_init(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind);
void columns_finish(struct columns *columns);

/* Sets the widths the columns want; part of columns_init. */
void columns_measure(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind);

/* The width at which few cells are cut, and one at which hardly any are. */
size_t columns_usual(const struct columns *columns);
size_t columns_most(const struct columns *columns);

/* Gives each column its part of the width; 0 to those that have no room. */
void columns_fit(struct columns *columns, size_t width);

/* What an entry has in a column, and the field that this belongs to. */
struct span columns_cell(const struct columns *columns, size_t column,
    const struct entry *entry, enum field *field);

#endif
