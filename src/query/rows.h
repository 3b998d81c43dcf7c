#ifndef QUERY_ROWS_H
#define QUERY_ROWS_H

#include "base/buf.h"
#include "catalog/entry.h"
#include "query/lexicon.h"
#include "query/signature.h"
#include "text/pinyin.h"

/* A code that stands for many: "120001 - 130000". */
struct range {
	int64_t first, last; /* both included */
	uint32_t entry;
};

/*
 * The rows of entries that follow one another (see row.h), and what grows with
 * them. Zero-initialised is empty and ready.
 */
struct rows {
	struct buf text;
	struct lexicon lexicon; /* of the text */
	struct range *ranges;   /* by entry */
	size_t nranges, ranges_cap;
};

/* What a search reads of a row before it reads the row. */
struct row_signatures {
	struct signature signature;
	struct pinyin_signature sound;
};

/* Adds the row of an entry, which has a number in the index. */
struct row_signatures
rows_add(struct rows *rows, const struct entry *entry, uint32_t number);

/*
 * Moves other rows behind these, so that they are as if added one by one. The
 * others are empty then, but keep what memory they need to be filled again.
 */
void rows_join(struct rows *rows, struct rows *others);

void rows_finish(struct rows *rows);

#endif
