#ifndef TEXT_SUGGESTION_H
#define TEXT_SUGGESTION_H

#include "base/err.h"
#include "base/span.h"

/* What may have been meant by a name that there is not. */
struct suggestion {
	struct span typed;
	const char *nearest; /* NULL: nothing is like it */
	size_t edits;
};

void suggestion_consider(struct suggestion *suggestion, const char *name);

/*
 * Fails with "there is no WHAT 'TYPED'", and what is like it. The hyphens are
 * those that were cut off the name, or "".
 */
bool suggestion_fail(const struct suggestion *suggestion, const char *what,
    const char *hyphens, struct err *err);

#endif
