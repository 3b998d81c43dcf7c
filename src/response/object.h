#ifndef RESPONSE_OBJECT_H
#define RESPONSE_OBJECT_H

#include "base/span.h"

/*
 * Whether an object that is typed line by line goes on. It is JSON, or what is
 * written like that: a string ends with its line, as one whose quote is
 * missing would swallow all that comes.
 */

/* Whether a line begins with an object: with a brace, and a key if any. */
bool object_begins(struct span line);

/*
 * How many objects and arrays are open behind a line, of those that were open
 * before it: 0 where the outermost has ended, or where none begins.
 */
size_t object_depth(size_t depth, struct span line);

#endif
