#include "tui/documents.h"

#include "catalog/contents.h"
#include "tui/app.h"
#include "tui/prompt.h"
#include "view/sheet.h"

void
documents_finish(struct documents *documents)
{
	pane_finish(&documents->pane);
	subject_finish(&documents->subject);
	marker_finish(&documents->marker);
	lines_finish(&documents->preview);
	buf_finish(&documents->aside);
	query_free(documents->query);
	index_free(documents->index);
	catalog_free(documents->contents);
	*documents = (struct documents){ 0 };
}

/* Reading what became of all documents takes a while, so not at the start. */
static void
make_contents(struct app *app)
{
	struct documents *documents = &app->documents;

	if (documents->contents)
		return;
	documents->contents = contents_new(app->catalog);
	documents->index = index_new(documents->contents);
	documents->subject.marker = &documents->marker;
	pane_init(&documents->pane, documents->contents, ENTRY_PUBLIC);
	documents->pane.title = SPAN_LIT("Documents");
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

const struct entry *
documents_chosen(const struct app *app)
{
	return pane_entry(&app->documents.pane);
}

static void
search(struct documents *documents)
{
	query_free(documents->query);
	documents->query = query_parse(prompt_line());
	documents->marker.query = documents->query;
	index_search(documents->index, documents->query, SET_ALL,
	    &documents->pane.results);
	pane_show_results(&documents->pane);
}

static void
update_preview(struct documents *documents)
{
	const struct area *area = &documents->layout.preview;
	const struct hit *hit = pane_hit(&documents->pane);
	size_t around = 1 + (size_t)documents->layout.preview_rule;

	subject_set(&documents->subject, documents->contents,
	    pane_entry(&documents->pane));
	documents->subject.hit = hit ? *hit : (struct hit){ 0 };
	if (area->height > around)
		sheet_preview(&documents->preview, &documents->subject,
		    area->height - around, area->width);
}

void
documents_update(struct app *app)
{
	struct documents *documents = &app->documents;
	struct pane_wants wants[NPANES] = { { 0 } };

	if (!documents->open)
		return;
	if (!span_eq(query_text(documents->query), prompt_line()))
		search(documents);
	wants[0] = pane_wants(&documents->pane);
	layout_make(&documents->layout, app->height, app->width, wants, 0);
	pane_resize(&documents->pane, &documents->layout.panes[0]);
	update_preview(documents);
}

static void
open_list(struct app *app, const struct document *document)
{
	struct documents *documents = &app->documents;

	make_contents(app);
	buf_clear(&documents->aside);
	buf_add(&documents->aside, prompt_line());
	prompt_set((struct span){ "", 0 });
	prompt_enter();
	documents->open = true;
	search(documents);
	if (document)
		pane_select(&documents->pane, documents_entry(app, document));
}

void
documents_close(struct app *app)
{
	struct documents *documents = &app->documents;

	if (!documents->open)
		return;
	documents->open = false;
	documents->marker.query = NULL;
	prompt_set(buf_span(&documents->aside));
}

void
documents_toggle(struct app *app)
{
	const struct document *document = app_document(app);
	size_t count;

	catalog_documents(app->catalog, &count);
	if (app->documents.open || app->dossier.entry) {
		dossier_close(app);
		documents_close(app);
	} else if (count > 1) {
		open_list(app, document);
	} else if (document) {
		dossier_open(app, documents_entry(app, document));
	}
}

void
documents_enter(struct app *app)
{
	const struct document *document = app_document(app);

	if (!document)
		return;
	dossier_close(app);
	documents_close(app);
	places_enter_document(app, document);
}

struct span
documents_sort(struct app *app)
{
	struct documents *documents = &app->documents;
	const struct entry *entry = pane_entry(&documents->pane);
	struct span heading = pane_sort_by_next(&documents->pane);

	search(documents);
	if (entry)
		pane_select(&documents->pane, entry);
	return heading;
}

static bool
are_several(const struct app *app)
{
	size_t count;

	catalog_documents(app->catalog, &count);
	return count > 1;
}

bool
documents_can_open(const struct app *app, struct buf *hint)
{
	(void)hint;
	return are_several(app) && !app->documents.open && !app->dossier.entry;
}

bool
documents_are_open(const struct app *app, struct buf *hint)
{
	(void)hint;
	return app->documents.open;
}

bool
documents_can_enter(const struct app *app, struct buf *hint)
{
	(void)hint;
	return are_several(app) && app_document(app);
}
