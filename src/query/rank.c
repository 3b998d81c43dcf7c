#include "query/rank.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	DIGIT_BITS = 10,
	NDIGITS = 2,
	DIGIT_MAX = (1 << DIGIT_BITS) - 1,
};

/* A digit of what hits are ordered by; the 0th weighs least. */
static unsigned
digit(const struct hit *hit, unsigned i)
{
	unsigned key = (unsigned)hit->tier << 16 | hit->cost;

	return key >> (i * DIGIT_BITS) & DIGIT_MAX;
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
