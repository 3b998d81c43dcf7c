#include "query/needle.h"

#include <string.h>

#include "query/number.h"
#include "query/words.h"
#include "text/utf8.h"

static uint32_t
fields_of(const struct term *term)
{
	if (term->scope == SCOPE_FIELD)
		return (uint32_t)1 << term->field;
	if (term->scope == SCOPE_REMEDY)
		return (uint32_t)1 << FIELD_SOLUTION |
		    (uint32_t)1 << FIELD_REASON |
		    (uint32_t)1 << FIELD_DESCRIPTION;
	return NEEDLE_ALL_FIELDS;
}

static unsigned
worst_rank(uint32_t fields)
{
	unsigned worst = 0;
	enum field field;

	for (field = 0; field < FIELD_COUNT; field++)
		if (fields >> field & 1 && row_ranks[field] > worst)
			worst = row_ranks[field];
	return worst;
}

/*
 * How seldom a byte is met. The first bytes of Chinese characters are few and
 * everywhere; of the others each is one of 64.
 */
static unsigned
rarity(unsigned char c)
{
	static const char letters[] = "eatinorslcdupmghfybvkwxqjz";
	const char *letter = memchr(letters, c | 0x20, sizeof(letters) - 1);

	if (c >= 0xC0)
		return 0;
	if (c >= 0x80)
		return 8;
	return letter ? (unsigned)(letter - letters) : 12;
}

static size_t
rarest(struct span text)
{
	size_t i, best = 0;

	for (i = 1; i < text.len; i++)
		if (rarity((unsigned char)text.ptr[i]) >
		    rarity((unsigned char)text.ptr[best]))
			best = i;
	return best;
}

struct needle
needle_of(const struct term *term, enum fold_mode mode)
{
	struct needle needle = {
		.term = term,
		.text = mode == FOLD_CASE ? term->folded : term->exact,
		.fields = fields_of(term),
	};

	needle.rank = worst_rank(needle.fields);
	needle.rare = rarest(needle.text);
	needle.single = utf8_count(needle.text) == 1;
	if (term->kind == TERM_ANY && !needle.single)
		needle.fuzzy = fuzzy_of(needle.text);
	if (term->kind != TERM_RANGE)
		needle.signature = signature_of(term->folded);
	return needle;
}

/*
 * Up to this length it is faster to look for the rarest byte alone than to
 * prepare a search as memmem does; beyond, that would not be linear.
 */
static const size_t short_max = 32;

size_t
needle_find(const struct needle *needle, struct span row, size_t at)
{
	struct span text = needle->text;
	size_t end = row.len - (text.len - needle->rare) + 1;

	if (text.len > row.len || text.len > short_max)
		return span_find(row, text, at);
	for (at += needle->rare; at < end; at++) {
		const char *rare =
		    memchr(row.ptr + at, text.ptr[needle->rare], end - at);

		if (!rare)
			break;
		at = (size_t)(rare - row.ptr);
		if (text.len == 1 ||
		    !memcmp(rare - needle->rare, text.ptr, text.len))
			return at - needle->rare;
	}
	return SPAN_NONE;
}
