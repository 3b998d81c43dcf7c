#include "query/solver.h"

#include "base/mem.h"
#include "catalog/lookup.h"
#include "text/fold.h"

static bool
has_name(struct solver *solver, struct span name)
{
	buf_clear(&solver->scratch);
	fold_add(&solver->scratch, name, FOLD_CASE);
	return span_find(buf_span(&solver->scratch), solver->in, 0) !=
	    SPAN_NONE;
}

bool
solver_wants(struct solver *solver, const struct entry *entry)
{
	return solver->in.len == 0 || has_name(solver, entry_document(entry)) ||
	    has_name(solver, entry_section(entry));
}

bool
solver_shorten(struct span *name)
{
	size_t len = name->len;

	while (len > 0 && name->ptr[len - 1] != '.')
		len--;
	if (len < 2)
		return false;
	*name = span_sub(*name, 0, len - 1);
	return true;
}

uint32_t *
solver_look_up(struct solver *solver, struct span code, size_t *count)
{
	uint32_t *found = catalog_lookup(solver->catalog, code, count);
	size_t i, kept = 0;

	for (i = 0; i < *count; i++)
		if (solver_wants(solver, &solver->entries[found[i]]))
			found[kept++] = found[i];
	*count = kept;
	return found;
}

void
solver_compare(struct solver *solver, const struct entry *entry)
{
	static const enum field fields[] = { FIELD_NAME, FIELD_TITLE,
		FIELD_MESSAGE, FIELD_DESCRIPTION, FIELD_REASON };
	size_t i;

	for (i = 0; entry && i < sizeof(fields) / sizeof(fields[0]); i++)
		likeness_add(&solver->likeness, entry_text(entry, fields[i]));
}

bool *
solver_answered(struct solver *solver, const struct entry *entry)
{
	size_t count;
	const struct document *documents =
	    catalog_documents(solver->catalog, &count);

	return &solver->answered[entry->table->document - documents];
}

void
solver_add(
    struct solver *solver, enum finding_role role, const struct entry *entry)
{
	struct diagnosis *diagnosis = solver->diagnosis;
	size_t i;

	for (i = 0; i < diagnosis->count; i++)
		if (diagnosis->findings[i].entry == entry)
			return;
	diagnosis->findings = xgrow(diagnosis->findings, &diagnosis->cap,
	    diagnosis->count + 1, sizeof(*diagnosis->findings));
	diagnosis->findings[diagnosis->count++] =
	    (struct finding){ role, entry };
}
