#ifndef QUERY_STORE_H
#define QUERY_STORE_H

#include "base/buf.h"
#include "query/index.h"
#include "query/lexicon.h"
#include "query/signature.h"
#include "text/pinyin.h"

/* What an index consists of; known to this folder only. */

/* The rows of one table. */
struct run {
	uint32_t first, end;
	const struct table *table;
};

/* A code that stands for many: "120001 - 130000". */
struct range {
	int64_t first, last; /* both included */
	uint32_t entry;
};

/*
 * A row for each entry (see row.h). What a search reads of all rows, which are
 * the signatures, stands apart from what it reads of few.
 */
struct index {
	const struct entry *entries;
	size_t count;
	uint64_t *ascii, *wide; /* the signature of each row */
	uint64_t *sound_pairs;  /* its signature in pinyin */
	uint32_t *sound_letters;
	size_t *starts; /* of each row in text, and where it ends */
	struct buf text;
	struct run *runs;
	size_t nruns, runs_cap;
	struct lexicon lexicon; /* of the text */
	struct range *ranges;   /* by entry */
	size_t nranges, ranges_cap;
	size_t threads; /* to search on, from 1 to CREW_MAX */
};

static inline struct signature
index_signature(const struct index *index, size_t entry)
{
	return (struct signature){ index->ascii[entry], index->wide[entry] };
}

static inline struct pinyin_signature
index_sound(const struct index *index, size_t entry)
{
	return (struct pinyin_signature){
		index->sound_pairs[entry],
		index->sound_letters[entry],
	};
}

static inline struct span
index_row(const struct index *index, size_t entry)
{
	return (struct span){
		index->text.ptr + index->starts[entry],
		index->starts[entry + 1] - index->starts[entry],
	};
}

#endif
