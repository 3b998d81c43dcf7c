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

/* Takes a character of the text; see pinyin_take. */
static inline uint64_t
take(const struct pinyin_pattern *pattern, uint64_t states, uint32_t c)
{
	uint64_t next = pinyin_take(pattern, states, pinyin_set(c));

	if (states & pattern->han)
		next |= (states & places_of(pattern, c)) << 1;
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

/* Whether a character may begin with one of some letters. */
static inline bool
may_begin(uint32_t c, uint32_t letters)
{
	return letters == UINT32_MAX ||
	    (c && (pinyin_set(c)->initials & letters));
}

/* What a character spells as the first of a match; 0: it is none. */
static inline uint64_t
take_first(const struct pinyin_pattern *pattern, uint32_t c)
{
	uint64_t as_itself = (uint64_t)(c == pattern->units[0]) << 1;

	if (pattern->firsts)
		return pattern->firsts[pinyin_set_of[c - HAN_FIRST]] |
		    as_itself;
	return pinyin_take_first(pattern, pinyin_set(c)) | as_itself;
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

/* Where a match may begin, and what the character there spells. */
struct beginning {
	size_t at;
	uint64_t states;
};

/* Finds the next beginning; false where there is none. */
static inline bool
find_beginning(const struct pinyin_pattern *pattern, struct span text,
    struct beginning *beginning)
{
	uint64_t states, whole = pinyin_bit(pattern->count);
	size_t at = beginning->at;

	while (at < text.len) {
		uint32_t c = han_at(text, at);

		if (!c) {
			at = skip_ascii(text, at + 1);
			continue;
		}
		states = take_first(pattern, c);
		if (states &&
		    (states & whole ||
			may_begin(
			    han_at(text, at + HAN_BYTES), pattern->seconds))) {
			*beginning = (struct beginning){ at, states };
			return true;
		}
		at += HAN_BYTES;
	}
	return false;
}

/* Whether the characters at a place begin with the letters of a pattern. */
static bool
have_initials(const struct pinyin_pattern *pattern, struct span text, size_t at)
{
	size_t i;

	for (i = 0; i < pattern->count; i++, at += HAN_BYTES)
		if (!may_begin(han_at(text, at), PINYIN_BIT(pattern->units[i])))
			return false;
	return true;
}

/* Whether one character spells the pattern by a whole reading, or as itself. */
static bool
is_whole(const struct pinyin_pattern *pattern, uint32_t c)
{
	const struct pinyin_set *set = pinyin_set(c);
	size_t i;

	for (i = 0; i < set->count; i++) {
		const char *syllable = pinyin_reading(set, i);

		if (strlen(syllable) == pattern->count &&
		    *syllable == (char)pattern->units[0] &&
		    pinyin_ends(pattern, 0, syllable) >> pattern->count)
			return true;
	}
	return false;
}

/* The first match at or behind an offset, of any pattern. */
static bool
find_match(const struct pinyin_pattern *pattern, struct span text, size_t at,
    struct pinyin_match *match)
{
	struct beginning beginning = { .at = at };
	uint64_t whole = pinyin_bit(pattern->count);
	size_t longest = pattern->count * HAN_BYTES;

	for (; find_beginning(pattern, text, &beginning); beginning.at = at) {
		uint64_t states = beginning.states;
		size_t from = beginning.at;
		uint32_t c = han_at(text, from);

		at = from + HAN_BYTES;
		if (states & whole) {
			match->from = from;
			match->to = at;
			match->spelling = pattern->best == PINYIN_WHOLE &&
				is_whole(pattern, c)
			    ? PINYIN_WHOLE
			    : PINYIN_INITIALS;
			return true;
		}
		while (states && (c = han_at(text, at))) {
			states = take(pattern, states | 1, c);
			at += HAN_BYTES;
			if (!(states & whole))
				continue;
			if (at - from > longest)
				from = at - longest;
			*match =
			    best_match(pattern, span_sub(text, 0, at), from);
			return true;
		}
	}
	return false;
}

/* The same of one that is initials only: there is one way to spell it. */
static bool
find_initials(const struct pinyin_pattern *pattern, struct span text, size_t at,
    struct pinyin_match *match)
{
	struct beginning beginning = { .at = at };

	for (; find_beginning(pattern, text, &beginning);
	     beginning.at += HAN_BYTES) {
		if (!have_initials(pattern, text, beginning.at))
			continue;
		*match = (struct pinyin_match){
			.from = beginning.at,
			.to = beginning.at + pattern->count * HAN_BYTES,
			.spelling = PINYIN_INITIALS,
		};
		return true;
	}
	return false;
}

bool
pinyin_next(const struct pinyin_pattern *pattern, struct span text, size_t at,
    struct pinyin_match *match)
{
	return pattern->only_initials ? find_initials(pattern, text, at, match)
				      : find_match(pattern, text, at, match);
}
