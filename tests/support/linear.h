#ifndef TESTS_SUPPORT_LINEAR_H
#define TESTS_SUPPORT_LINEAR_H

#include <stddef.h>

/*
 * Does some work of an eighth of the size, and then of the whole. Fails, naming
 * it, where the whole takes more than twenty times as long: what is linear
 * takes eight times, a square sixty-four. It is the processor's time, so that a
 * busy machine changes little. With sanitizers, which look at all of a text for
 * each search in it, there is only the time-out.
 */
void linear_check(const char *name, void (*work)(const void *what, size_t size),
    const void *what, size_t size);

#endif
