#ifndef DOC_AUTOLINK_H
#define DOC_AUTOLINK_H

#include "base/span.h"

/*
 * Finds the first address that stands bare in the text: http://, https://,
 * ftp:// or www. It ends before what is not ASCII, as Chinese text follows
 * without a blank, and before punctuation that belongs to the sentence. False
 * when there is none.
 */
bool autolink_find(struct span text, size_t *at, size_t *len);

#endif
