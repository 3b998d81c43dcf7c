#include "tui/pastes.h"

#include "query/diagnosis.h"
#include "tui/prompt.h"

void
pastes_search(struct app *app, const struct diagnosis *diagnosis)
{
	struct buf query = { 0 }, remarks = { 0 };

	diagnosis_add_query(&query, diagnosis);
	prompt_set(buf_span(&query));
	diagnosis_add_remarks(&remarks, diagnosis);
	if (diagnosis->verdict >= VERDICT_PARTLY)
		app_complain(app, "%.*s", SPAN_ARG(buf_span(&remarks)));
	else if (remarks.len > 0)
		app_say(app, "%.*s", SPAN_ARG(buf_span(&remarks)));
	buf_finish(&remarks);
	buf_finish(&query);
}

static void
search(struct app *app, const struct response *response)
{
	struct diagnosis diagnosis;

	diagnosis_make_sure(
	    &diagnosis, app->catalog, response, (struct span){ 0 });
	pastes_search(app, &diagnosis);
	diagnosis_finish(&diagnosis);
}

/* Makes of a text that is in the line what it is a response for. */
static void
read_text(struct app *app, struct span text)
{
	struct response response;
	size_t count;

	count = errors_read(app, text, (struct span){ 0 });
	if (response_read(text, &response) ||
	    (response_read_message(text, &response) &&
		diagnosis_is_known(app->catalog, &response)))
		search(app, &response);
	if (count > 1 && app->status.len == 0)
		app_say(
		    app, "%zu errors in what was pasted; F6 lists them", count);
}

void
pastes_take(struct app *app, struct span text)
{
	struct waiting_paste *waiting = &app->waiting;

	if (focus_is_picker(app_focus(app))) {
		prompt_paste(text);
		return;
	}
	app_set_focus(app, FOCUS_QUERY);
	/* Two edits, so that undo brings back what was pasted. */
	prompt_paste(text);
	if (!app->loading) {
		read_text(app, text);
		return;
	}
	buf_clear(&waiting->text);
	buf_add(&waiting->text, text);
	buf_clear(&waiting->line);
	buf_add(&waiting->line, prompt_line());
}

void
pastes_take_waiting(struct app *app)
{
	struct waiting_paste *waiting = &app->waiting;

	if (waiting->text.len > 0 && !app->picker &&
	    span_eq(buf_span(&waiting->line), prompt_line()))
		read_text(app, buf_span(&waiting->text));
	pastes_forget_waiting(app);
}

void
pastes_forget_waiting(struct app *app)
{
	buf_finish(&app->waiting.text);
	buf_finish(&app->waiting.line);
}
