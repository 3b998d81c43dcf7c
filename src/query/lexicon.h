#ifndef QUERY_LEXICON_H
#define QUERY_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "base/span.h"
#include "text/edits.h"

/*
 * The Latin words of many rows, each once: what a mistyped word may have been
 * meant for. They are few where the rows are many, so that a word is compared
 * with them and not with what each row holds.
 *
 * A word is letters between what are neither letters nor digits; shorter ones
 * are too much like one another.
 */
#define LEXICON_SHORTEST 4
#define LEXICON_LONGEST EDITS_LONGEST

struct word {
	uint64_t letters; /* of its signature */
	size_t at;        /* where it stands in the text of the rows */
	uint32_t hash;
	uint8_t len;
};

/* Zero-initialised is empty and ready. */
struct lexicon {
	struct word *words;
	size_t count, cap;
	uint32_t *slots; /* by hash: 1 + the place in words, or 0 */
	size_t nslots;
};

/* Adds what stands in the text behind an offset. */
void lexicon_add(struct lexicon *lexicon, struct span text, size_t from);

/*
 * Moves the words of another lexicon here, whose texts stand in this text from
 * an offset on.
 */
void lexicon_join(struct lexicon *lexicon, struct span text,
    struct lexicon *other, size_t from);

/* After the last text: gives back what only adding needs. */
void lexicon_close(struct lexicon *lexicon);
void lexicon_finish(struct lexicon *lexicon);

#endif
