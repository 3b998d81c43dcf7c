#ifndef DOC_MARKUP_H
#define DOC_MARKUP_H

#include "doc/plain.h"
#include "doc/tag.h"

/*
 * What the start and the end of an element do to the text in which it stands.
 * value is that of the attribute that counts for its kind, empty without it.
 */
void markup_open(
    struct plain *plain, const struct tag_kind *kind, struct span value);
void markup_close(struct plain *plain, const struct tag_kind *kind);

#endif
