#include "tui/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "tui/pastes.h"
#include "tui/prompt.h"
#include "view/preview.h"

/* A search that ends so soon is waited for, lest an old frame be seen. */
enum {
	FRAME_MS = 10,
};

void
app_init(
    struct app *app, const struct keymap *keymap, const struct catalog *nothing)
{
	size_t i;

	*app = (struct app){
		.catalog = nothing, .keymap = keymap, .height = 24, .width = 80
	};
	app->subject.marker = app->reader.subject.marker = &app->marker;
	app->clipboard = clipboard_new();
	for (i = 0; i < NPANES; i++)
		pane_init(&app->panes[i], nothing, (enum entry_kind)i);
	seek_init(app);
}

static void
close_catalog(struct app *app)
{
	size_t i;

	seek_finish(&app->seek);
	for (i = 0; i < NPANES; i++)
		pane_finish(&app->panes[i]);
}

void
app_show(struct app *app, struct loading *loading)
{
	close_catalog(app);
	app->catalog = loading_catalog(loading);
	loading_take_panes(loading, app->panes);
	app_choose(app, 0);
	seek_init(app);
}

void
app_finish(struct app *app)
{
	close_catalog(app);
	places_finish(&app->places);
	reader_finish(&app->reader);
	manual_finish(&app->manual);
	picker_finish(&app->documents);
	errors_finish(&app->errors);
	dossier_finish(&app->dossier);
	pastes_forget_waiting(app);
	subject_finish(&app->subject);
	marker_finish(&app->marker);
	lines_finish(&app->preview);
	clipboard_free(app->clipboard);
	run_finish(&app->opener);
	buf_finish(&app->address);
	free(app->history);
	notes_finish(&app->notes);
	buf_finish(&app->status);
	query_free(app->query);
}

void
app_choose(struct app *app, size_t pane)
{
	size_t other = (pane + 1) % NPANES;

	if (app->panes[pane].total == 0 && app->panes[other].total > 0)
		pane = other;
	app->chosen = pane;
}

static void
update_preview(struct app *app, const struct area *area)
{
	const struct pane *pane = &app->panes[app->chosen];
	const struct hit *hit = pane_hit(pane);
	size_t around = 1 + (size_t)app->layout.preview_rule;

	subject_set(&app->subject, app->catalog, pane_entry(pane));
	app->subject.hit = hit ? *hit : (struct hit){ 0 };
	if (area->height > around)
		preview_lines(&app->preview, &app->subject,
		    area->height - around, area->width);
}

/* Fits what was found into the screen. */
static void
lay_out(struct app *app)
{
	size_t text = layout_text(app->height).nrows;
	struct pane_wants wants[NPANES];
	size_t i;

	for (i = 0; i < NPANES; i++)
		wants[i] = pane_wants(&app->panes[i]);
	layout_make(&app->layout, app->height, app->width, wants, app->chosen);
	for (i = 0; i < NPANES; i++)
		if (app->layout.panes[i].area.height > 0)
			pane_resize(&app->panes[i], &app->layout.panes[i]);
	update_preview(app, &app->layout.preview);
	reader_update(app, text, app->width);
	picker_update(app);
	dossier_update(app, text, app->width);
	manual_update(app, text, app->width);
}

void
app_update(struct app *app)
{
	seek_update(app, -1);
	lay_out(app);
}

void
app_update_frame(struct app *app)
{
	seek_update(app, FRAME_MS);
	lay_out(app);
}

const struct entry *
app_entry(const struct app *app)
{
	const struct page *page = reader_page(&app->reader);

	if (app->picker || app->dossier.entry)
		return NULL;
	return page ? page->entry : pane_entry(&app->panes[app->chosen]);
}

const struct document *
app_document(const struct app *app)
{
	const struct entry *entry = app_entry(app);
	const struct document *first;
	size_t count;

	if (app->dossier.entry && app->dossier.picker == &app->documents)
		return documents_of(app, app->dossier.entry);
	if (picker_chosen(app) && app->picker == &app->documents)
		return documents_of(app, picker_chosen(app));
	if (entry)
		return entry->table->document;
	first = catalog_documents(app->catalog, &count);
	return app->picker || count == 0 ? NULL : first;
}

enum focus
app_focus(const struct app *app)
{
	if (app->manual.open)
		return FOCUS_HELP;
	if (app->dossier.entry)
		return FOCUS_REPORT;
	if (app->picker)
		return app->picker->kind->focus;
	if (reader_page(&app->reader))
		return FOCUS_DETAILS;
	return app->base;
}

void
app_set_focus(struct app *app, enum focus base)
{
	manual_close(app);
	dossier_close(app);
	picker_close(app);
	reader_close(app);
	if (base == FOCUS_QUERY && app->base != FOCUS_QUERY)
		prompt_enter();
	app->base = base;
}

static void
say(struct app *app, bool error, const char *format, va_list args)
{
	buf_clear(&app->status);
	buf_addv(&app->status, format, args);
	app->status_is_error = error;
}

void
app_say(struct app *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(app, false, format, args);
	va_end(args);
}

void
app_complain(struct app *app, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	say(app, true, format, args);
	va_end(args);
}

void
app_say_order(struct app *app, const struct pane *pane)
{
	struct span heading = pane_order_heading(pane);

	if (heading.len > 0)
		app_say(app, "sorted by %.*s", SPAN_ARG(heading));
	else
		app_say(app, "sorted by rank, then as in the document");
}
