#ifndef RESPONSE_READING_H
#define RESPONSE_READING_H

#include "response/key.h"
#include "response/responses.h"

/* How responses.c reads the parts of a response, at responses->at. */

/* What can be read now: the innermost string, or all. */
struct span reading_visible(const struct responses *responses);

/* Where a string ends that a quote before an offset opens; or SPAN_NONE. */
size_t
reading_find_end(struct responses *responses, size_t at, struct quote open);

/* A value was found; what cannot be one is dropped. */
void reading_set(struct responses *responses, const struct key_place *place,
    enum response_form form, struct span value);

/* These read a key and what it needs of its value, or a tag. */
bool reading_key(struct responses *responses);
bool reading_tag(struct responses *responses);

#endif
