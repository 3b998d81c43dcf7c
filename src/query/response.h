#ifndef QUERY_RESPONSE_H
#define QUERY_RESPONSE_H

#include "base/buf.h"

/*
 * A failed response of the old API as people paste it:
 *
 *	{"code": 5100, "message": "(10003)ckafka db error"}
 *
 * code is a number or a string; the message may begin with a sub-code in
 * ASCII or full-width brackets; codeDesc may hold the sub-code instead. Found
 * anywhere in the text, even when what surrounds it is no valid JSON: quotes
 * may be escaped, single or curved, the end may be missing. Of several
 * responses it is the first, and in it the outermost code.
 */
struct response {
	struct span code;    /* "5100", "-503"; never empty */
	struct span module;  /* "10003"; empty without a sub-code */
	struct span message; /* as in the text, less the sub-code */
};

/* False where the text is no such response. The spans are of text. */
bool response_read(struct span text, struct response *response);

/*
 * Appends the query that finds what the response names: "code:5100
 * module:10003", the latter only if asked to and if there is a sub-code.
 */
void response_add_query(
    struct buf *out, const struct response *response, bool with_module);

#endif
