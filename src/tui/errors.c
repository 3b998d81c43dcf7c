#include "tui/errors.h"

#include "catalog/entry.h"
#include "query/diagnosis.h"
#include "query/incident_list.h"
#include "tui/app.h"
#include "tui/pastes.h"

void
errors_finish(struct errors *errors)
{
	picker_finish(&errors->picker);
	incidents_finish(&errors->incidents);
	buf_finish(&errors->text);
	*errors = (struct errors){ 0 };
}

/* Terminals paste a newline as the Enter key sends it, as CR. */
static void
end_lines(struct buf *text)
{
	size_t i;

	for (i = 0; i < text->len; i++)
		if (text->ptr[i] == '\r' &&
		    (i + 1 == text->len || text->ptr[i + 1] != '\n'))
			text->ptr[i] = '\n';
}

size_t
errors_read(struct app *app, struct span text, struct span in)
{
	struct errors read = { .in = in };

	buf_add(&read.text, text);
	end_lines(&read.text);
	incidents_find(&read.incidents, buf_span(&read.text),
	    diagnosis_is_known, app->catalog);
	if (read.incidents.count == 0) {
		errors_finish(&read);
		return 0;
	}
	errors_finish(&app->errors);
	app->errors = read;
	return read.incidents.count;
}

static bool
is_any(const struct app *app)
{
	return app->errors.incidents.count > 0;
}

static const struct picker_kind kind = {
	.title = "Errors",
	.noun = "error",
	.hint = "Explain",
	.focus = FOCUS_ERRORS,
	.enter = errors_enter,
	.can_enter = is_any,
};

/* Explaining all of them takes a while, so not before they are listed. */
static void
list(struct app *app)
{
	struct errors *errors = &app->errors;

	if (errors->listed)
		return;
	picker_fill(&errors->picker, &kind,
	    incident_list_new(app->catalog, &errors->incidents, errors->in));
	errors->listed = true;
}

void
errors_toggle(struct app *app)
{
	const struct entry *chosen = NULL;

	if (app->picker) {
		picker_close(app);
		return;
	}
	if (app->errors.incidents.count == 0) {
		app_complain(app,
		    "paste a response or a log first; its errors are listed "
		    "here");
		return;
	}
	if (app->errors.listed)
		chosen = pane_entry(&app->errors.picker.pane);
	list(app);
	picker_open(app, &app->errors.picker);
	if (chosen)
		pane_select(&app->errors.picker.pane, chosen);
}

/* The incident that is read, or chosen in the list; NULL: none is. */
static const struct incident *
chosen_incident(const struct app *app)
{
	const struct entry *entry =
	    app->dossier.entry ? app->dossier.entry : picker_chosen(app);
	size_t count;

	if (!entry)
		return NULL;
	return &app->errors.incidents.at[entry -
	    catalog_entries(app->errors.picker.contents, &count)];
}

/* The entry that says the most: that of the module code, if it is known. */
static const struct entry *
best_entry(const struct diagnosis *diagnosis)
{
	struct explanation best = diagnosis_best(diagnosis);

	return best.module_entry ? best.module_entry : best.public_entry;
}

void
errors_enter(struct app *app)
{
	const struct incident *incident = chosen_incident(app);
	struct diagnosis diagnosis;
	const struct entry *entry;

	if (!incident)
		return;
	diagnosis_make_sure(
	    &diagnosis, app->catalog, &incident->response, app->errors.in);
	entry = best_entry(&diagnosis);
	picker_close(app);
	app_set_focus(app, FOCUS_QUERY);
	pastes_search(app, &diagnosis);
	app_update(app);
	if (entry && pane_select(&app->panes[entry_kind(entry)], entry))
		app_choose(app, entry_kind(entry));
	diagnosis_finish(&diagnosis);
}

bool
errors_can_open(const struct app *app, struct buf *hint)
{
	(void)hint;
	return !app->picker && is_any(app);
}
