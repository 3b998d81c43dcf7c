#include "tui/dossier.h"

#include "tui/app.h"
#include "view/sheet.h"

void
dossier_finish(struct dossier *dossier)
{
	subject_finish(&dossier->subject);
	lines_finish(&dossier->lines);
	*dossier = (struct dossier){ 0 };
}

void
dossier_open(
    struct app *app, const struct picker *picker, const struct entry *entry)
{
	struct dossier *dossier = &app->dossier;

	dossier->picker = picker;
	dossier->entry = entry;
	dossier->subject.marker = picker->subject.marker;
	dossier->width = 0;
	dossier->scroll = (struct scroll){ 0 };
}

void
dossier_close(struct app *app)
{
	app->dossier.entry = NULL;
}

void
dossier_update(struct app *app, size_t height, size_t width)
{
	struct dossier *dossier = &app->dossier;

	if (!dossier->entry)
		return;
	subject_set(
	    &dossier->subject, dossier->picker->contents, dossier->entry);
	if (dossier->width != width)
		sheet_lines(&dossier->lines, &dossier->subject, width);
	dossier->width = width;
	scroll_resize(&dossier->scroll, dossier->lines.count, height);
}

void
dossier_show(struct app *app)
{
	const struct document *document = app_document(app);
	const struct entry *chosen = picker_chosen(app);

	if (app->dossier.entry)
		return;
	if (chosen)
		dossier_open(app, app->picker, chosen);
	else if (document)
		dossier_open(
		    app, &app->documents, documents_entry(app, document));
}

bool
dossier_can_show(const struct app *app, struct buf *hint)
{
	(void)hint;
	return !app->dossier.entry && picker_chosen(app);
}

/* The neighbour of the entry in the whole list; NULL: there is none. */
static const struct entry *
neighbour(const struct dossier *dossier, ptrdiff_t by)
{
	size_t count;
	const struct entry *entries =
	    catalog_entries(dossier->picker->contents, &count);
	size_t at = (size_t)(dossier->entry - entries + by);

	return at < count ? &entries[at] : NULL;
}

void
dossier_next(struct app *app, ptrdiff_t by)
{
	const struct dossier *dossier = &app->dossier;
	const struct entry *next;

	if (app->picker) {
		list_move(&app->picker->pane.list, by);
		next = picker_chosen(app);
	} else {
		next = neighbour(dossier, by);
	}
	if (next && next != dossier->entry)
		dossier_open(app, dossier->picker, next);
	else
		app_say(app, "there is no %s %s here",
		    by > 0 ? "next" : "previous", dossier->picker->kind->noun);
}
