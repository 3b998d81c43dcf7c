#ifndef TESTS_SUPPORT_RANDOM_H
#define TESTS_SUPPORT_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/*
 * Numbers that look random and are the same in every run, so that what fails
 * fails again. The state is set by the test, and is not 0.
 */
uint32_t random_next(uint64_t *state);

/* A number below bound, which is not 0. */
size_t random_below(uint64_t *state, size_t bound);

#endif
