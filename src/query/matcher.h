#ifndef QUERY_MATCHER_H
#define QUERY_MATCHER_H

#include "query/match.h"
#include "query/store.h"

/*
 * Entries of an index are looked at in blocks. A word has a bit for each of
 * them, the lowest for the first.
 */
#define MATCHER_BLOCK 64

/* A term, ready to be held against the entries of an index. */
struct matcher {
	const struct term *term;
	struct needle folded;
	struct needle exact; /* where the term is case-sensitive */
	bool has_pinyin;
	struct pinyin_pattern pinyin;
	struct meanings meanings;
	bool restricts;    /* it takes no part in the ranking */
	bool has_value;    /* it is a number, or a range of them */
	int64_t low, high; /* of the value */
	bool in_place;     /* of in: whether it matches the current place */

	/* Where the signatures of the block's entries let the term be found. */
	uint64_t may_stand, may_sound, may_slip;
};

struct matcher matcher_of(const struct term *term, const struct index *index);
void matcher_finish(struct matcher *matcher);

/* Looks at the place of the entries to come; only in: needs to. */
void matcher_enter(
    struct matcher *matcher, const struct table *table, struct buf *scratch);

/*
 * The entry that terms are held against. Its row in its own case is made for
 * the first case-sensitive term that matches it without.
 */
struct subject {
	const struct index *index;
	uint32_t entry;
	struct buf exact;
	bool has_exact;
};

/*
 * Looks at some entries of the block that begins with the first. Returns those
 * which the term may match; the others need not be held against it.
 */
uint64_t matcher_look(struct matcher *matcher, const struct index *index,
    uint32_t first, uint64_t entries);

/* Those of them in which the term may be a slip. */
uint64_t matcher_slips(const struct matcher *matcher, const struct index *index,
    uint32_t first, uint64_t entries);

/* The entry must be one of those that were looked at last. */
struct match
matcher_match(const struct matcher *matcher, struct subject *subject);

#endif
