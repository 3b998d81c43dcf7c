#ifndef TESTS_SUPPORT_SLOW_PINYIN_H
#define TESTS_SUPPORT_SLOW_PINYIN_H

#include "text/pinyin.h"

/*
 * What pinyin_compile and pinyin_next find first, found by trying all ways to
 * type a text. It takes exponential time, and v for u is not known to it.
 */
bool
slow_pinyin(struct span text, struct span typed, struct pinyin_match *match);

/* Whether a syllable begins with zh, ch or sh. */
bool slow_pinyin_is_double(const char *syllable);

#endif
