#include "tui/documents.h"

#include "catalog/contents.h"
#include "tui/app.h"

static bool
are_several(const struct app *app)
{
	size_t count;

	catalog_documents(app->catalog, &count);
	return count > 1;
}

static const struct picker_kind kind = {
	.title = "Documents",
	.noun = "document",
	.hint = "Only this",
	.focus = FOCUS_DOCUMENTS,
	.enter = documents_enter,
	.can_enter = are_several,
};

/* Reading what became of all documents takes a while, so not at the start. */
static void
make_contents(struct app *app)
{
	struct picker *documents = &app->documents;

	if (documents->contents)
		return;
	picker_fill(documents, &kind, contents_new(app->catalog));
}

const struct entry *
documents_entry(struct app *app, const struct document *document)
{
	size_t count;
	const struct document *first = catalog_documents(app->catalog, &count);

	make_contents(app);
	return catalog_entries(app->documents.contents, &count) +
	    (document - first);
}

const struct document *
documents_of(const struct app *app, const struct entry *entry)
{
	size_t count;
	const struct entry *first =
	    catalog_entries(app->documents.contents, &count);

	return catalog_documents(app->catalog, &count) + (entry - first);
}

static void
open_list(struct app *app, const struct document *document)
{
	make_contents(app);
	picker_open(app, &app->documents);
	if (document)
		pane_select(
		    &app->documents.pane, documents_entry(app, document));
}

void
documents_toggle(struct app *app)
{
	const struct document *document = app_document(app);
	size_t count;

	catalog_documents(app->catalog, &count);
	if (app->picker || app->dossier.entry) {
		dossier_close(app);
		picker_close(app);
	} else if (count > 1) {
		open_list(app, document);
	} else if (document) {
		dossier_open(
		    app, &app->documents, documents_entry(app, document));
	}
}

void
documents_enter(struct app *app)
{
	const struct document *document = app_document(app);

	if (!document)
		return;
	dossier_close(app);
	picker_close(app);
	places_enter_document(app, document);
}

bool
documents_can_open(const struct app *app, struct buf *hint)
{
	(void)hint;
	return are_several(app) && !app->picker && !app->dossier.entry;
}
