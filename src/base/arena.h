#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/span.h"

struct arena_block;

/*
 * Many small allocations that are released at once. Zero-initialised is empty
 * and ready.
 */
struct arena {
	struct arena_block *blocks; /* NULL while empty */
	size_t used;                /* bytes used of the first block */
};

/* Zeroed, aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* A copy of the text that lives as long as the arena. */
struct span arena_copy(struct arena *arena, struct span text);

/* Releases everything; the arena is then empty and ready again. */
void arena_finish(struct arena *arena);

#endif
