#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/span.h"

struct arena_block;
struct arena_own;

/*
 * Many small allocations that are released at once. Zero-initialised is empty
 * and ready.
 */
struct arena {
	struct arena_block *blocks; /* NULL while empty */
	size_t used;                /* bytes used of the first block */
	struct arena_own *owned;    /* what it was given; NULL: nothing */
};

/* Zeroed, aligned for any type; never NULL. */
void *arena_alloc(struct arena *arena, size_t count, size_t size);

/* A copy of the text that lives as long as the arena. */
struct span arena_copy(struct arena *arena, struct span text);

/* From now on the arena's: what xreallocarray gave is freed with the rest. */
void arena_own(struct arena *arena, void *memory);

/* Releases everything; the arena is then empty and ready again. */
void arena_finish(struct arena *arena);

#endif
