#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include "base/err.h"
#include "base/span.h"

/*
 * The life cycle of the terminal: curses is opened on it, and it comes back
 * as it was found on every way out of the program, crashes included. A process
 * has one terminal as it has one set of signal handlers, so there is no struct
 * to pass.
 *
 * The order is terminal_check, tty_open, prompt_open, terminal_open: readline
 * looks at the terminal, and has to do so before curses changes it.
 */

struct terminal_options {
	bool mouse; /* ask for mouse reports: the terminal's own selecting of
		     * text then needs Shift */
};

/*
 * Whether a browser can be shown at all: TERM names a terminal whose cursor
 * can be moved.
 */
bool terminal_check(struct err *err);

/* Whether it can draw lines, by its description; it is open. */
bool terminal_draws_lines(void);

/* Takes the terminal over. */
bool terminal_open(const struct terminal_options *options, struct err *err);

/*
 * Gives it back; harmless when there is nothing to give back. exit() calls it,
 * and every signal that ends the program, and running out of memory, do the
 * same in their own ways.
 */
void terminal_close(void);

/*
 * Stops the program as C-z does, the terminal given back; returns when it was
 * continued and has the terminal again, blank.
 */
void terminal_suspend(void);

/* Ends the program by that signal, the terminal given back. */
_Noreturn void terminal_die(int number);

/*
 * Does what the signals that have come ask for; events_next calls it. True
 * when the screen has to be laid out and drawn anew.
 */
bool terminal_obey(void);

/*
 * Sends bytes to the terminal as they are, past curses: sequences that it
 * acts on, never text from outside.
 */
void terminal_write(struct span bytes);

#endif
