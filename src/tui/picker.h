#ifndef TUI_PICKER_H
#define TUI_PICKER_H

#include "query/index.h"
#include "tui/focus.h"
#include "view/pane.h"
#include "view/subject.h"

struct app;

/* What is listed: a constant. */
struct picker_kind {
	const char *title; /* "Documents" */
	const char *noun;  /* "document" */
	const char *hint;  /* at what Enter does */
	enum focus focus;
	/* Enter, or a click on the chosen; and whether that is of use. */
	void (*enter)(struct app *app);
	bool (*can_enter)(const struct app *app);
};

/*
 * A list of something else than the catalogue's entries, full-screen. It is
 * searched with the same line, so what was typed before is set aside while it
 * is open. One is open at a time: app->picker.
 */
struct picker {
	const struct picker_kind *kind;
	struct catalog *contents; /* what is listed; NULL: nothing yet */
	struct index *index;
	struct query *query; /* as last searched for */
	struct pane pane;
	struct layout layout;
	struct marker marker;
	struct subject subject; /* the chosen one */
	struct lines preview;
	struct buf aside; /* what was typed before */
};

void picker_finish(struct picker *picker);

/* Lists the entries of a catalogue, which it takes over from its caller. */
void picker_fill(struct picker *picker, const struct picker_kind *kind,
    struct catalog *contents);

void picker_open(struct app *app, struct picker *picker);

/* What follows is about the one that is open, if there is one. */
void picker_close(struct app *app);

/* Makes what is to be seen, after something changed. */
void picker_update(struct app *app);

/* The chosen one; NULL: nothing was found, or none is open. */
const struct entry *picker_chosen(const struct app *app);

/* By the next column. */
void picker_sort(struct app *app);

/* Does with the chosen one, or the one that is read, what it is listed for. */
void picker_enter(struct app *app);

/* Whether that is of use now, and what it does; as in struct action. */
bool picker_can_enter(const struct app *app, struct buf *hint);

#endif
