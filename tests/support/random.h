#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stdint.h>

#include "base/buf.h"
#include "support/length.h"

/*
 * Numbers that look random and are the same in every run, so that what fails
 * fails again. The state is set by the test, and is not 0.
 */
uint32_t random_next(uint64_t *state);

/* A number below bound, which is not 0. */
size_t random_below(uint64_t *state, size_t bound);

/* One of the elements of an array. */
#define random_of(state, array) (array)[random_below(state, LENGTH(array))]

/* Appends so many of the pieces, which may be the same ones again. */
void random_add(struct buf *out, size_t count, const char *const *pieces,
    int npieces, uint64_t *state);

#endif
