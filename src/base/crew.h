#ifndef BASE_CREW_H
#define BASE_CREW_H

#include <stddef.h>

/* How many threads can work at the same time here. */
size_t crew_size(void);

/*
 * Parts that are written to while they are worked on are to be aligned by this,
 * which is two cache lines: processors fetch them in pairs. Where two threads
 * write to one line, each waits for the other and both take twice as long.
 */
#define CREW_ALIGN 128

/*
 * Runs a function on each of count parts of some work, all at the same time,
 * and returns when all are done. The first part is done by the caller. Signals
 * are left to the caller's thread, which knows what to do. Parts of size 0 are
 * all the same one.
 */
#define CREW_MAX 8
void
crew_run(void (*work)(void *part), void *parts, size_t part_size, size_t count);

#endif
