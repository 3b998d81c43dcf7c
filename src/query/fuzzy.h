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

/* Where the characters stand in a text: the offset of each. */
struct fuzzy_spot {
	size_t at[FUZZY_MAX];
	size_t end; /* of the last */
};

/*
 * Finds the spot that ends first at or after an offset in the text of a row
 * (see row.h); of those with that end it is the one that begins last. It may
 * reach over several cells. False where there is none.
 */
bool fuzzy_find(const struct fuzzy *fuzzy, struct span row, size_t from,
    struct fuzzy_spot *spot);

/*
 * How loosely the characters stand in a spot: little where they are close
 * together or begin words, at most FUZZY_WORST.
 */
#define FUZZY_WORST 255U
unsigned fuzzy_cost(
    const struct fuzzy *fuzzy, struct span row, const struct fuzzy_spot *spot);

#endif
