#ifndef TESTS_SUPPORT_ODD_H
#define TESTS_SUPPORT_ODD_H

#include <stdint.h>

#include "base/buf.h"

/*
 * Documents of few characters, in which all that can happen to a search soon
 * happens, and queries for them. All is appended.
 */

/* A document of one table. A NUL stands behind it. */
void odd_document(struct buf *out, uint64_t *seed);

void odd_query(struct buf *out, uint64_t *seed);

/* Of the first nletters of its letters, ODD_LETTERS at most. */
#define ODD_LETTERS 9
void odd_word(struct buf *out, uint64_t *seed, size_t longest, int nletters);

#endif
