#ifndef RESPONSE_UNESCAPE_H
#define RESPONSE_UNESCAPE_H

#include "base/buf.h"

/*
 * Appends text that stood in a string of JSON, its escapes replaced: "\"",
 * "\n", "\u4e3b". What is none stays as it is.
 */
void unescape(struct buf *out, struct span text);

#endif
