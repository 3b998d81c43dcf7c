#ifndef DOC_MARKUP_H
#define DOC_MARKUP_H

#include "doc/plain.h"
#include "doc/tag.h"

/* What a tag of a known kind does to the text in which it stands. */
void markup_tag(struct plain *plain, const struct tag *tag);

#endif
