#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"

/*
 * Han characters are found by how they are pronounced, as people type them who
 * have no input method on: each character by a whole reading of it or by the
 * first letter, zh, ch and sh too, in any mix; the last one by any start of a
 * reading. Several readings of a character are all good; tones are not typed.
 * ü is v, or u where that is no other syllable. A Han character stands for
 * itself, so that both may be mixed: ztbcz, zhutibcz and 主题bcz find
 * 主题不存在.
 *
 * The characters must be adjacent: anything else between them, a blank or a
 * tag of a row, ends what can match. All texts here are folded (see fold.h).
 */

/* The readings of a character, the commonest first; returns how many. */
#define PINYIN_READINGS_MAX 8
size_t pinyin_readings(uint32_t c, const char *readings[PINYIN_READINGS_MAX]);

/*
 * What can be said of a text by bits: which letters its characters' readings
 * begin with, and which ones of adjacent characters. A text in which a pattern
 * matches has all bits of the pattern.
 */
struct pinyin_signature {
	uint64_t pairs;
	uint32_t letters;
};

struct pinyin_signature pinyin_signature(struct span text);

static inline bool
pinyin_signature_has(
    struct pinyin_signature signature, struct pinyin_signature all)
{
	return (signature.pairs & all.pairs) == all.pairs &&
	    (signature.letters & all.letters) == all.letters;
}

/* How the characters of a match were spelled; what is smaller is better. */
enum pinyin_spelling {
	PINYIN_WHOLE, /* all by a whole reading, or by themselves */
	PINYIN_MIXED,
	PINYIN_INITIALS, /* none by a whole reading */
};

/* What was typed, ready to be looked for in many texts. */
#define PINYIN_MAX 63
struct pinyin_pattern {
	size_t count; /* of units, which are letters and Han characters */
	struct pinyin_signature signature;
	enum pinyin_spelling best;      /* no match is spelled better */
	bool only_initials;             /* each unit is one, and no reading */
	uint64_t letters[32];           /* a bit for each unit; a is at 1 */
	uint64_t han;                   /* the same for Han characters */
	uint32_t units[PINYIN_MAX + 1]; /* with a 0 at the end */
	uint32_t seconds; /* letters that a second character may begin with */
	uint64_t *firsts; /* see pinyin_prepare; or NULL */
};

/*
 * False where the text can be no pinyin, as most of English, or is too long:
 * such a pattern must not be used. There must be a letter in it: Han alone is
 * found by plain search.
 */
bool pinyin_compile(struct pinyin_pattern *pattern, struct span text);

/*
 * Makes a pattern ready for thousands of texts, in which it is found in less
 * time then. It must be finished.
 */
void pinyin_prepare(struct pinyin_pattern *pattern);
void pinyin_finish(struct pinyin_pattern *pattern);

struct pinyin_match {
	size_t from, to; /* bytes of the text */
	enum pinyin_spelling spelling;
};

/*
 * The first match in the text that begins at or behind an offset, which is the
 * one that ends first. All matches of a text, each behind the one before, are
 * found in linear time.
 */
bool pinyin_next(const struct pinyin_pattern *pattern, struct span text,
    size_t at, struct pinyin_match *match);

#endif
