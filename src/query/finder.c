#include "query/finder.h"

#include <string.h>

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

struct finder
finder_of(struct span text)
{
	struct finder finder = { .text = text };
	size_t i;

	for (i = 1; i < text.len; i++)
		if (rarity((unsigned char)text.ptr[i]) >
		    rarity((unsigned char)text.ptr[finder.rare]))
			finder.rare = i;
	return finder;
}

/*
 * Up to this length it is faster to look for the rarest byte alone than to
 * prepare a search as memmem does; beyond, that would not be linear.
 */
static const size_t short_max = 32;

size_t
finder_next(const struct finder *finder, struct span row, size_t at)
{
	struct span text = finder->text;
	size_t end = row.len - (text.len - finder->rare) + 1;

	if (text.len > row.len || text.len > short_max)
		return span_find(row, text, at);
	for (at += finder->rare; at < end; at++) {
		const char *rare =
		    memchr(row.ptr + at, text.ptr[finder->rare], end - at);

		if (!rare)
			break;
		at = (size_t)(rare - row.ptr);
		if (text.len == 1 ||
		    !memcmp(rare - finder->rare, text.ptr, text.len))
			return at - finder->rare;
	}
	return SPAN_NONE;
}
