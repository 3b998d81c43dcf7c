#ifndef RESPONSE_RECORD_H
#define RESPONSE_RECORD_H

#include "response/gather.h"

/*
 * What becomes of the members that stand together, in an object or a line,
 * when that ends: a response, one with those that were found in it, or none.
 */

/* How it came to its end. */
enum ending {
	ENDING_WHOLE,
	ENDING_CUT,  /* something else began */
	ENDING_TEXT, /* the text ended */
};

void record_end(
    struct gather *gather, const struct level *level, enum ending ending);

/* Takes a response that nothing overrules any more. */
bool record_take(struct gather *gather, struct response *response);

#endif
