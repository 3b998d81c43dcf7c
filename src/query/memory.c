#include "query/memory.h"

#include <stdlib.h>

#include "base/mem.h"
#include "query/store.h"
#include "text/number.h"

static void
forget(struct past *past)
{
	query_free(past->query);
	free(past->hits);
	*past = (struct past){ 0 };
}

void
memory_finish(struct memory *memory)
{
	size_t i;

	for (i = 0; i < MEMORY_SIZE; i++)
		forget(&memory->pasts[i]);
}

/* Whether two terms look for something in the same way. */
static bool
is_alike(const struct term *a, const struct term *b)
{
	return a->kind == b->kind && a->scope == b->scope &&
	    a->field == b->field && a->negated == b->negated &&
	    a->or_next == b->or_next;
}

static bool
is_same(const struct term *a, const struct term *b)
{
	return a->case_sensitive == b->case_sensitive &&
	    span_eq(a->folded, b->folded) && span_eq(a->exact, b->exact) &&
	    a->low == b->low && a->high == b->high;
}

/* Whether what is found loses nothing when a term is extended. */
static const bool can_grow[] = {
	[TERM_ANY] = true,
	[TERM_LITERAL] = true,
	[TERM_PREFIX] = true,
	[TERM_SUFFIX] = false,
	[TERM_EXACT] = false,
	[TERM_RANGE] = false,
};

/*
 * Whether a term can only match, unless it is a slip, where another one did
 * that it extends. One letter has no sound, which two may have; a longer number
 * may be in a range that a shorter one is not in.
 */
static bool
extends(const struct term *term, const struct term *other,
    const struct index *index)
{
	int64_t value;

	if (!can_grow[term->kind] || term->negated)
		return false;
	if (term->kind == TERM_ANY && other->folded.len == 1)
		return false;
	if (index->rows.nranges > 0 && number_parse(term->folded, &value))
		return false;
	if (other->case_sensitive &&
	    !(term->case_sensitive && span_starts(term->exact, other->exact)))
		return false;
	return span_starts(term->folded, other->folded);
}

/* Whether all hits of a query are among those of another one. */
static bool
narrows(const struct query *query, const struct query *other,
    const struct index *index)
{
	size_t i, count, others;
	const struct term *terms = query_terms(query, &count);
	const struct term *other_terms = query_terms(other, &others);

	if (others > count)
		return false;
	for (i = 0; i < others; i++)
		if (!is_alike(&terms[i], &other_terms[i]) ||
		    (!is_same(&terms[i], &other_terms[i]) &&
			!extends(&terms[i], &other_terms[i], index)))
			return false;
	return true;
}

const struct past *
memory_recall(const struct memory *memory, const struct index *index,
    const struct query *query, enum entry_set set)
{
	const struct past *best = NULL;
	size_t i;

	for (i = 0; i < MEMORY_SIZE; i++) {
		const struct past *past = &memory->pasts[i];

		if (past->query && past->set == set &&
		    (!best || past->count < best->count) &&
		    narrows(query, past->query, index))
			best = past;
	}
	return best;
}

void
memory_keep(struct memory *memory, const struct query *query,
    enum entry_set set, uint64_t *hits, size_t count)
{
	struct past *past = &memory->pasts[memory->next];

	memory->next = (memory->next + 1) % MEMORY_SIZE;
	forget(past);
	*past = (struct past){
		.query = query_parse(query_text(query)),
		.set = set,
		.hits = hits,
		.count = count,
	};
}
