#include "tui/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "tui/prompt.h"
#include "tui/scopes.h"
#include "view/preview.h"

void
app_init(
    struct app *app, const struct keymap *keymap, const struct catalog *catalog)
{
	size_t i;

	*app = (struct app){
		.catalog = catalog, .keymap = keymap, .height = 24, .width = 80
	};
	app->subject.marker = app->reader.subject.marker = &app->marker;
	app->clipboard = clipboard_new();
	for (i = 0; i < NPANES; i++)
		pane_init(&app->panes[i], catalog, (enum entry_kind)i);
	app_choose(app, 0);
	app_search_again(app);
}

void
app_finish(struct app *app)
{
	size_t i;

	for (i = 0; i < NPANES; i++)
		pane_finish(&app->panes[i]);
	places_finish(&app->places);
	reader_finish(&app->reader);
	manual_finish(&app->manual);
	picker_finish(&app->documents);
	dossier_finish(&app->dossier);
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
	index_free(app->index);
}

void
app_choose(struct app *app, size_t pane)
{
	size_t other = (pane + 1) % NPANES;

	if (app->panes[pane].total == 0 && app->panes[other].total > 0)
		pane = other;
	app->chosen = pane;
}

/* Whether the best hit of one pane is better than that of another. */
static bool
is_better(const struct pane *pane, const struct pane *other)
{
	const struct hit *a = pane->results.hits, *b = other->results.hits;

	if (pane->results.count == 0 || other->results.count == 0)
		return pane->results.count > 0;
	if (a->tier != b->tier)
		return a->tier < b->tier;
	return a->cost < b->cost;
}

/*
 * The pane with the best hit, unless another one was chosen by hand. Without
 * a query it is the first one, where it was before anything was typed.
 */
static void
choose_best(struct app *app)
{
	bool first = query_is_empty(app->query) ||
	    !is_better(&app->panes[1], &app->panes[0]);

	if (!app->chosen_by_hand)
		app_choose(app, first ? 0 : 1);
	if (query_is_empty(app->query))
		app->chosen_by_hand = false;
}

void
app_prepare(struct app *app)
{
	if (!app->index)
		app->index = index_new(app->catalog);
}

void
app_search_pane(struct app *app, size_t pane)
{
	static const enum entry_set sets[NPANES] = {
		[ENTRY_PUBLIC] = SET_PUBLIC,
		[ENTRY_MODULE] = SET_MODULE,
	};
	struct results *results = &app->panes[pane].results;

	if (query_is_empty(app->query)) {
		results_all(results, app->catalog, sets[pane]);
	} else {
		app_prepare(app);
		index_search(app->index, app->query, sets[pane], results);
	}
	scopes_limit(&app->places, (enum entry_kind)pane, results);
	pane_show_results(&app->panes[pane]);
}

void
app_search_again(struct app *app)
{
	size_t i;

	query_free(app->query);
	app->query = query_parse(prompt_line());
	app->marker.query = app->query;
	for (i = 0; i < NPANES; i++)
		app_search_pane(app, i);
	choose_best(app);
}

static void
search(struct app *app)
{
	/* What is typed is about something else while that is listed. */
	if (app->picker || span_eq(query_text(app->query), prompt_line()))
		return;
	places_forget_jumps(app);
	app_search_again(app);
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

void
app_update(struct app *app)
{
	size_t text = layout_text(app->height).nrows;
	struct pane_wants wants[NPANES];
	size_t i;

	search(app);
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
	const struct entry *listed = app->dossier.entry;
	size_t count;

	if (!listed && app->picker == &app->documents)
		listed = picker_chosen(app);
	if (listed)
		return documents_of(app, listed);
	if (entry)
		return entry->table->document;
	return app->picker ? NULL : catalog_documents(app->catalog, &count);
}

enum focus
app_focus(const struct app *app)
{
	if (app->manual.open)
		return FOCUS_HELP;
	if (app->dossier.entry)
		return FOCUS_REPORT;
	if (app->picker)
		return FOCUS_DOCUMENTS;
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
	char text[1024];

	vsnprintf(text, sizeof(text), format, args);
	buf_clear(&app->status);
	buf_add(&app->status, span_of(text));
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
