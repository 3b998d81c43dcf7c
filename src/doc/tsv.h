#ifndef DOC_TSV_H
#define DOC_TSV_H

#include "doc/build.h"

/*
 * Reads values separated by tabs, with a line of headings. What the program
 * itself exported comes back as it was.
 */
bool tsv_parse(struct doc_build *build, struct span bytes, struct err *err);
bool tsv_looks_like(struct span bytes);

#endif
