#include "text/variant.h"

#include "text/utf8.h"

/* What stands for an odd character; it may be itself. */
static uint32_t
target_of(uint32_t c)
{
	const struct variant_page *page =
	    &variant_pages[(c - HAN_FIRST) / VARIANT_PAGE];
	uint64_t below = page->bits & (VARIANT_BIT(c) - 1);

	return variant_targets[page->before + __builtin_popcountll(below)];
}

static const struct variant_word *
word_of(uint32_t first, uint32_t second)
{
	size_t i;

	for (i = 0; i < variant_nwords; i++)
		if (variant_words[i].from[1] == second &&
		    variant_words[i].from[0] == first)
			return &variant_words[i];
	return NULL;
}

void
variant_fold_odd(char *text, char *end)
{
	char *at = end - HAN_BYTES;
	const struct variant_word *word;
	uint32_t c = target_of(han_of(at));

	utf8_encode(c, at);
	/* The second of a word is odd, and nothing else that was folded is. */
	if (!variant_is_odd(c) || at - text < (ptrdiff_t)HAN_BYTES)
		return;
	word = word_of(han_of(at - HAN_BYTES), c);
	if (word) {
		utf8_encode(word->to[0], at - HAN_BYTES);
		utf8_encode(word->to[1], at);
	}
}
