#include <stdlib.h>

#include "base/mem.h"
#include "catalog/lookup.h"
#include "query/solver.h"

enum {
	TOGETHER = 1000 /* more than any likeness */
};

static void
add_answer(struct solver *solver, const struct entry *public,
    const struct entry *module, unsigned bonus)
{
	struct answer answer = { public, module, bonus, solver->count };

	likeness_begin_text(&solver->likeness);
	solver_compare(solver, public);
	solver_compare(solver, module);
	answer.fit += likeness_of_text(&solver->likeness);
	solver->answers = xgrow(solver->answers, &solver->cap,
	    solver->count + 1, sizeof(*solver->answers));
	solver->answers[solver->count++] = answer;
	if (public)
		*solver_answered(solver, public) = true;
	if (module)
		*solver_answered(solver, module) = true;
}

static void
add_entry(struct solver *solver, const struct entry *entry, unsigned bonus)
{
	if (entry_kind(entry) == ENTRY_MODULE)
		add_answer(solver, catalog_public_of(solver->catalog, entry),
		    entry, bonus);
	else
		add_answer(solver, entry, NULL, bonus);
}

/* Those that answer to the code and to the sub-code, which come first. */
static void
answer_together(struct solver *solver, const uint32_t *modules, size_t nmodules)
{
	size_t i;

	for (i = 0; i < nmodules; i++)
		if (solver->has_code[modules[i]])
			add_entry(
			    solver, &solver->entries[modules[i]], TOGETHER);
}

/*
 * Whether a module entry has the code itself, and not only stands below it;
 * then a response may name it as its code.
 */
static bool
is_own_code(const struct entry *entry, struct span code)
{
	struct span module = entry_text(entry, FIELD_MODULE);
	struct codes codes;
	size_t i;

	if (module.len == 0)
		return true;
	entry_public_codes(entry, &codes);
	for (i = 0; i < codes.count; i++)
		if (span_eq_nocase(codes.items[i].text, code))
			return false;
	return true;
}

static void
answer_code(struct solver *solver, struct span code, const uint32_t *codes,
    size_t ncodes)
{
	size_t i;

	for (i = 0; i < ncodes; i++) {
		const struct entry *entry = &solver->entries[codes[i]];

		if (entry_kind(entry) == ENTRY_MODULE
			? is_own_code(entry, code)
			: !*solver_answered(solver, entry))
			add_entry(solver, entry, 0);
	}
	/* Without a public entry, all that is below the code explains it. */
	if (solver->count > 0)
		return;
	for (i = 0; i < ncodes; i++)
		add_entry(solver, &solver->entries[codes[i]], 0);
}

static int
compare_answers(const void *a, const void *b)
{
	const struct answer *x = a, *y = b;

	if (x->fit != y->fit)
		return x->fit > y->fit ? -1 : 1;
	return x->order < y->order ? -1 : 1;
}

static void
list_answers(struct solver *solver)
{
	size_t i;

	/* qsort does not take NULL, not even for nothing. */
	if (solver->count > 0)
		qsort(solver->answers, solver->count, sizeof(*solver->answers),
		    compare_answers);
	for (i = 0; i < solver->count; i++) {
		if (solver->answers[i].public)
			solver_add(
			    solver, FINDING_PUBLIC, solver->answers[i].public);
		if (solver->answers[i].module)
			solver_add(
			    solver, FINDING_MODULE, solver->answers[i].module);
	}
}

/* The entries with a code, or with what stands before its last dots. */
static uint32_t *
look_up_prefix(struct solver *solver, struct span *code, size_t *count)
{
	uint32_t *found = solver_look_up(solver, *code, count);

	while (*count == 0 && solver_shorten(code)) {
		free(found);
		found = solver_look_up(solver, *code, count);
	}
	return found;
}

/* The sub-code alone, where the code is none that is known. */
static void
answer_module(struct solver *solver, const uint32_t *modules, size_t nmodules)
{
	size_t i;

	for (i = 0; i < nmodules; i++)
		add_entry(solver, &solver->entries[modules[i]], 0);
}

static void
list_elsewhere(struct solver *solver, const uint32_t *modules, size_t nmodules)
{
	size_t i;

	for (i = 0; i < nmodules; i++)
		solver_add(
		    solver, FINDING_ELSEWHERE, &solver->entries[modules[i]]);
}

static enum verdict
verdict_of(const struct diagnosis *diagnosis)
{
	const struct response *response = diagnosis->response;
	bool code = response->code.len == 0 || diagnosis->code_known;
	bool module = response->module.len == 0 || diagnosis->module_known;

	if (code && module)
		return VERDICT_EXPLAINED;
	return diagnosis->code_known || diagnosis->module_known
	    ? VERDICT_PARTLY
	    : VERDICT_UNKNOWN;
}

void
solver_answer(struct solver *solver)
{
	struct diagnosis *diagnosis = solver->diagnosis;
	const struct response *response = diagnosis->response;
	struct span code = response->code;
	size_t i, ncodes, nmodules;
	uint32_t *codes = look_up_prefix(solver, &code, &ncodes);
	uint32_t *modules = solver_look_up(solver, response->module, &nmodules);

	for (i = 0; i < ncodes; i++)
		solver->has_code[codes[i]] = true;
	diagnosis->code_known = ncodes > 0;
	if (ncodes > 0 && code.len < response->code.len)
		diagnosis->prefix = code;
	answer_together(solver, modules, nmodules);
	diagnosis->module_known =
	    solver->count > 0 || (!diagnosis->code_known && nmodules > 0);
	if (diagnosis->code_known)
		answer_code(solver, code, codes, ncodes);
	else
		answer_module(solver, modules, nmodules);
	list_answers(solver);
	if (!diagnosis->module_known)
		list_elsewhere(solver, modules, nmodules);
	diagnosis->verdict = verdict_of(diagnosis);
	free(codes);
	free(modules);
}
