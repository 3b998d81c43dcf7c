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

struct arena_own {
	struct arena_own *next;
	void *memory;
};

/* The first block is small, as most documents are; each is twice the last. */
static const size_t first_size = 4096, largest_size = (size_t)64 * 1024;

static struct arena_block *
new_block(size_t size)
{
	struct arena_block *block = xcalloc(1, sizeof(*block) + size);

	block->size = size;
	return block;
}

static size_t
next_size(const struct arena *arena)
{
	size_t size = arena->blocks ? arena->blocks->size * 2 : first_size;

	return size > largest_size ? largest_size : size;
}

/* Behind the block that is being filled, which still has room. */
static void *
take_alone(struct arena *arena, size_t len)
{
	struct arena_block *block = new_block(len);

	if (!arena->blocks)
		arena->blocks = new_block(first_size);
	block->next = arena->blocks->next;
	arena->blocks->next = block;
	return block->bytes;
}

static void *
take(struct arena *arena, size_t len, size_t align)
{
	struct arena_block *block = arena->blocks;
	size_t at = (arena->used + align - 1) & ~(align - 1);

	if (block && at <= block->size && len <= block->size - at) {
		arena->used = at + len;
		return block->bytes + at;
	}
	if (len > next_size(arena) / 4)
		return take_alone(arena, len);
	block = new_block(next_size(arena));
	block->next = arena->blocks;
	arena->blocks = block;
	arena->used = len;
	return block->bytes;
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
arena_own(struct arena *arena, void *memory)
{
	struct arena_own *own = arena_alloc(arena, 1, sizeof(*own));

	own->memory = memory;
	own->next = arena->owned;
	arena->owned = own;
}

void
arena_finish(struct arena *arena)
{
	struct arena_block *block, *next;

	for (; arena->owned; arena->owned = arena->owned->next)
		free(arena->owned->memory);
	for (block = arena->blocks; block; block = next) {
		next = block->next;
		free(block);
	}
	*arena = (struct arena){ 0 };
}
