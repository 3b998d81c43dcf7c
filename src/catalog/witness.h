#ifndef CATALOG_WITNESS_H
#define CATALOG_WITNESS_H

#include "catalog/catalog.h"

/*
 * What the cells of a table say about its columns where headings leave it
 * open. Each changes the fields of a table, whose first columns are then to be
 * noted anew; they are called in this order.
 */

/*
 * Of two columns of codes one may hold the names of the other, or its
 * hexadecimal writing; and names that are phrases are short messages.
 */
void witness_correct(struct table *table);

/*
 * Looks for the code, else the name, in a table that has neither by its
 * headings. There must be more that tells of errors: its section, or a column
 * that no other table has.
 */
void witness_find(struct table *table);

/* Looks for names in a table that has codes. */
void witness_name(struct table *table);

/* Whether a column tells types of data, so that the rows are parameters. */
bool witness_tells_parameters(const struct table *table);

#endif
