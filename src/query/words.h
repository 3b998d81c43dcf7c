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
bool word_starts(const char *at);
bool word_ends(const char *end);

/*
 * A code is a word that may hold _ . : and -, and may begin with a sign: of
 * "66660039/66660040" each number is one, "mx:0003" is one, and in "-20000"
 * no code begins behind the sign.
 */
bool code_starts(const char *at);
bool code_ends(const char *end);

#endif
