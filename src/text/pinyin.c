#include "text/pinyin.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/pinyin_store.h"

size_t
pinyin_readings(uint32_t c, const char *readings[PINYIN_READINGS_MAX])
{
	const struct pinyin_set *set;
	size_t i;

	if (c < HAN_FIRST || c > HAN_LAST)
		return 0;
	set = pinyin_set(c);
	for (i = 0; i < set->count; i++)
		readings[i] = pinyin_reading(set, i);
	return set->count;
}

/*
 * The bits of pairs of letters: that of the first letter, turned by the second,
 * so that several first letters cost no more than one.
 */
static inline uint64_t
pair_bits(uint32_t firsts, uint32_t seconds)
{
	uint64_t bits = 0;

	for (; seconds; seconds &= seconds - 1) {
		unsigned turn = 27 * (unsigned)__builtin_ctz(seconds) % 64;

		bits |=
		    (uint64_t)firsts << turn | (uint64_t)firsts >> (-turn & 63);
	}
	return bits;
}

struct pinyin_signature
pinyin_signature(struct span text)
{
	struct pinyin_signature signature = { 0 };
	uint32_t initials, before = 0;
	size_t at = 0;

	while (at < text.len) {
		uint32_t c = han_at(text, at);

		if (!c) {
			before = 0;
			at++;
			continue;
		}
		initials = pinyin_set(c)->initials;
		signature.letters |= initials;
		signature.pairs |= pair_bits(before, initials);
		before = initials;
		at += HAN_BYTES;
	}
	return signature;
}

/* Adds a letter or a Han character; false for what is neither. */
static bool
add_unit(struct pinyin_pattern *pattern, uint32_t c)
{
	size_t n = pattern->count;

	if (n == PINYIN_MAX)
		return false;
	/* ju sounds like jv, and is never written so. */
	if (c == 'v' && n > 0 && pattern->units[n - 1] < 0x80 &&
	    strchr("jqxy", (int)pattern->units[n - 1]))
		c = 'u';
	if (c >= 'a' && c <= 'z')
		pattern->letters[PINYIN_LETTER(c)] |= pinyin_bit(n);
	else if (c >= HAN_FIRST)
		pattern->han |= pinyin_bit(n);
	else
		return false;
	pattern->units[pattern->count++] = c;
	return true;
}

static bool
read_units(struct pinyin_pattern *pattern, struct span text)
{
	size_t at = 0;

	while (at < text.len) {
		uint32_t c = han_at(text, at);

		if (!add_unit(pattern, c ? c : (unsigned char)text.ptr[at]))
			return false;
		at += c ? HAN_BYTES : 1;
	}
	return true;
}

/*
 * How the pattern can be cut into characters. A bit for each unit; that of
 * count is the end of the pattern.
 */
struct cuts {
	uint64_t ends[PINYIN_MAX]; /* of a character that begins at the unit */
	uint64_t some;             /* a character begins here in some cut */
	uint64_t all;              /* the same in every cut of the whole */
};

static void
find_ends(struct pinyin_pattern *pattern, struct cuts *cuts)
{
	uint64_t at;
	size_t i;

	pattern->best = pattern->han ? PINYIN_WHOLE : PINYIN_INITIALS;
	for (at = pattern->han; at; at &= at - 1)
		cuts->ends[pinyin_lowest(at)] = (at & -at) << 1;
	for (i = 0; i < pinyin_nsyllables; i++) {
		const char *syllable = pinyin_syllables[i];

		at = pattern->letters[PINYIN_LETTER(*syllable)];
		for (; at; at &= at - 1) {
			size_t unit = pinyin_lowest(at);
			uint64_t ends = pinyin_ends(pattern, unit, syllable);

			cuts->ends[unit] |= ends;
			if (ends >> unit >> strlen(syllable) & 1)
				pattern->best = PINYIN_WHOLE;
		}
	}
}

/* Keeps what is part of a cut of the whole pattern; false: there is none. */
static bool
find_starts(const struct pinyin_pattern *pattern, struct cuts *cuts)
{
	uint64_t reached = 1, inside = 0;
	size_t i, n = pattern->count;

	for (i = 0; i < n; i++)
		if (reached & pinyin_bit(i))
			reached |= cuts->ends[i];
	if (!(reached & pinyin_bit(n)))
		return false;
	cuts->some = pinyin_bit(n);
	for (i = n; i-- > 0;) {
		uint64_t ends = cuts->ends[i] & cuts->some;

		if (!(reached & pinyin_bit(i)) || !ends)
			continue;
		/* All between here and the furthest end. */
		inside |= pinyin_bit(63 - (size_t)__builtin_clzll(ends)) -
		    pinyin_bit(i + 1);
		cuts->some |= pinyin_bit(i);
	}
	cuts->all = cuts->some & ~inside;
	return true;
}

/* The letters that the character may begin with which a unit begins. */
static uint32_t
initials_at(const struct pinyin_pattern *pattern, size_t at)
{
	uint32_t unit = pattern->units[at];

	return pattern->han & pinyin_bit(at) ? pinyin_set(unit)->initials
					     : PINYIN_BIT(unit);
}

/* The same, but never none: there are characters that have no reading. */
static uint32_t
may_begin_at(const struct pinyin_pattern *pattern, size_t at)
{
	uint32_t initials = initials_at(pattern, at);

	return initials ? initials : UINT32_MAX;
}

static bool
is_one(uint32_t initials)
{
	return initials && !(initials & (initials - 1));
}

/* What every text has in which the pattern matches, however it is cut. */
static struct pinyin_signature
required(const struct pinyin_pattern *pattern, const struct cuts *cuts)
{
	struct pinyin_signature signature = { 0 };
	uint64_t at = cuts->all & ~pinyin_bit(pattern->count);

	for (; at; at &= at - 1) {
		size_t i = pinyin_lowest(at), next;
		uint32_t initials = initials_at(pattern, i), nexts;

		if (!is_one(initials))
			continue;
		signature.letters |= initials;
		next = pinyin_lowest(cuts->some >> (i + 1)) + i + 1;
		if (next == pattern->count || !(cuts->all & pinyin_bit(next)))
			continue;
		nexts = initials_at(pattern, next);
		if (is_one(nexts))
			signature.pairs |= pair_bits(initials, nexts);
	}
	return signature;
}

/* What the second character of a match may begin with, if there is one. */
static uint32_t
seconds(const struct pinyin_pattern *pattern, const struct cuts *cuts)
{
	uint64_t at = cuts->ends[0] & cuts->some & ~pinyin_bit(pattern->count);
	uint32_t letters = 0;

	for (; at; at &= at - 1)
		letters |= may_begin_at(pattern, pinyin_lowest(at));
	return letters;
}

/* Whether there is one cut, into letters that are no whole readings. */
static bool
is_only_initials(const struct pinyin_pattern *pattern, const struct cuts *cuts)
{
	size_t i;

	for (i = 0; i < pattern->count; i++)
		if ((cuts->ends[i] & cuts->some) != pinyin_bit(i + 1))
			return false;
	return pattern->best == PINYIN_INITIALS;
}

bool
pinyin_compile(struct pinyin_pattern *pattern, struct span text)
{
	struct cuts cuts = { .some = 0 };

	*pattern = (struct pinyin_pattern){ .count = 0 };
	if (!read_units(pattern, text) ||
	    pattern->han == pinyin_bit(pattern->count) - 1)
		return false;
	find_ends(pattern, &cuts);
	if (!find_starts(pattern, &cuts))
		return false;
	pattern->signature = required(pattern, &cuts);
	pattern->seconds = seconds(pattern, &cuts);
	pattern->only_initials = is_only_initials(pattern, &cuts);
	return true;
}

void
pinyin_prepare(struct pinyin_pattern *pattern)
{
	size_t i;

	pattern->firsts = xcalloc(pinyin_nsets, sizeof(*pattern->firsts));
	for (i = 0; i < pinyin_nsets; i++)
		pattern->firsts[i] =
		    pinyin_take_first(pattern, &pinyin_sets[i]);
}

void
pinyin_finish(struct pinyin_pattern *pattern)
{
	free(pattern->firsts);
	pattern->firsts = NULL;
}
