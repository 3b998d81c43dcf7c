#include "tui/scopes.h"

#include <stdlib.h>

#include "tui/app.h"

/* The newest place of a kind; NULL: none. */
static const struct place *
newest_of(const struct places *places, enum place_kind kind)
{
	size_t i;

	for (i = places->count; i-- > 0;)
		if (places->at[i].kind == kind)
			return &places->at[i];
	return NULL;
}

const struct place *
scopes_document(const struct places *places)
{
	return newest_of(places, PLACE_DOCUMENT);
}

const struct place *
scopes_code(const struct places *places)
{
	const struct place *scope = newest_of(places, PLACE_SCOPE);
	const struct place *document = scopes_document(places);

	/* From before the document was chosen, it is of another one. */
	return scope && document && document > scope ? NULL : scope;
}

bool
scopes_any(const struct places *places)
{
	return scopes_document(places) || scopes_code(places);
}

static int
compare(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool
is_in(const struct place *scope, uint32_t entry)
{
	const struct document *document = scope->document;

	if (document)
		return entry >= document->first_entry &&
		    entry < document->first_entry + document->nentries;
	return bsearch(&entry, scope->modules, scope->nmodules,
		   sizeof(*scope->modules), compare) != NULL;
}

static void
limit(const struct place *scope, struct results *results)
{
	size_t i, kept = 0, loose = 0;

	for (i = 0; i < results->count; i++) {
		if (!is_in(scope, results->hits[i].entry))
			continue;
		loose += tier_is_loose(results->hits[i].tier);
		results->hits[kept++] = results->hits[i];
	}
	results->count = kept;
	results->nloose = loose;
}

void
scopes_limit(
    const struct places *places, enum entry_kind kind, struct results *results)
{
	const struct place *document = scopes_document(places);
	const struct place *code = scopes_code(places);

	if (document)
		limit(document, results);
	if (code && kind == ENTRY_MODULE)
		limit(code, results);
}

void
scopes_add(struct buf *out, const struct app *app)
{
	const struct place *document = scopes_document(&app->places);
	const struct place *code = scopes_code(&app->places);

	if (document)
		buf_add(out,
		    labels_name(
			&app->panes[0].columns.labels, document->document));
	if (document && code)
		buf_add_char(out, ' ');
	if (code)
		buf_add(out, entry_key(code->public_entry));
}
