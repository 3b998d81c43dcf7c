#include "tui/moves.h"

#include <signal.h>

#include "base/status.h"
#include "tui/history.h"
#include "tui/screen.h"
#include "tui/terminal.h"

static struct pane *
chosen_pane(struct app *app)
{
	return &app->panes[app->chosen];
}

/* What moves: a pane, or what is listed instead. */
static struct list *
chosen_list(struct app *app)
{
	return app->picker ? &app->picker->pane.list : &chosen_pane(app)->list;
}

void
move_up(struct app *app)
{
	list_move(chosen_list(app), -1);
}

void
move_down(struct app *app)
{
	list_move(chosen_list(app), 1);
}

void
move_page_up(struct app *app)
{
	list_page(chosen_list(app), -1);
}

void
move_page_down(struct app *app)
{
	list_page(chosen_list(app), 1);
}

void
move_to_first(struct app *app)
{
	list_select(chosen_list(app), 0);
}

void
move_to_last(struct app *app)
{
	list_select(chosen_list(app), SIZE_MAX);
}

static void
choose_pane(struct app *app, size_t pane)
{
	app_choose(app, pane);
	app->chosen_by_hand = true;
}

void
move_to_next_pane(struct app *app)
{
	choose_pane(app, (app->chosen + 1) % NPANES);
}

void
move_to_previous_pane(struct app *app)
{
	choose_pane(app, (app->chosen + NPANES - 1) % NPANES);
}

void
move_sort(struct app *app)
{
	struct pane *pane = chosen_pane(app);

	if (app->picker) {
		picker_sort(app);
		return;
	}
	pane_order_by_next(pane);
	/* What has yet to be sorted is told of then. */
	if (pane->sorted == pane->order)
		app_say_order(app, pane);
}

void
move_to_query(struct app *app)
{
	app_set_focus(app, FOCUS_QUERY);
}

void
move_to_list(struct app *app)
{
	app_set_focus(app, FOCUS_PANE);
}

void
move_to_details(struct app *app)
{
	const struct entry *entry = app_entry(app);

	if (!entry || reader_page(&app->reader))
		return;
	history_remember(app);
	reader_open(app, entry);
}

static void
turn_page(struct app *app, ptrdiff_t by)
{
	if (app->dossier.entry)
		dossier_next(app, by);
	else if (app->picker)
		list_move(chosen_list(app), by);
	else
		reader_next(app, by);
}

void
move_to_next_entry(struct app *app)
{
	turn_page(app, 1);
}

void
move_to_previous_entry(struct app *app)
{
	turn_page(app, -1);
}

void
move_to_help(struct app *app)
{
	if (app->manual.open)
		manual_close(app);
	else
		manual_open(app);
}

void
move_back(struct app *app)
{
	switch (app_focus(app)) {
	case FOCUS_HELP:
		manual_close(app);
		return;
	case FOCUS_REPORT:
		dossier_close(app);
		return;
	case FOCUS_DOCUMENTS:
	case FOCUS_ERRORS:
		picker_close(app);
		return;
	case FOCUS_DETAILS:
		reader_back(app);
		return;
	default:
		if (!places_back(app))
			app_say(app, "q quits");
		return;
	}
}

bool
move_can_go_back(const struct app *app, struct buf *hint)
{
	(void)hint;
	return app_focus(app) != app->base || app->places.count > 0;
}

bool
move_can_print(const struct app *app, struct buf *hint)
{
	return app->prints && move_has_entry(app, hint);
}

bool
move_has_entry(const struct app *app, struct buf *hint)
{
	(void)hint;
	return app_entry(app) != NULL;
}

bool
move_has_panes(const struct app *app, struct buf *hint)
{
	(void)hint;
	return app->panes[0].total > 0 && app->panes[1].total > 0;
}

bool
move_has_references(const struct app *app, struct buf *hint)
{
	(void)hint;
	return app->reader.details.nreferences > 0;
}

/* What scrolls; NULL where lists do instead. */
static struct scroll *
text_of(struct app *app)
{
	struct page *page = reader_page(&app->reader);

	if (app->manual.open)
		return &app->manual.scroll;
	if (app->dossier.entry)
		return &app->dossier.scroll;
	if (app->picker)
		return NULL;
	return page ? &page->scroll : NULL;
}

static void
scroll_text(
    struct app *app, void (*move)(struct scroll *, ptrdiff_t), ptrdiff_t by)
{
	struct scroll *scroll = text_of(app);

	if (scroll)
		move(scroll, by);
}

void
move_text_up(struct app *app)
{
	scroll_text(app, scroll_move, -1);
}

void
move_text_down(struct app *app)
{
	scroll_text(app, scroll_move, 1);
}

void
move_text_page_up(struct app *app)
{
	scroll_text(app, scroll_page, -1);
}

void
move_text_page_down(struct app *app)
{
	scroll_text(app, scroll_page, 1);
}

void
move_text_to_first(struct app *app)
{
	scroll_text(app, scroll_move, PTRDIFF_MIN + 1);
}

void
move_text_to_last(struct app *app)
{
	scroll_text(app, scroll_move, PTRDIFF_MAX);
}

void
move_redraw(struct app *app)
{
	(void)app;
	screen_redraw();
}

void
move_to_shell(struct app *app)
{
	(void)app;
	terminal_suspend();
}

void
move_out(struct app *app)
{
	picker_close(app);
	history_remember(app);
	app->done = true;
}

void
move_out_printing(struct app *app)
{
	if (app->reader.number > 0) {
		reader_follow(app);
		return;
	}
	if (!app->prints)
		app_complain(app, "errdex was started without --print");
	if (!app->prints || !app_entry(app))
		return;
	app->printed = app_entry(app);
	move_out(app);
}

void
move_out_interrupted(struct app *app)
{
	app->exit_status = STATUS_INTERRUPTED;
	app->done = true;
}

void
move_out_aborted(struct app *app)
{
	(void)app;
	terminal_die(SIGQUIT);
}
