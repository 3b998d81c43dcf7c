#ifndef QUERY_MATCHER_H
#define QUERY_MATCHER_H

#include "query/match.h"
#include "query/store.h"

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

/* False where the entry's signature shows that nothing in it sounds so. */
static inline bool
matcher_may_sound(
    const struct matcher *matcher, const struct index *index, uint32_t entry)
{
	return matcher->has_pinyin &&
	    pinyin_signature_has(
		index_sound(index, entry), matcher->pinyin.signature);
}

/* False where its signatures show that the entry does not match. */
static inline bool
matcher_may_match(
    const struct matcher *matcher, const struct index *index, uint32_t entry)
{
	return signature_has(
		   index_signature(index, entry), matcher->folded.signature) ||
	    matcher_may_sound(matcher, index, entry) ||
	    meanings_may_match(&matcher->meanings, index->ascii[entry]);
}

struct match
matcher_match(const struct matcher *matcher, struct subject *subject);

#endif
