#ifndef RESPONSE_RESPONSES_H
#define RESPONSE_RESPONSES_H

#include "response/gather.h"
#include "response/quote.h"

/*
 * All responses of a text: a response on its own, or a log in which some lines
 * hold one. What is around them need not be valid in any notation: quotes may
 * be escaped, single or curved, strings and objects may never end, several
 * responses may stand on a line and one on several. It takes time linear in
 * the text, and no memory:
 *
 *	responses_begin(&responses, text);
 *	while (responses_next(&responses, &response))
 *		...
 *
 * Of objects in one another the outermost with a code counts, unless that is
 * a success. What stands in a string is a response of its own. Successes are
 * told, too: response_is_success.
 */
struct responses {
	struct gather gather;
	size_t at;   /* how far the text has been read */
	size_t line; /* where the last line began that was read */
	bool finished;
	bool stops[256]; /* bytes that something may begin with */
	/* Before these offsets no string of a kind is closed on its line. */
	size_t barren[QUOTE_KINDS][QUOTE_ESCAPES_MAX + 1];
};

void responses_begin(struct responses *responses, struct span text);

/* The next one, in the order of their ends; false after the last. */
bool responses_next(struct responses *responses, struct response *response);

#endif
