#ifndef DOC_JSON_H
#define DOC_JSON_H

#include "doc/build.h"

/*
 * Reads entries that the program exported, as an array or as an object a line.
 * An object that is none spoils itself alone; an error tells of a file that
 * holds nothing else.
 */
bool json_parse(struct doc_build *build, struct span bytes, struct err *err);
bool json_looks_like(struct span bytes);

#endif
