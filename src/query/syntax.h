#ifndef QUERY_SYNTAX_H
#define QUERY_SYNTAX_H

#include "query/query.h"

/* The letters of the query language; for query.c. */

/*
 * The character at an offset, as ASCII if it is that or the twin of such; any
 * blank or control is ' '. 0 for any other and at the end. Its length is put
 * into *len.
 */
char syntax_at(struct span text, size_t at, size_t *len);

/*
 * Reads the name of a field and the colon behind it at an offset into the
 * term's scope. Returns the offset behind the colon; where there is none, at.
 */
size_t syntax_prefix(struct span text, size_t at, struct term *term);

#endif
