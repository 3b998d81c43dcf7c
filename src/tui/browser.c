#include "tui/browser.h"

#include "base/clock.h"
#include "tui/actions.h"
#include "tui/completions.h"
#include "tui/copies.h"
#include "tui/draw.h"
#include "tui/events.h"
#include "tui/history.h"
#include "tui/keyboard.h"
#include "tui/links.h"
#include "tui/prompt.h"
#include "tui/terminal.h"
#include "tui/tty.h"

/*
 * The exit status where an entry was to be chosen and was not, and where there
 * is no terminal to show anything on.
 */
enum {
	NOTHING = 1,
	USAGE = 2,
};

struct browser {
	struct app app;
	struct screen screen;
	struct events events;
	struct prompt_command commands[PROMPT_COMMANDS_MAX];
};

static void
run_command(void *context, size_t command)
{
	keyboard_note(context, command);
}

static void
complete(
    void *context, struct span line, size_t start, size_t end, struct buf *out)
{
	completions_add(context, line, start, end, out);
}

/* Several words are possible: they are named where the keys stand. */
static void
list_completions(void *context, char *const *matches, size_t count)
{
	struct buf text = { 0 };
	size_t i;

	/* A line holds no more. */
	for (i = 0; i < count && text.len < 1000; i++) {
		if (i > 0)
			buf_add(&text, SPAN_LIT("  "));
		buf_add(&text, span_of(matches[i]));
	}
	app_say(context, "%.*s", SPAN_ARG(buf_span(&text)));
	buf_finish(&text);
}

/* Every action is a command, so that inputrc can bind it to other keys. */
static void
open_prompt(struct browser *browser, const struct browser_options *browsing)
{
	const struct keymap *keymap = browsing->keymap;
	struct prompt_options options = {
		.label = "/ ",
		.commands = browser->commands,
		.ncommands = actions_count,
		.enter = actions_named(
		    browsing->chosen ? "errdex-print" : "errdex-details"),
		.quit = actions_named("errdex-end"),
		.context = &browser->app,
		.run = run_command,
		.complete = complete,
		.list = list_completions,
	};
	size_t i;

	for (i = 0; i < actions_count; i++)
		browser->commands[i] = (struct prompt_command){
			.name = actions[i].name,
			.first_keys = keymap_mine(keymap, i, FOCUS_QUERY),
			.keys = keymap_usual(keymap, i, FOCUS_QUERY),
			.when_empty = actions[i].when_empty,
		};
	prompt_open(&options);
}

static void
draw(struct browser *browser)
{
	struct app *app = &browser->app;

	screen_size(&app->height, &app->width);
	app_update_frame(app);
	draw_frame(app, &browser->screen);
}

/*
 * Waits for a key, or for a helper program or a search to get on; false: for
 * too long.
 */
static bool
wait_for_events(struct browser *browser)
{
	struct app *app = &browser->app;
	struct pollfd fds[EVENTS_FDS + 2 * RUN_FDS + WORKER_FDS];
	size_t count = EVENTS_FDS, copying;
	int timeout = -1, late = -1;
	bool is_late;

	copying = clipboard_poll(app->clipboard, &fds[count], &timeout);
	count += copying;
	count += run_poll(&app->opener, &fds[count], &timeout);
	prompt_poll(&timeout);
	/* What a copy or a search has yet to say is part of the frame. */
	if (copying == 0 && !seek_is_going(&app->seek))
		events_mark_idle(&browser->events);
	seek_prepare(app);
	count += seek_poll(&app->seek, &fds[count], &late);
	is_late = late >= 0 && clock_sooner(late, timeout) == late;
	timeout = clock_sooner(late, timeout);
	return events_wait(&browser->events, fds, count, timeout) || is_late;
}

/* A copy that is under way when one quits is not lost. */
static void
end_copy(struct app *app)
{
	struct clipboard_result result;

	if (clipboard_wait(app->clipboard, &result))
		terminal_write(result.sequence);
}

/* Tells at the start what is told again at the end. */
static void
show_notes(struct app *app)
{
	size_t count = app->notes.count;
	struct span first = notes_first(&app->notes);

	if (count == 1)
		app_complain(app, "%.*s", SPAN_ARG(first));
	else if (count > 1)
		app_complain(app,
		    "the first of %zu complaints, shown after quitting: %.*s",
		    count, SPAN_ARG(first));
}

/* inputrc is read at the start, and again when its user asks for that. */
static void
note_inputrc(struct app *app)
{
	struct buf text = { 0 };

	if (prompt_take_complaints(&text)) {
		notes_add(&app->notes, buf_span(&text));
		show_notes(app);
	}
	buf_finish(&text);
}

static void
loop(struct browser *browser)
{
	struct app *app = &browser->app;
	struct event event;

	while (!app->done) {
		draw(browser);
		browser->events.input.in_pane = !focus_is_typed(app_focus(app));
		if (!wait_for_events(browser))
			prompt_expire();
		while (!app->done && events_next(&browser->events, &event))
			keyboard_take(app, &event);
		note_inputrc(app);
		copies_step(app);
		links_step(app);
	}
}

static void
open_app(struct browser *browser, const struct browser_options *options,
    struct catalog *catalog)
{
	app_init(&browser->app, options->keymap, catalog);
	browser->app.prints = options->chosen != NULL;
	notes_add(&browser->app.notes, options->complaints);
	if (options->history)
		history_open(&browser->app);
	show_notes(&browser->app);
	note_inputrc(&browser->app);
}

/* What came of it: the exit status, and the entry if one was to be chosen. */
static int
outcome(const struct app *app, const struct browser_options *options)
{
	if (!options->chosen)
		return app->exit_status;
	*options->chosen = app->printed;
	return app->printed || app->exit_status ? app->exit_status : NOTHING;
}

int
browser_run(const struct browser_options *options, struct catalog *catalog,
    struct err *err)
{
	struct terminal_options terminal = { .mouse = options->mouse };
	struct browser browser = { 0 };
	int status;

	if (!tty_open(options->chosen != NULL, err))
		return USAGE;
	if (!terminal_check(err)) {
		tty_close();
		return USAGE;
	}
	open_prompt(&browser, options);
	prompt_set(options->query);
	if (!terminal_open(&terminal, err)) {
		prompt_close();
		tty_close();
		return USAGE;
	}
	open_app(&browser, options, catalog);
	screen_init(&browser.screen,
	    &(struct screen_options){
		.ascii = options->ascii || !terminal_draws_lines(),
		.color = options->color,
		.palette = options->palette,
	    });
	events_start(&browser.events);
	loop(&browser);
	end_copy(&browser.app);
	terminal_close();
	notes_write(&browser.app.notes);
	status = outcome(&browser.app, options);
	events_finish(&browser.events);
	app_finish(&browser.app);
	prompt_close();
	tty_close();
	return status;
}
