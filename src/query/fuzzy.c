#include "query/fuzzy.h"

#include <string.h>

#include "query/words.h"
#include "text/utf8.h"

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
	end -= len;
	while (*end != *c || (len > 1 && memcmp(end, c, len) != 0))
		end--;
	return end;
}

bool
fuzzy_find(const struct fuzzy *fuzzy, struct span row, size_t from,
    struct fuzzy_spot *spot)
{
	const char *c = fuzzy->text;
	const char *end = first_end(fuzzy, row.ptr + from, row.ptr + row.len);
	size_t i;

	if (!end)
		return false;
	spot->end = (size_t)(end - row.ptr);
	for (i = 0; i < fuzzy->count; i++)
		c += fuzzy->len[i];
	while (i-- > 0) {
		c -= fuzzy->len[i];
		end = find_last(end, c, fuzzy->len[i]);
		spot->at[i] = (size_t)(end - row.ptr);
	}
	return true;
}

unsigned
fuzzy_cost(
    const struct fuzzy *fuzzy, struct span row, const struct fuzzy_spot *spot)
{
	size_t i, end = spot->at[0];
	unsigned cost = 0;

	for (i = 0; i < fuzzy->count; i++) {
		size_t gap = spot->at[i] - end;

		if (i == 0 || gap > 0)
			cost += word_starts(row.ptr + spot->at[i])
			    ? COST_RUN_AT_WORD
			    : COST_RUN_IN_WORD;
		cost += gap < COST_GAP_MAX ? (unsigned)gap : COST_GAP_MAX;
		end = spot->at[i] + fuzzy->len[i];
	}
	return cost < FUZZY_WORST ? cost : FUZZY_WORST;
}
