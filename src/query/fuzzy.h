#ifndef QUERY_FUZZY_H
#define QUERY_FUZZY_H

#include <stdint.h>

#include "base/span.h"

/*
 * The characters of a text in order, with anything between them. Nobody half
 * remembers a text of more characters than FUZZY_MAX.
 */
#define FUZZY_MAX 64

struct fuzzy {
	const char *text;
	size_t count;           /* characters; 0: it is too long */
	uint8_t len[FUZZY_MAX]; /* of each, in bytes */
};

struct fuzzy fuzzy_of(struct span text);

/*
 * How loosely the characters stand in the text of a cell of a row (see row.h):
 * little where they are close together or begin words, at most FUZZY_WORST,
 * FUZZY_NONE where they are not all there. Where at is not NULL, the offsets
 * of the characters in the text are put there.
 */
#define FUZZY_WORST 255U
#define FUZZY_NONE 256U
unsigned fuzzy_match(
    const struct fuzzy *fuzzy, struct span text, uint32_t at[FUZZY_MAX]);

/* Whether they are there in order, whatever stands between them. */
bool fuzzy_is_in(const struct fuzzy *fuzzy, struct span text);

#endif
