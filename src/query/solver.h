#ifndef QUERY_SOLVER_H
#define QUERY_SOLVER_H

#include "catalog/entry.h"
#include "query/diagnosis.h"
#include "query/likeness.h"

/* How diagnosis.c finds what it tells. */

/* The entries that explain a response in one document, and how well. */
struct answer {
	const struct entry *public, *module; /* one of them may be NULL */
	unsigned fit;
	size_t order;
};

struct solver {
	const struct catalog *catalog;
	const struct entry *entries;
	size_t nentries;
	struct diagnosis *diagnosis;
	struct span in; /* folded */
	struct likeness likeness;
	struct buf scratch;
	struct answer *answers;
	size_t count, cap;
	bool *has_code; /* for each entry, whether it answers to the code */
	bool *answered; /* for each document, whether it has an answer */
};

/* Cuts what stands behind its last dots off a name; false without any. */
bool solver_shorten(struct span *name);

/* The entries with a code, those that are wanted; to be freed. */
uint32_t *
solver_look_up(struct solver *solver, struct span code, size_t *count);
bool solver_wants(struct solver *solver, const struct entry *entry);

/* Says how much of the message an entry says; after likeness_begin_text. */
void solver_compare(struct solver *solver, const struct entry *entry);

/* Whether the document of an entry has an answer. */
bool *solver_answered(struct solver *solver, const struct entry *entry);

/* Adds an entry to the diagnosis, once. */
void solver_add(
    struct solver *solver, enum finding_role role, const struct entry *entry);

/* These fill the diagnosis: with the verdict and what explains, with guesses.
 */
void solver_answer(struct solver *solver);
void solver_guess(struct solver *solver);

#endif
