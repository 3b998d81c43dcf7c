#ifndef RESPONSE_DOUBT_H
#define RESPONSE_DOUBT_H

#include "base/span.h"

/* What is needed for a code to be one of an error. */
enum doubt {
	DOUBT_NONE,
	DOUBT_KNOWN,  /* that it is known */
	DOUBT_FAILED, /* that, too, and that something says that it failed */
};

/*
 * The word "code" in a sentence is that of what stands before it: "port code",
 * "zip code". This tells what the one at an offset is.
 */
enum doubt doubt_code(struct span text, size_t at);

/* What is needed where something else says that it failed, or nothing does. */
enum doubt doubt_near(struct span text, size_t at);

#endif
