#include "query/fuzzy.h"

#include <string.h>

#include "query/words.h"
#include "text/utf8.h"

/*
 * How often the characters are looked for anew, further back: what matches
 * first is not always what stands closest. More would find little, and none
 * at all would make it quadratic.
 */
static const int tries_max = 4;

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

static const char *
find(const char *from, const char *end, const char *c, size_t len)
{
	size_t room = (size_t)(end - from);

	return len == 1 ? memchr(from, *c, room) : memmem(from, room, c, len);
}

/* The last place of a character in [from, end). */
static const char *
find_last(const char *from, const char *end, const char *c, size_t len)
{
	while ((size_t)(end - from) >= len) {
		const char *last = memrchr(
		    from + len - 1, c[len - 1], (size_t)(end - from) - len + 1);

		if (!last)
			return NULL;
		if (!memcmp(last - len + 1, c, len))
			return last - len + 1;
		end = last;
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

/* The start of the shortest end of [from, end), which has them. */
static const char *
last_start(const struct fuzzy *fuzzy, const char *from, const char *end)
{
	const char *c = fuzzy->text;
	size_t i;

	for (i = 0; i < fuzzy->count; i++)
		c += fuzzy->len[i];
	while (i-- > 0) {
		c -= fuzzy->len[i];
		end = find_last(from, end, c, fuzzy->len[i]);
	}
	return end;
}

/* The cost of taking each where it comes first in [from, end). */
static unsigned
cost_of(const struct fuzzy *fuzzy, const char *from, const char *end,
    const char *places[FUZZY_MAX])
{
	const char *c = fuzzy->text;
	unsigned cost = 0;
	size_t i;

	for (i = 0; i < fuzzy->count; i++) {
		const char *place = find(from, end, c, fuzzy->len[i]);
		size_t gap = (size_t)(place - from);

		if (i == 0 || gap > 0)
			cost += word_starts(place) ? COST_RUN_AT_WORD
						   : COST_RUN_IN_WORD;
		cost += gap < COST_GAP_MAX ? (unsigned)gap : COST_GAP_MAX;
		places[i] = place;
		from = place + fuzzy->len[i];
		c += fuzzy->len[i];
	}
	return cost < FUZZY_WORST ? cost : FUZZY_WORST;
}

unsigned
fuzzy_match(const struct fuzzy *fuzzy, struct span text, uint32_t at[FUZZY_MAX])
{
	const char *from = text.ptr, *end = text.ptr + text.len, *found;
	const char *places[FUZZY_MAX];
	unsigned best = FUZZY_NONE;
	int tries;
	size_t i;

	for (tries = 0; tries < tries_max; tries++) {
		unsigned cost;

		found = first_end(fuzzy, from, end);
		if (!found)
			break;
		from = last_start(fuzzy, from, found);
		cost = cost_of(fuzzy, from, found, places);
		for (i = 0; at && cost < best && i < fuzzy->count; i++)
			at[i] = (uint32_t)(places[i] - text.ptr);
		if (cost < best)
			best = cost;
		from += fuzzy->len[0];
	}
	return best;
}

bool
fuzzy_is_in(const struct fuzzy *fuzzy, struct span text)
{
	return first_end(fuzzy, text.ptr, text.ptr + text.len) != NULL;
}
