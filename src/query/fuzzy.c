#include "query/fuzzy.h"

#include <string.h>

#include "query/words.h"
#include "text/utf8.h"

/*
 * How many places are compared: what matches first is not always what stands
 * closest. More would find little, and without a limit it would be quadratic.
 */
static const int tries_max = 3;

/* What it costs that characters do not follow one another. */
enum {
	COST_RUN_IN_WORD = 12, /* a run of them begins inside a word */
	COST_RUN_AT_WORD = 3,
	COST_GAP_MAX = 16, /* bytes between two runs, each counts 1 */
};

struct fuzzy
fuzzy_of(struct span text)
{
	struct fuzzy fuzzy = { .text = text.ptr };
	size_t at, count = 0;
	uint32_t c;

	for (at = 0; at < text.len && count < FUZZY_MAX; count++) {
		fuzzy.len[count] =
		    (uint8_t)utf8_decode(span_sub(text, at, text.len), &c);
		at += fuzzy.len[count];
	}
	fuzzy.count = at == text.len ? count : 0;
	return fuzzy;
}

/* Looks for the last byte, which tells more of a character than the first. */
static const char *
find(const char *from, const char *end, const char *c, size_t len)
{
	while ((size_t)(end - from) >= len) {
		const char *last = memchr(
		    from + len - 1, c[len - 1], (size_t)(end - from) - len + 1);

		if (!last)
			break;
		from = last - len + 1;
		if (len == 1 || !memcmp(from, c, len))
			return from;
		from++;
	}
	return NULL;
}

/* The end of the shortest start of [from, end) that has them; NULL: none. */
static const char *
first_end(const struct fuzzy *fuzzy, const char *from, const char *end)
{
	const char *c = fuzzy->text;
	size_t i;

	for (i = 0; i < fuzzy->count; i++) {
		from = find(from, end, c, fuzzy->len[i]);
		if (!from)
			return NULL;
		from += fuzzy->len[i];
		c += fuzzy->len[i];
	}
	return from;
}

/* The last place of a character that ends at or before end; there is one. */
static const char *
find_last(const char *end, const char *c, size_t len)
{
	for (end -= len; *end != *c || memcmp(end, c, len) != 0; end--)
		;
	return end;
}

/*
 * Finds the characters backwards from end, before which they all are, and so
 * as close to one another as those that end there can be.
 */
static void
find_backwards(
    const struct fuzzy *fuzzy, const char *end, const char *places[FUZZY_MAX])
{
	const char *c = fuzzy->text;
	size_t i;

	for (i = 0; i < fuzzy->count; i++)
		c += fuzzy->len[i];
	while (i-- > 0) {
		c -= fuzzy->len[i];
		places[i] = end = find_last(end, c, fuzzy->len[i]);
	}
}

static unsigned
cost_of(const struct fuzzy *fuzzy, const char *const places[FUZZY_MAX])
{
	const char *end = places[0];
	unsigned cost = 0;
	size_t i;

	for (i = 0; i < fuzzy->count; i++) {
		size_t gap = (size_t)(places[i] - end);

		if (i == 0 || gap > 0)
			cost += word_starts(places[i]) ? COST_RUN_AT_WORD
						       : COST_RUN_IN_WORD;
		cost += gap < COST_GAP_MAX ? (unsigned)gap : COST_GAP_MAX;
		end = places[i] + fuzzy->len[i];
	}
	return cost < FUZZY_WORST ? cost : FUZZY_WORST;
}

unsigned
fuzzy_match(const struct fuzzy *fuzzy, struct span text, uint32_t at[FUZZY_MAX])
{
	const char *end, *from = text.ptr;
	const char *places[FUZZY_MAX];
	unsigned cost, best = FUZZY_NONE;
	int tries;
	size_t i;

	for (tries = 0; tries < tries_max; tries++) {
		end = first_end(fuzzy, from, text.ptr + text.len);
		if (!end)
			break;
		find_backwards(fuzzy, end, places);
		cost = cost_of(fuzzy, places);
		for (i = 0; at && cost < best && i < fuzzy->count; i++)
			at[i] = (uint32_t)(places[i] - text.ptr);
		if (cost < best)
			best = cost;
		from = places[0] + fuzzy->len[0];
	}
	return best;
}

bool
fuzzy_is_in(const struct fuzzy *fuzzy, struct span text)
{
	return first_end(fuzzy, text.ptr, text.ptr + text.len) != NULL;
}
