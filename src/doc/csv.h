#ifndef DOC_CSV_H
#define DOC_CSV_H

#include "doc/build.h"

/*
 * Reads values separated by commas, with a line of headings. Lines before it
 * that hold one value are a title.
 */
bool csv_parse(struct doc_build *build, struct span bytes, struct err *err);
bool csv_looks_like(struct span bytes);

/* The same for another separator, which is that of a kind of table. */
void csv_read(struct doc_build *build, struct span bytes, char separator,
    const char *kind);

/* Whether the first lines have as many values each, two or more. */
bool csv_looks_separated(struct span bytes, char separator);

#endif
