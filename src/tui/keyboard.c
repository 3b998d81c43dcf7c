#include "tui/keyboard.h"

#include <stdlib.h>

#include "catalog/lookup.h"
#include "query/response.h"
#include "tui/actions.h"
#include "tui/clicks.h"
#include "tui/keys.h"
#include "tui/prompt.h"
#include "tui/screen.h"

static void
run(struct app *app, const struct action *action)
{
	app_search(app);
	action->run(app);
}

void
keyboard_note(struct app *app, size_t action)
{
	if (app->nnoted < APP_NOTED_MAX)
		app->noted[app->nnoted++] = action;
}

static void
run_noted(struct app *app)
{
	size_t i;

	for (i = 0; i < app->nnoted; i++)
		run(app, &actions[app->noted[i]]);
	app->nnoted = 0;
}

/* A key that is typed into the query, wherever the focus is. */
static bool
goes_to_query(struct span key)
{
	unsigned char first = (unsigned char)key.ptr[0];

	return (key.len == 1 && first >= '0' && first <= '9') || first >= 0x80;
}

static bool
is_digit(struct span key)
{
	return key.len == 1 && key.ptr[0] >= '0' && key.ptr[0] <= '9';
}

static void
take_key(struct app *app, struct span key)
{
	enum focus focus = app_focus(app);
	const struct action *action;

	if (focus == FOCUS_QUERY) {
		prompt_feed(key);
		return;
	}
	action = actions_find(focus, key);
	if (action) {
		run(app, action);
	} else if (focus == FOCUS_DETAILS && is_digit(key)) {
		reader_type_digit(app, (unsigned)(key.ptr[0] - '0'));
	} else if (focus == FOCUS_PANE && goes_to_query(key)) {
		app_set_focus(app, FOCUS_QUERY);
		prompt_feed(key);
	}
}

static void
take_escape(struct app *app)
{
	const struct action *action;

	if (app_focus(app) == FOCUS_QUERY && prompt_escape())
		return;
	action = actions_find(app_focus(app), SPAN_LIT("\033"));
	if (action)
		run(app, action);
}

static bool
is_known(const struct app *app, struct span code)
{
	size_t count;

	free(catalog_lookup(app->catalog, code, &count));
	return count > 0;
}

/* Whether one entry answers to both codes. */
static bool
is_known_together(const struct app *app, struct span code, struct span module)
{
	size_t ncodes, nmodules, i, j;
	uint32_t *codes = catalog_lookup(app->catalog, code, &ncodes);
	uint32_t *modules = catalog_lookup(app->catalog, module, &nmodules);
	bool together = false;

	for (i = 0; i < nmodules && !together; i++)
		for (j = 0; j < ncodes && !together; j++)
			together = codes[j] == modules[i];
	free(codes);
	free(modules);
	return together;
}

/* The query that finds what the response is about. */
static void
search_response(struct app *app, const struct response *response)
{
	struct buf query = { 0 };

	buf_addf(&query, "code:%.*s", SPAN_ARG(response->code));
	if (!is_known(app, response->code))
		app_complain(app, "%.*s is not in the catalogue",
		    SPAN_ARG(response->code));
	if (response->module.len == 0)
		;
	else if (!is_known(app, response->module))
		app_complain(app, "%.*s is not in the catalogue",
		    SPAN_ARG(response->module));
	else if (!is_known_together(app, response->code, response->module))
		app_complain(app, "%.*s is not among the module codes of %.*s",
		    SPAN_ARG(response->module), SPAN_ARG(response->code));
	else
		buf_addf(&query, " module:%.*s", SPAN_ARG(response->module));
	prompt_set(buf_span(&query));
	buf_finish(&query);
}

void
keyboard_paste(struct app *app, struct span text)
{
	struct response response;

	app_set_focus(app, FOCUS_QUERY);
	/* Two edits, so that undo brings back what was pasted. */
	prompt_paste(text);
	if (response_read(text, &response))
		search_response(app, &response);
}

void
keyboard_take(struct app *app, const struct event *event)
{
	const struct token *token = &event->token;

	if (event->kind == EVENT_REDRAW) {
		screen_redraw();
		return;
	}
	if (event->kind == EVENT_END) {
		app->done = true;
		return;
	}
	buf_clear(&app->status);
	switch (token->kind) {
	case TOKEN_KEY:
		take_key(app, token->bytes);
		break;
	case TOKEN_ESCAPE:
		take_escape(app);
		break;
	case TOKEN_PASTE:
		keyboard_paste(app, token->bytes);
		break;
	case TOKEN_MOUSE:
		clicks_take(app, &token->mouse);
		break;
	}
	run_noted(app);
}
