#ifndef TUI_APP_H
#define TUI_APP_H

#include "sys/clipboard.h"
#include "tui/documents.h"
#include "tui/dossier.h"
#include "tui/errors.h"
#include "tui/keymap.h"
#include "tui/loading.h"
#include "tui/manual.h"
#include "tui/notes.h"
#include "tui/places.h"
#include "tui/reader.h"
#include "tui/seek.h"
#include "view/pane.h"

/* More actions than one key runs, be it a macro. */
#define APP_NOTED_MAX 16

/*
 * The state of the browser. Actions change it; app_update brings what depends
 * on it up to date, and draw.h shows it.
 */
struct app {
	const struct catalog *catalog;
	const struct loading *loading; /* NULL: all is read */
	const struct keymap *keymap;

	enum focus base;     /* the query or a pane: below details and help */
	struct query *query; /* of what is shown */
	struct seek seek;    /* for what is in the line */
	struct pane panes[NPANES];
	size_t chosen;       /* the pane whose entry actions are about */
	bool chosen_by_hand; /* since the query was empty */
	struct places places;
	size_t height, width; /* of the screen */
	struct layout layout;

	struct marker marker;
	struct subject subject; /* the chosen entry */
	struct lines preview;
	struct reader reader;
	struct manual manual;
	struct picker documents;
	struct errors errors;
	struct picker *picker; /* the one that is open; or NULL */
	struct dossier dossier;

	/* What was pasted while documents are read, and the line after that. */
	struct waiting_paste {
		struct buf text, line;
	} waiting;

	struct clipboard *clipboard;
	struct run opener;  /* of links */
	struct buf address; /* that it opens */

	/* Actions whose keys readline took, in their order; see keyboard.h. */
	size_t noted[APP_NOTED_MAX], nnoted;

	char *history;      /* the file it is in; NULL: none */
	struct notes notes; /* to be told after quitting */

	struct buf status; /* what an action says; empty: nothing */
	bool status_is_error;
	bool done;
	int exit_status;
	bool prints;                 /* an entry is to be chosen for that */
	const struct entry *printed; /* which; NULL: none yet */
};

/* It begins with an empty catalogue. */
void app_init(struct app *app, const struct keymap *keymap,
    const struct catalog *nothing);
void app_finish(struct app *app);

/* Shows what was read, once that is all, in place of the empty catalogue. */
void app_show(struct app *app, struct loading *loading);

/*
 * Brings everything up to date: searches if the line is another than the last
 * time, and fits what was found into the screen. It is called before each
 * action, since keys may come faster than frames.
 */
void app_update(struct app *app);

/*
 * The same before a frame, which does not wait long for a search: until it has
 * ended, what is shown is what was found before.
 */
void app_update_frame(struct app *app);

enum focus app_focus(const struct app *app);

/* The entry that actions are about, and the document; NULL: none. */
const struct entry *app_entry(const struct app *app);
const struct document *app_document(const struct app *app);

/* Makes a pane the chosen one, if there is such a pane. */
void app_choose(struct app *app, size_t pane);

/* Takes the focus to the query or the panes; whatever is above them is closed.
 */
void app_set_focus(struct app *app, enum focus base);

/* Says something where the keys are listed, until the next key. */
void app_say(struct app *app, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void app_complain(struct app *app, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Says by what a pane is sorted now. */
void app_say_order(struct app *app, const struct pane *pane);

#endif
