#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct arena_block {
	struct arena_block *next;
	size_t size;
	alignas(max_align_t) char bytes[];
};

static const size_t block_size = (size_t)64 * 1024;

static void *
take(struct arena *arena, size_t len, size_t align)
{
	struct arena_block *block = arena->blocks;
	size_t at = (arena->used + align - 1) & ~(align - 1);

	if (!block || at > block->size || len > block->size - at) {
		size_t size = len > block_size / 4 ? len : block_size;

		block = xcalloc(1, sizeof(*block) + size);
		block->size = size;
		block->next = arena->blocks;
		arena->blocks = block;
		at = 0;
	}
	arena->used = at + len;
	arena->total += len;
	return block->bytes + at;
}

void *
arena_alloc(struct arena *arena, size_t count, size_t size)
{
	/* An impossible size is left to xreallocarray to refuse. */
	if (size && count > SIZE_MAX / 2 / size)
		return xreallocarray(NULL, count, size);
	return take(arena, count * size, alignof(max_align_t));
}

struct span
arena_copy(struct arena *arena, struct span text)
{
	char *copy;

	if (text.len == 0)
		return (struct span){ "", 0 };
	copy = take(arena, text.len, 1);
	memcpy(copy, text.ptr, text.len);
	return (struct span){ copy, text.len };
}

void
arena_finish(struct arena *arena)
{
	struct arena_block *block, *next;

	for (block = arena->blocks; block; block = next) {
		next = block->next;
		free(block);
	}
	*arena = (struct arena){ 0 };
}
