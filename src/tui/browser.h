#ifndef TUI_BROWSER_H
#define TUI_BROWSER_H

#include "catalog/catalog.h"
#include "tui/keymap.h"
#include "tui/palette.h"

struct browser_options {
	struct span query; /* typed already; may be empty */
	bool history;      /* remember queries from one run to the next */
	bool mouse;        /* ask the terminal for mouse reports */
	bool ascii;        /* borders in ASCII */
	bool color;        /* where the terminal can */
	/*
	 * Where an entry that is chosen to be printed goes; NULL: none is to
	 * be. Then standard input and output need not be the terminal.
	 */
	const struct entry **chosen;
	const struct keymap *keymap;
	const struct palette *palette;
	struct span complaints; /* to be told, a line each */
};

/*
 * Shows a loaded catalogue on the terminal until one quits; returns the exit
 * status. Fills in err where there is no terminal to show it on.
 */
int browser_run(const struct browser_options *options, struct catalog *catalog,
    struct err *err);

#endif
