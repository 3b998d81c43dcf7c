#ifndef TUI_DOCUMENTS_H
#define TUI_DOCUMENTS_H

#include "query/index.h"
#include "view/pane.h"
#include "view/subject.h"

struct app;

/*
 * The list of documents, full-screen. It is searched with the same line, so
 * what was typed there is set aside while it is open.
 */
struct documents {
	struct catalog *contents; /* what is listed; NULL: it never was */
	struct index *index;
	struct query *query; /* as last searched for */
	struct pane pane;
	struct layout layout;
	struct marker marker;
	struct subject subject; /* the chosen document */
	struct lines preview;
	struct buf aside; /* what was typed before */
	bool open;
};

void documents_finish(struct documents *documents);

/* Makes what is to be seen, after something changed. */
void documents_update(struct app *app);

/* What is listed of a document, and the other way round. */
const struct entry *
documents_entry(struct app *app, const struct document *document);
const struct document *
documents_of(const struct app *app, const struct entry *entry);

/* The chosen one; NULL: nothing was found. */
const struct entry *documents_chosen(const struct app *app);

/* Opens the list, or closes it; of one document, tells what became of it. */
void documents_toggle(struct app *app);
void documents_close(struct app *app);

/* Limits the lists to the chosen document. */
void documents_enter(struct app *app);

/* By the next column; returns its heading. */
struct span documents_sort(struct app *app);

/* Whether they are of use now; as in struct action. */
bool documents_can_open(const struct app *app, struct buf *hint);
bool documents_are_open(const struct app *app, struct buf *hint);
bool documents_can_enter(const struct app *app, struct buf *hint);

#endif
