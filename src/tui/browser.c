#include "tui/browser.h"

#include "base/clock.h"
#include "base/status.h"
#include "tui/actions.h"
#include "tui/completions.h"
#include "tui/copies.h"
#include "tui/draw.h"
#include "tui/events.h"
#include "tui/history.h"
#include "tui/keyboard.h"
#include "tui/links.h"
#include "tui/loading.h"
#include "tui/pastes.h"
#include "tui/prompt.h"
#include "tui/terminal.h"
#include "tui/tty.h"

enum {
	QUICK_MS = 20,     /* documents read so soon are in the first frame */
	PROGRESS_MS = 100, /* how often one sees how far it has come */
};

struct browser {
	struct app app;
	struct loading *loading;
	struct catalog *nothing; /* that is shown until all is read */
	struct screen screen;
	struct events events;
	struct span errors, in; /* see struct browser_options */
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
	const struct app *app = context;

	if (app->picker == &app->documents)
		completions_add_documents(app->catalog, line, start, end, out);
	else
		completions_add(app->catalog, line, start, end, out);
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
		    browsing->print ? "errdex-print" : "errdex-details"),
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
	struct pollfd fds[EVENTS_FDS + 2 * RUN_FDS + 2 * WORKER_FDS];
	size_t count = EVENTS_FDS, copying;
	int timeout = -1, late = -1;
	bool is_late;

	copying = clipboard_poll(app->clipboard, &fds[count], &timeout);
	count += copying;
	count += run_poll(&app->opener, &fds[count], &timeout);
	prompt_poll(&timeout);
	/* What a copy or a search has yet to say is part of the frame. */
	if (copying == 0 && !app->loading && !seek_is_going(&app->seek))
		events_mark_idle(&browser->events);
	seek_prepare(app);
	count += seek_poll(&app->seek, &fds[count], &late);
	if (app->loading) {
		count += loading_poll(app->loading, &fds[count]);
		late = clock_sooner(late, PROGRESS_MS);
	}
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

/* Of the text that the browser was called with. */
static void
list_errors(struct browser *browser)
{
	if (browser->errors.len == 0)
		return;
	if (errors_read(&browser->app, browser->errors, browser->in) > 0)
		errors_toggle(&browser->app);
	else
		app_complain(&browser->app,
		    "no response, and no code of one, in what was read");
}

/* Shows the documents once they are read; there may be none. */
static void
take_documents(struct browser *browser)
{
	struct app *app = &browser->app;

	if (!app->loading || !loading_wait(browser->loading, 0))
		return;
	app->loading = NULL;
	if (loading_catalog(browser->loading)) {
		app_show(app, browser->loading);
		pastes_take_waiting(app);
		list_errors(browser);
		return;
	}
	app->exit_status = STATUS_FAILED;
	app->done = true;
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
		take_documents(browser);
	}
}

static void
open_app(struct browser *browser, const struct browser_options *options)
{
	struct app *app = &browser->app;

	browser->nothing = catalog_new();
	catalog_finish(browser->nothing);
	app_init(app, options->keymap, browser->nothing);
	app->loading = browser->loading;
	browser->errors = options->errors;
	browser->in = options->in;
	take_documents(browser);
	app->prints = options->print != NULL;
	notes_add(&app->notes, options->complaints);
	if (options->history)
		history_open(app);
	show_notes(app);
	note_inputrc(app);
}

/* The exit status, after an entry was printed that was chosen for that. */
static int
outcome(const struct app *app, const struct browser_options *options)
{
	if (options->print && app->printed)
		return options->print(
		    options->printing, app->catalog, app->printed);
	return options->print && !app->exit_status ? STATUS_NOTHING
						   : app->exit_status;
}

static int
run(struct browser *browser, const struct browser_options *options,
    struct err *err)
{
	struct terminal_options terminal = { .mouse = options->mouse };
	int status;

	open_prompt(browser, options);
	prompt_set(options->query);
	if (!terminal_open(&terminal, err)) {
		prompt_close();
		return STATUS_FAILED;
	}
	open_app(browser, options);
	screen_init(&browser->screen,
	    &(struct screen_options){
		.ascii = options->ascii || !terminal_draws_lines(),
		.color = options->color,
		.palette = options->palette,
	    });
	events_start(&browser->events);
	loop(browser);
	end_copy(&browser->app);
	terminal_close();
	loading_tell(browser->loading);
	notes_write(&browser->app.notes);
	status = outcome(&browser->app, options);
	events_finish(&browser->events);
	app_finish(&browser->app);
	catalog_free(browser->nothing);
	prompt_close();
	return status;
}

int
browser_run(const struct browser_options *options, struct err *err)
{
	struct browser browser = { 0 };
	struct err no_terminal = { 0 };
	bool usable = tty_open(options->print != NULL, &no_terminal);
	int status = STATUS_FAILED;

	browser.loading = loading_start(options->paths, options->npaths);
	/* Documents that cannot be read are told of first. */
	if (loading_wait(browser.loading, usable ? QUICK_MS : -1)) {
		loading_tell(browser.loading);
		if (!loading_catalog(browser.loading))
			goto out;
	}
	if (usable)
		status = run(&browser, options, err);
	else
		*err = no_terminal;
out:
	loading_free(browser.loading);
	tty_close();
	return status;
}
