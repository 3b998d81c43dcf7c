#ifndef VIEW_COLUMNS_H
#define VIEW_COLUMNS_H

#include "catalog/entry.h"
#include "view/fit.h"
#include "view/labels.h"

/* More than this fit on no screen; details show them all. */
#define COLUMNS_MAX 24

/* Where the text of a column comes from. */
enum column_source {
	COLUMN_CELL,  /* a column of the document's own tables */
	COLUMN_FIELD, /* whichever column of the row is this field */
	COLUMN_CODE,  /* the code, or else the name */
	COLUMN_TEXT,  /* the name beside a code, the short text, the remedy */
	COLUMN_DOCUMENT, /* and the section, where that tells something */
	COLUMN_REMEDY,
};

struct column {
	enum column_source source;
	enum field field;    /* of a cell, a field, and a code */
	unsigned nth;        /* of the columns of that field in a table */
	struct span heading; /* a document's own, or the field's title */
};

/* What a cell may consist of. The later parts are shown where there is room. */
enum part_kind {
	PART_MAIN,
	PART_NAME,   /* before the short text of what it names */
	PART_REMEDY, /* behind it */
	PART_DOCUMENT,
	PART_SECTION, /* behind it */
};

struct part {
	enum part_kind kind;
	enum field field;
	struct span text;
};

#define PARTS_MAX 3

/*
 * The columns in which entries of one kind are listed. With one document they
 * are its own, under its own headings, but the remedy's, which comes last, and
 * only where there is room to spare. With several they are as few as tell the
 * entries apart: what all have, and one text of all else.
 *
 * Which they are, and what width they want, depends on all entries of the
 * kind, so that nothing moves while a query filters them.
 */
struct columns {
	struct column *at;
	struct fit *fits; /* of each column: the width it was given */
	size_t count;
	size_t gap;                 /* blanks between two of them */
	struct labels labels;       /* with several documents */
	const struct table *tables; /* of the catalogue */
	int *cells; /* for each table, of each column; -1: it has none */
};

void columns_init(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind);
void columns_finish(struct columns *columns);

/* Sets the widths the columns want; part of columns_init. */
void columns_measure(struct columns *columns, const struct catalog *catalog,
    enum entry_kind kind);

/*
 * The width below which cells tell too little, the one at which few are cut,
 * and one at which hardly any are.
 */
size_t columns_need(const struct columns *columns);
size_t columns_usual(const struct columns *columns);
size_t columns_most(const struct columns *columns);

/* Gives each column its part of the width; 0 to those that have no room. */
void columns_fit(struct columns *columns, size_t width);

/* What an entry has in a column; returns how many parts that are. */
size_t columns_parts(const struct columns *columns, size_t column,
    const struct entry *entry, struct part parts[PARTS_MAX]);

/* What it is sorted by there. */
struct span columns_cell(
    const struct columns *columns, size_t column, const struct entry *entry);

#endif
