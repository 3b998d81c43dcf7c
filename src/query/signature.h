#ifndef QUERY_SIGNATURE_H
#define QUERY_SIGNATURE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

/*
 * What a folded text holds, as bits: a text in which a term can stand, even
 * scattered, has all bits of the term. Reading two words instead of the text
 * rejects most rows.
 */
struct signature {
	uint64_t ascii; /* a bit each for a-z and 0-9, and if they come twice */
	uint64_t wide;  /* other characters, hashed */
};

struct signature signature_of(struct span text);

/* Whether it has all bits of another one. */
static inline bool
signature_has(struct signature signature, struct signature all)
{
	return (signature.ascii & all.ascii) == all.ascii &&
	    (signature.wide & all.wide) == all.wide;
}

#endif
