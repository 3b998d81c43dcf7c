#ifndef QUERY_STORE_H
#define QUERY_STORE_H

#include "query/index.h"
#include "query/rows.h"

/* What an index consists of; known to this folder only. */

/* The rows of one table. */
struct run {
	uint32_t first, end;
	const struct table *table;
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
	struct rows rows;
	size_t *starts;   /* of each row in their text, and where it ends */
	struct run *runs; /* one for each table that has entries */
	size_t nruns;
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
		index->rows.text.ptr + index->starts[entry],
		index->starts[entry + 1] - index->starts[entry],
	};
}

#endif
