#ifndef DOC_ENTITY_H
#define DOC_ENTITY_H

#include "base/buf.h"

/* Appends text with its character references, such as "&lt;", replaced. */
void entity_decode(struct buf *out, struct span text);

#endif
