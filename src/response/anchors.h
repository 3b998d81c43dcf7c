#ifndef RESPONSE_ANCHORS_H
#define RESPONSE_ANCHORS_H

#include "base/span.h"

/*
 * Nearly no line of a log names an error. This finds those that may, many
 * bytes at a time: each response (see responses.h) has one of a few short
 * texts, the anchors, in the line of its code, in the line where its object
 * begins, if that is another one, or in the line of its exception. Most of
 * what has one is no response.
 *
 * Returns where the first anchor at or behind an offset begins; SPAN_NONE
 * where there is none.
 */
size_t anchors_find(struct span text, size_t from);

/*
 * Whether there is one of a code, or of an exception, not just objects that go
 * on. A text without has no response, which is known sooner than by reading it.
 */
bool anchors_promise_code(struct span text);

#endif
