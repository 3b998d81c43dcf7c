#ifndef QUERY_WORDS_H
#define QUERY_WORDS_H

#include <stdbool.h>

/*
 * Where words and codes begin and end in folded text that stands in a row (see
 * row.h), so that there is a tag before every character of it and behind.
 *
 * A word is letters and digits of ASCII, or other characters, which are of
 * one kind here: Chinese has no boundaries between its words.
 */
enum word_kind {
	WORD_NONE,
	WORD_ASCII,
	WORD_WIDE,
};

static inline enum word_kind
word_kind(char c)
{
	unsigned char u = (unsigned char)c;

	if (u >= 0x80)
		return WORD_WIDE;
	return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') ||
		(u >= '0' && u <= '9')
	    ? WORD_ASCII
	    : WORD_NONE;
}

/* Whether the character that ends here is CJK punctuation, U+3000 to 303F. */
static inline bool
word_is_behind_sign(const char *end)
{
	return (unsigned char)end[-1] >= 0x80 &&
	    (unsigned char)end[-2] == 0x80 && (unsigned char)end[-3] == 0xE3;
}

static inline bool
word_starts(const char *at)
{
	enum word_kind before = word_kind(at[-1]);

	return before == WORD_NONE || before != word_kind(at[0]) ||
	    word_is_behind_sign(at);
}

static inline bool
word_ends(const char *end)
{
	enum word_kind after = word_kind(end[0]);

	return after == WORD_NONE || after != word_kind(end[-1]) ||
	    ((unsigned char)end[0] == 0xE3 && (unsigned char)end[1] == 0x80);
}

/*
 * A code is a word that may hold _ . : and -, and may begin with a sign: of
 * "66660039/66660040" each number is one, "mx:0003" is one, and in "-20000"
 * no code begins behind the sign.
 */
bool code_starts(const char *at);
bool code_ends(const char *end);

#endif
