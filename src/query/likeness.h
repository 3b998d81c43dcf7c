#ifndef QUERY_LIKENESS_H
#define QUERY_LIKENESS_H

#include <stdint.h>

#include "base/buf.h"

enum {
	LIKENESS_WORDS_MAX = 64,
	LIKENESS_SLOTS = 4 * LIKENESS_WORDS_MAX,
	LIKENESS_WHOLE = 100
};

/*
 * How much of a message other texts say, by its words, and by its pairs of Han
 * characters, which have no blanks between words. Folded, so that case and
 * width do not count. Words beyond LIKENESS_WORDS_MAX do not, either.
 */
struct likeness {
	uint32_t slots[LIKENESS_SLOTS]; /* hashes of the words; 0: none */
	uint32_t seen[LIKENESS_SLOTS];  /* the last text that had them */
	size_t count;                   /* of words */
	uint32_t round;
	size_t found; /* in the text of this round */
	struct buf folded;
};

void likeness_begin(struct likeness *likeness, struct span message);
void likeness_finish(struct likeness *likeness);

/* A text is compared in parts; the result is up to LIKENESS_WHOLE. */
void likeness_begin_text(struct likeness *likeness);
void likeness_add(struct likeness *likeness, struct span part);
unsigned likeness_of_text(const struct likeness *likeness);

#endif
