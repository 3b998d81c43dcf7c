#ifndef RESPONSE_QUOTE_H
#define RESPONSE_QUOTE_H

#include "base/span.h"

/*
 * Quotes as they are met in pasted JSON. A string that was put into a string
 * has its quotes escaped, each time with more backslashes.
 */
enum quote_kind {
	QUOTE_NONE,
	QUOTE_DOUBLE,
	QUOTE_SINGLE,
	QUOTE_WIDE,   /* curved or full-width; they open and close alike */
	QUOTE_ENTITY, /* as HTML escapes it */
	QUOTE_KINDS
};

enum {
	QUOTE_ESCAPES_MAX = 15
};

struct quote {
	enum quote_kind kind;
	size_t escapes; /* backslashes before it */
	size_t len;     /* bytes, with them; of no quote, the backslashes */
};

/* The quote at an offset that is not behind a backslash. */
struct quote quote_at(struct span text, size_t at);

/*
 * Whether a quote closes what another one opened. In a string whose quotes
 * have n backslashes, a quote of its text has n + 1 more before it, and a
 * backslash of its text is doubled.
 */
bool quote_closes(struct quote quote, struct quote open);

/*
 * The offset of the quote that closes a string which was opened by one that
 * ends at an offset. SPAN_NONE where it is not closed on its line.
 */
size_t quote_find_end(struct span text, size_t at, struct quote open);

#endif
