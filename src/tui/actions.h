#ifndef TUI_ACTIONS_H
#define TUI_ACTIONS_H

#include "tui/app.h"

/*
 * What can be done in the browser. The commands and keys of readline, the keys
 * that act elsewhere, the hints and the help are all read from this table.
 */
struct action {
	const char *name; /* as inputrc knows it: "errdex-down" */
	const char *help; /* NULL: none, as it goes without saying */
	void (*run)(struct app *app);

	/*
	 * Its keys by where the focus is, ended by NULL; NULL: none. Those of
	 * the query act in a pane as well, and, if so marked, everywhere.
	 */
	const char *const *keys[FOCUS_COUNT];
	bool everywhere;
	bool when_empty; /* only while nothing is typed */
	bool at_once;    /* it waits for no search */

	/*
	 * In the line of keys; NULL: not there. Where room is short the
	 * largest rank is left out first.
	 */
	unsigned rank;
	const char *hint;

	/*
	 * Whether it is of use now; it may add to the hint what it is about,
	 * such as a code. NULL: always.
	 */
	bool (*is_of_use)(const struct app *app, struct buf *hint);
};

extern const struct action actions[];
extern const size_t actions_count;

/* The place in the table of the action that has this name. */
size_t actions_named(const char *name);

/* What a key does where it is not typed into the query; NULL: nothing. */
const struct action *
actions_find(const struct keymap *keymap, enum focus focus, struct span token);

#endif
