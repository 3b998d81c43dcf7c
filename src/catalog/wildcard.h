#ifndef CATALOG_WILDCARD_H
#define CATALOG_WILDCARD_H

#include "base/span.h"

/*
 * Codes that stand for many: "5xx" for three digits of which the first is 5,
 * "MN:xxxx" and "MN:*" for whatever follows the colon.
 */

/* Whether a code as it is written is one. */
bool wildcard_is(struct span code);

/* Whether it stands for a code; both are keys, see code_add_key. */
bool wildcard_matches(struct span wildcard, struct span key);

#endif
