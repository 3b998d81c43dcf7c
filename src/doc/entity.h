#ifndef DOC_ENTITY_H
#define DOC_ENTITY_H

#include "base/buf.h"

/*
 * Appends text with its character references replaced: "&lt;", "&#60;". One
 * that HTML does not know stays as it is.
 */
void entity_decode(struct buf *out, struct span text);

#endif
