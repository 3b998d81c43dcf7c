#include <stdlib.h>

#include "catalog/lookup.h"
#include "query/solver.h"

enum {
	GUESSES_MAX = 3,     /* of each kind */
	LIKENESS_LEAST = 30, /* of a guess, in hundredths */
};

/* Finds the entries whose text has the most of the message in it. */
static void
guess_by_text(struct solver *solver)
{
	struct answer best[GUESSES_MAX + 1];
	size_t i, at, count = 0;
	bool anywhere = solver->count == 0;

	if (solver->likeness.count == 0)
		return;
	for (i = 0; i < solver->nentries; i++) {
		const struct entry *entry = &solver->entries[i];
		unsigned fit;

		if (!anywhere && !*solver_answered(solver, entry))
			continue;
		likeness_begin_text(&solver->likeness);
		solver_compare(solver, entry);
		fit = likeness_of_text(&solver->likeness);
		if (fit < LIKENESS_LEAST ||
		    (count == GUESSES_MAX && fit <= best[count - 1].fit) ||
		    !solver_wants(solver, entry))
			continue;
		for (at = count; at > 0 && best[at - 1].fit < fit; at--)
			best[at] = best[at - 1];
		best[at] = (struct answer){ .public = entry, .fit = fit };
		count += count < GUESSES_MAX;
	}
	for (i = 0; i < count; i++)
		solver_add(solver, FINDING_LIKE_TEXT, best[i].public);
}

static void
guess_by_code(struct solver *solver, struct span code)
{
	struct span nearest[NEAREST_MAX];
	size_t i, j, count, ncodes;

	ncodes = catalog_nearest(solver->catalog, code, nearest);
	for (i = 0; i < ncodes; i++) {
		uint32_t *found = solver_look_up(solver, nearest[i], &count);

		for (j = 0; j < count && j < GUESSES_MAX; j++)
			solver_add(solver, FINDING_LIKE_CODE,
			    &solver->entries[found[j]]);
		free(found);
	}
}

/* What is near a sub-code tells more than what is near its code. */
void
solver_guess(struct solver *solver)
{
	struct diagnosis *diagnosis = solver->diagnosis;
	const struct response *response = diagnosis->response;

	guess_by_text(solver);
	if (diagnosis->module_known || diagnosis_elsewhere(diagnosis))
		return;
	guess_by_code(solver,
	    response->module.len > 0 ? response->module : response->code);
}
