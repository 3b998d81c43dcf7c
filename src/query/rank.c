#include "query/rank.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	DIGIT_BITS = 10,
	NDIGITS = 2,
	DIGIT_MAX = (1 << DIGIT_BITS) - 1,
};

/* What hits are ordered by. */
static unsigned
key(const struct hit *hit)
{
	return (unsigned)hit->tier << 16 | hit->cost;
}

/* A digit of that; the 0th weighs least. */
static unsigned
digit(const struct hit *hit, unsigned i)
{
	return key(hit) >> (i * DIGIT_BITS) & DIGIT_MAX;
}

/* Moves the hits to sorted, by one digit; false where all have the same. */
static bool
sort_by_digit(
    const struct hit *hits, struct hit *sorted, size_t count, unsigned i)
{
	size_t at, next, sum = 0, starts[DIGIT_MAX + 1] = { 0 };

	for (at = 0; at < count; at++)
		starts[digit(&hits[at], i)]++;
	if (starts[digit(&hits[0], i)] == count)
		return false;
	for (at = 0; at <= DIGIT_MAX; at++) {
		next = sum + starts[at];
		starts[at] = sum;
		sum = next;
	}
	for (at = 0; at < count; at++)
		sorted[starts[digit(&hits[at], i)]++] = hits[at];
	return true;
}

void
rank_sort(struct hit *hits, size_t count)
{
	struct hit *from = hits, *to, *spare;
	unsigned i;

	if (count < 2)
		return;
	to = spare = xreallocarray(NULL, count, sizeof(*spare));
	for (i = 0; i < NDIGITS; i++) {
		struct hit *swap = to;

		if (!sort_by_digit(from, to, count, i))
			continue;
		to = from;
		from = swap;
	}
	if (from != hits)
		memcpy(hits, from, count * sizeof(*hits));
	free(spare);
}

/* The first of the parts whose next hit is none worse than that of another. */
static struct ranked *
best_part(struct ranked *parts, size_t count)
{
	struct ranked *best = NULL;
	size_t i;

	for (i = 0; i < count; i++)
		if (parts[i].count > 0 &&
		    (!best || key(parts[i].hits) < key(best->hits)))
			best = &parts[i];
	return best;
}

void
rank_join(struct hit *to, struct ranked *parts, size_t count)
{
	struct ranked *part;

	while ((part = best_part(parts, count))) {
		unsigned first = key(part->hits);
		size_t n = 1;

		while (n < part->count && key(&part->hits[n]) == first)
			n++;
		memcpy(to, part->hits, n * sizeof(*to));
		to += n;
		part->hits += n;
		part->count -= n;
	}
}
