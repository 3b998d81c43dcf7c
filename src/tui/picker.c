#include "tui/picker.h"

#include "tui/app.h"
#include "tui/prompt.h"
#include "view/sheet.h"

void
picker_finish(struct picker *picker)
{
	pane_finish(&picker->pane);
	subject_finish(&picker->subject);
	marker_finish(&picker->marker);
	lines_finish(&picker->preview);
	buf_finish(&picker->aside);
	query_free(picker->query);
	index_free(picker->index);
	catalog_free(picker->contents);
	*picker = (struct picker){ 0 };
}

void
picker_fill(struct picker *picker, const struct picker_kind *kind,
    struct catalog *contents)
{
	picker_finish(picker);
	picker->kind = kind;
	picker->contents = contents;
	picker->index = index_new(contents);
	picker->subject.marker = &picker->marker;
	pane_init(&picker->pane, contents, ENTRY_PUBLIC);
	picker->pane.title = span_of(kind->title);
}

static void
search(struct picker *picker)
{
	query_free(picker->query);
	picker->query = query_parse(prompt_line());
	picker->marker.query = picker->query;
	index_search(
	    picker->index, picker->query, SET_ALL, &picker->pane.results);
	pane_sort_results(&picker->pane);
	pane_show_results(&picker->pane);
}

static void
update_preview(struct picker *picker)
{
	const struct area *area = &picker->layout.preview;
	const struct hit *hit = pane_hit(&picker->pane);
	size_t around = 1 + (size_t)picker->layout.preview_rule;

	subject_set(
	    &picker->subject, picker->contents, pane_entry(&picker->pane));
	picker->subject.hit = hit ? *hit : (struct hit){ 0 };
	if (area->height > around)
		sheet_preview(&picker->preview, &picker->subject,
		    area->height - around, area->width);
}

void
picker_update(struct app *app)
{
	struct picker *picker = app->picker;
	struct pane_wants wants[NPANES] = { { 0 } };

	if (!picker)
		return;
	if (!span_eq(query_text(picker->query), prompt_line()))
		search(picker);
	wants[0] = pane_wants(&picker->pane);
	layout_make(&picker->layout, app->height, app->width, wants, 0);
	pane_resize(&picker->pane, &picker->layout.panes[0]);
	update_preview(picker);
}

void
picker_open(struct app *app, struct picker *picker)
{
	buf_clear(&picker->aside);
	buf_add(&picker->aside, prompt_line());
	prompt_set((struct span){ "", 0 });
	prompt_enter();
	app->picker = picker;
	search(picker);
}

void
picker_close(struct app *app)
{
	struct picker *picker = app->picker;

	if (!picker)
		return;
	app->picker = NULL;
	picker->marker.query = NULL;
	prompt_set(buf_span(&picker->aside));
}

const struct entry *
picker_chosen(const struct app *app)
{
	return app->picker ? pane_entry(&app->picker->pane) : NULL;
}

void
picker_sort(struct app *app)
{
	struct picker *picker = app->picker;
	const struct entry *entry = pane_moved_to(&picker->pane);

	pane_order_by_next(&picker->pane);
	search(picker);
	if (entry)
		pane_select(&picker->pane, entry);
	app_say_order(app, &picker->pane);
}

/* Whose entry is chosen or read; or NULL. */
static const struct picker *
current(const struct app *app)
{
	if (app->dossier.entry)
		return app->dossier.picker;
	return picker_chosen(app) ? app->picker : NULL;
}

void
picker_enter(struct app *app)
{
	const struct picker *picker = current(app);

	if (picker && picker->kind->can_enter(app))
		picker->kind->enter(app);
}

bool
picker_can_enter(const struct app *app, struct buf *hint)
{
	const struct picker *picker = current(app);

	if (!picker || !picker->kind->can_enter(app))
		return false;
	buf_clear(hint);
	buf_add(hint, span_of(picker->kind->hint));
	return true;
}
