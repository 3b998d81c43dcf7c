#ifndef TUI_BROWSER_H
#define TUI_BROWSER_H

#include "catalog/catalog.h"
#include "tui/keymap.h"
#include "tui/palette.h"

struct browser_options {
	const char *const *paths; /* of the documents; none: the default ones */
	size_t npaths;
	struct span query;  /* typed already; may be empty */
	struct span errors; /* a text whose errors are listed; may be empty */
	struct span
	    in;       /* documents and sections that explain them; empty: all */
	bool history; /* remember queries from one run to the next */
	bool mouse;   /* ask the terminal for mouse reports */
	bool ascii;   /* borders in ASCII */
	bool color;   /* where the terminal can */
	/*
	 * What prints the entry that is chosen for that, when the terminal is
	 * given back, and returns the exit status; NULL: none is to be chosen.
	 * With it standard input and output need not be the terminal.
	 */
	int (*print)(const void *printing, const struct catalog *catalog,
	    const struct entry *entry);
	const void *printing;
	const struct keymap *keymap;
	const struct palette *palette;
	struct span complaints; /* to be told, a line each */
};

/*
 * Reads the documents and shows them on the terminal until one quits; returns
 * the exit status. Fills in err where there is no terminal to show them on;
 * that it has a screen terminal_check has said before.
 * What was wrong with the documents is told on standard error.
 */
int browser_run(const struct browser_options *options, struct err *err);

#endif
