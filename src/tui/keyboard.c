#include "tui/keyboard.h"

#include "tui/actions.h"
#include "tui/clicks.h"
#include "tui/keys.h"
#include "tui/pastes.h"
#include "tui/prompt.h"
#include "tui/screen.h"

static void
run(struct app *app, const struct action *action)
{
	if (!action->at_once)
		app_update(app);
	action->run(app);
}

void
keyboard_note(struct app *app, size_t action)
{
	if (app->nnoted < APP_NOTED_MAX)
		app->noted[app->nnoted++] = action;
}

/*
 * Where a picker is open, readline knows the keys of the query. What they
 * do there, they do here only if the table says so.
 */
static bool
acts_here(const struct app *app, size_t action)
{
	enum focus focus = app_focus(app);

	return !focus_is_picker(focus) || actions[action].everywhere ||
	    keymap_key(app->keymap, action, focus);
}

static void
run_noted(struct app *app)
{
	size_t i;

	for (i = 0; i < app->nnoted; i++)
		if (acts_here(app, app->noted[i]))
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
	action = actions_find(app->keymap, focus, key);
	if (action) {
		run(app, action);
	} else if (focus == FOCUS_DETAILS && is_digit(key)) {
		app_update(app);
		reader_type_digit(app, (unsigned)(key.ptr[0] - '0'));
	} else if (focus == FOCUS_PANE && goes_to_query(key)) {
		app_set_focus(app, FOCUS_QUERY);
		prompt_feed(key);
	} else if (focus_is_picker(focus)) {
		prompt_feed(key);
	}
}

static void
take_escape(struct app *app)
{
	const struct action *action;

	if (focus_is_typed(app_focus(app)) && prompt_escape())
		return;
	action = actions_find(app->keymap, app_focus(app), SPAN_LIT("\033"));
	if (action)
		run(app, action);
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
		pastes_take(app, token->bytes);
		break;
	case TOKEN_MOUSE:
		clicks_take(app, &token->mouse);
		break;
	}
	run_noted(app);
}
