#ifndef RESPONSE_INCIDENTS_H
#define RESPONSE_INCIDENTS_H

#include "response/response.h"

/* A code and a sub-code, and the responses of a text that had them. */
struct incident {
	struct response response; /* the first one */
	size_t count;
	size_t line; /* of the first, from 1 */
};

/* What a text says that happened, each once, in the order of the text. */
struct incidents {
	struct incident *at;
	size_t count, cap;
};

/*
 * is_known tells whether a response that may as well be none is one; NULL: all
 * of those are dropped.
 */
void incidents_find(struct incidents *incidents, struct span text,
    bool (*is_known)(const void *data, const struct response *response),
    const void *data);
void incidents_finish(struct incidents *incidents);

#endif
