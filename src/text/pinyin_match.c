#include <string.h>

#include "text/pinyin_store.h"

/* The units that are this Han character. */
static uint64_t
places_of(const struct pinyin_pattern *pattern, uint32_t c)
{
	uint64_t places = 0, at;

	for (at = pattern->han; at; at &= at - 1)
		if (pattern->units[pinyin_lowest(at)] == c)
			places |= at & -at;
	return places;
}

/*
 * Takes a character of the text. A bit of the states is set where the pattern
 * is spelled up to that unit by the characters before.
 */
static inline uint64_t
take(const struct pinyin_pattern *pattern, uint64_t states, uint32_t c)
{
	const struct pinyin_set *set = pinyin_set(c);
	uint64_t next = 0, at;
	size_t i;

	if (states & pattern->han)
		next = (states & places_of(pattern, c)) << 1;
	for (i = 0; i < set->count; i++) {
		const char *syllable = pinyin_reading(set, i);

		at = states & pattern->letters[PINYIN_LETTER(*syllable)];
		for (; at; at &= at - 1)
			next |=
			    pinyin_ends(pattern, pinyin_lowest(at), syllable);
	}
	return next;
}

/* How the characters up to one spell the first units of the pattern. */
struct path {
	size_t from;
	size_t abbreviated; /* how many are not spelled by a whole reading */
};

/* The best path to each number of units. */
struct paths {
	uint64_t states; /* those that there is a path to, as bits */
	struct path to[PINYIN_MAX + 1];
};

static void
offer(struct paths *paths, size_t units, struct path path)
{
	struct path *best = &paths->to[units];

	if (paths->states & pinyin_bit(units) &&
	    best->abbreviated <= path.abbreviated)
		return;
	paths->states |= pinyin_bit(units);
	*best = path;
}

/* Goes on by one character, spelled by a reading. */
static void
spell(const struct pinyin_pattern *pattern, const struct paths *paths,
    const char *syllable, struct paths *next)
{
	uint64_t ends, at;

	at = paths->states & pattern->letters[PINYIN_LETTER(*syllable)];
	for (; at; at &= at - 1) {
		size_t i = pinyin_lowest(at);

		for (ends = pinyin_ends(pattern, i, syllable); ends;
		     ends &= ends - 1) {
			size_t end = pinyin_lowest(ends);
			struct path path = paths->to[i];

			path.abbreviated += end - i < strlen(syllable);
			offer(next, end, path);
		}
	}
}

static void
go_on(const struct pinyin_pattern *pattern, const struct paths *paths,
    uint32_t c, struct paths *next)
{
	const struct pinyin_set *set = pinyin_set(c);
	uint64_t at;
	size_t i;

	next->states = 0;
	for (at = paths->states & places_of(pattern, c); at; at &= at - 1) {
		size_t unit = pinyin_lowest(at);

		offer(next, unit + 1, paths->to[unit]);
	}
	for (i = 0; i < set->count; i++)
		spell(pattern, paths, pinyin_reading(set, i), next);
}

/* The best match that ends where the Han characters of a text do. */
static struct pinyin_match
best_match(const struct pinyin_pattern *pattern, struct span text, size_t at)
{
	struct paths paths[2];
	struct pinyin_match match = { .to = text.len };
	size_t turn = 0;
	struct path path;

	paths[0].states = 0;
	paths[1].states = 0;
	for (; at < text.len; at += HAN_BYTES, turn ^= 1) {
		struct paths *now = &paths[turn];

		now->states |= 1;
		now->to[0] = (struct path){ .from = at };
		go_on(pattern, now, han_at(text, at), &paths[turn ^ 1]);
	}
	path = paths[turn].to[pattern->count];
	match.from = path.from;
	if (path.abbreviated == (match.to - match.from) / HAN_BYTES)
		match.spelling = PINYIN_INITIALS;
	else if (path.abbreviated > 0)
		match.spelling = PINYIN_MIXED;
	return match;
}

/* Whether the first unit may be of this character: mostly it is not. */
static inline bool
may_begin(const struct pinyin_pattern *pattern, uint32_t c)
{
	uint32_t unit = pattern->units[0];

	if (unit >= HAN_FIRST)
		return c == unit;
	return pinyin_set(c)->initials & PINYIN_BIT(unit);
}

/* The first byte at or behind an offset that is not ASCII. */
static inline size_t
skip_ascii(struct span text, size_t at)
{
	uint64_t bytes;

	for (; text.len - at >= sizeof(bytes); at += sizeof(bytes)) {
		memcpy(&bytes, text.ptr + at, sizeof(bytes));
		if (bytes & 0x8080808080808080U)
			break;
	}
	while (at < text.len && !(text.ptr[at] & 0x80))
		at++;
	return at;
}

bool
pinyin_next(const struct pinyin_pattern *pattern, struct span text, size_t at,
    struct pinyin_match *match)
{
	uint64_t states = 0, whole = pinyin_bit(pattern->count);
	size_t longest = pattern->count * HAN_BYTES, run = at;

	while (at < text.len) {
		uint32_t c = han_at(text, at);

		if (!c) {
			states = 0;
			run = at = skip_ascii(text, at + 1);
			continue;
		}
		at += HAN_BYTES;
		if (!states && !may_begin(pattern, c))
			continue;
		states = take(pattern, states | 1, c);
		if (!(states & whole))
			continue;
		if (at - run > longest)
			run = at - longest;
		*match = best_match(pattern, span_sub(text, 0, at), run);
		return true;
	}
	return false;
}
