#ifndef TEXT_PINYIN_STORE_H
#define TEXT_PINYIN_STORE_H

#include <stddef.h>

#include "text/han.h"
#include "text/pinyin.h"

/* What pinyin.c and pinyin_match.c share, and the data of both. */

/*
 * Of each Han character, the set of its readings, by number; 0 is the empty
 * set. All tables are written by pinyin.cmake from data/unicode.
 */
extern const uint16_t pinyin_set_of[HAN_COUNT];

struct pinyin_set {
	uint16_t first; /* in pinyin_members */
	uint16_t count;
	uint32_t initials; /* what they begin with; see PINYIN_BIT */
};

extern const struct pinyin_set pinyin_sets[];
extern const size_t pinyin_nsets;

/* Syllables, by number. */
extern const uint16_t pinyin_members[];

/* The syllables as they are typed. */
extern const char pinyin_syllables[][8];
extern const size_t pinyin_nsyllables;

/* Letters as bits: a is 1. */
#define PINYIN_LETTER(c) ((unsigned)(c)&31U)
#define PINYIN_BIT(c) (1U << PINYIN_LETTER(c))

static inline uint64_t
pinyin_bit(size_t n)
{
	return (uint64_t)1 << n;
}

/* The number of the lowest bit that is set. */
static inline size_t
pinyin_lowest(uint64_t bits)
{
	return (size_t)__builtin_ctzll(bits);
}

static inline const struct pinyin_set *
pinyin_set(uint32_t c)
{
	return &pinyin_sets[pinyin_set_of[c - HAN_FIRST]];
}

static inline const char *
pinyin_reading(const struct pinyin_set *set, size_t i)
{
	return pinyin_syllables[pinyin_members[set->first + i]];
}

/*
 * Where a syllable ends that begins at a unit of the pattern, whose first
 * letter is there already: behind that letter, behind two of zh, ch and sh,
 * behind the whole, or with the pattern. A bit for each.
 */
static inline uint64_t
pinyin_ends(
    const struct pinyin_pattern *pattern, size_t at, const char *syllable)
{
	const uint32_t *units = pattern->units + at;
	uint64_t ends = pinyin_bit(at + 1);
	size_t same = 1;

	while (syllable[same] && units[same] == (unsigned char)syllable[same])
		same++;
	if (same >= 2 && syllable[1] == 'h')
		ends |= pinyin_bit(at + 2);
	if (!syllable[same] || !units[same])
		ends |= pinyin_bit(at + same);
	return ends;
}

/*
 * Takes a character of the text, by its readings. A bit of the states is set
 * where the pattern is spelled up to that unit by the characters before.
 */
static inline uint64_t
pinyin_take(const struct pinyin_pattern *pattern, uint64_t states,
    const struct pinyin_set *set)
{
	uint64_t next = 0, at;
	size_t i;

	for (i = 0; i < set->count; i++) {
		const char *syllable = pinyin_reading(set, i);

		at = states & pattern->letters[PINYIN_LETTER(*syllable)];
		for (; at; at &= at - 1)
			next |=
			    pinyin_ends(pattern, pinyin_lowest(at), syllable);
	}
	return next;
}

/* The same for the first character of a match. */
static inline uint64_t
pinyin_take_first(
    const struct pinyin_pattern *pattern, const struct pinyin_set *set)
{
	/* Most begin with another letter. */
	return set->initials & PINYIN_BIT(pattern->units[0])
	    ? pinyin_take(pattern, 1, set)
	    : 0;
}

#endif
