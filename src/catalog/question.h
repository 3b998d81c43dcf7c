#ifndef CATALOG_QUESTION_H
#define CATALOG_QUESTION_H

#include "catalog/entry_codes.h"

/* How an entry answers to a code, best first. */
enum rank {
	RANK_EXACT,
	RANK_EQUAL,
	RANK_MANY, /* a range or a wildcard */
	RANK_NONE,
};

/*
 * One code that is asked for, or a range of them. What stands before key is
 * the asker's; question_read fills in the rest.
 */
struct question {
	struct code code;
	bool public_code; /* only in the column of public codes */
	const struct document *document; /* NULL: in all */
	enum entry_kind kind;            /* where document is set */

	struct buf key; /* of code's text */
	int64_t value;
	bool is_number;
	int64_t first, last; /* of a range */
	bool is_range;
	struct buf scratch;
};

/* To be read before it is asked of entries. */
void question_read(struct question *question);
void question_finish(struct question *question);

enum rank question_rank(struct question *question, const struct entry *entry);

#endif
