#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/*
 * Allocation that does not fail: when there is no memory the hook is called
 * (it gives the terminal back), one line goes to standard error, and the
 * process ends with status 2. Nothing else in the program calls malloc.
 */
void mem_on_failure(void (*hook)(void));

/* Zeroed; free() releases it. Never NULL, not even for 0 bytes. */
void *xcalloc(size_t count, size_t size);

/* As realloc of count * size bytes; an overflow counts as no memory. */
void *xreallocarray(void *ptr, size_t count, size_t size);

/*
 * Makes room for at least need elements in an array that holds *cap, at least
 * doubling it, and returns the array, which may have moved.
 */
void *xgrow(void *array, size_t *cap, size_t need, size_t size);

#endif
