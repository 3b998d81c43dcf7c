#ifndef QUERY_RESPONSE_H
#define QUERY_RESPONSE_H

#include <stdbool.h>

#include "base/span.h"

/*
 * A failed response of the old API as people paste it:
 *
 *	{"code": 5100, "message": "(10003)ckafka db error"}
 *
 * code is a number or a string; the message may begin with a sub-code in
 * ASCII or full-width brackets; codeDesc may hold the sub-code instead. Found
 * anywhere in the text, even when what surrounds it is no valid JSON.
 */
struct response {
	struct span code;    /* "5100", "-503"; never empty */
	struct span module;  /* "10003"; empty without a sub-code */
	struct span message; /* as in the text, less the sub-code */
};

/* False where the text is no such response. The spans are of text. */
bool response_read(struct span text, struct response *response);

#endif
