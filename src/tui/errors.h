#ifndef TUI_ERRORS_H
#define TUI_ERRORS_H

#include "response/incidents.h"
#include "tui/picker.h"

/* The list of the errors that a text names: one that was pasted, or a file. */
struct errors {
	struct picker picker;
	struct buf text;
	struct incidents incidents; /* in it */
	struct span in;             /* as explain --in has it; empty: all */
	bool listed;                /* they are in the picker */
};

void errors_finish(struct errors *errors);

/*
 * Looks for errors in a text, which is copied; in is borrowed. Where none is in
 * it, those that were there before stay. Returns how many kinds of them it
 * names.
 */
size_t errors_read(struct app *app, struct span text, struct span in);

/* Opens the list, or closes it. */
void errors_toggle(struct app *app);

/* Goes to the entry that explains the chosen one. */
void errors_enter(struct app *app);

/* Whether it is of use now; as in struct action. */
bool errors_can_open(const struct app *app, struct buf *hint);

#endif
