#ifndef QUERY_TYPO_H
#define QUERY_TYPO_H

#include "query/finder.h"
#include "query/lexicon.h"
#include "query/needle.h"

/*
 * A word with a slip in it: letters left out, added, changed or swapped with
 * their neighbours, one in words of 5 to 8 letters, two in longer ones.
 */

/* How many slips a needle may have; 0: it is not looked for in this way. */
size_t typo_slips(const struct needle *needle);

/* A word of a row that a needle is like. */
struct typo {
	size_t from, to;
	size_t slips;
};

/* The next such word of the row; typo is the one before, or zero. */
bool typo_next(struct typo *typo, const struct needle *needle, struct span row);

/* A word of a lexicon that a needle is like. */
struct meant {
	struct finder finder;
	uint64_t letters; /* of its signature */
	size_t slips;
};

/* All of them but those that the needle stands in, which are found anyway. */
struct meanings {
	struct meant *words; /* the likeliest first */
	size_t count, cap;
	uint64_t letters; /* that all of them have */
};

/*
 * Whether a row has the letters of one of them, by its signature. Mostly there
 * is none at all.
 */
static inline bool
meanings_may_match(const struct meanings *meanings, uint64_t ascii)
{
	size_t i;

	if (meanings->count == 0 ||
	    (ascii & meanings->letters) != meanings->letters)
		return false;
	for (i = 0; i < meanings->count; i++)
		if ((ascii & meanings->words[i].letters) ==
		    meanings->words[i].letters)
			return true;
	return false;
}

/* The text is that of the lexicon's rows, and must outlive what is found. */
struct meanings meanings_of(const struct needle *needle,
    const struct lexicon *lexicon, struct span text);
void meanings_finish(struct meanings *meanings);

#endif
