#ifndef TUI_PLAIN_H
#define TUI_PLAIN_H

#include "tui/browser.h"

/*
 * The browser as a conversation: one types a line, and lines answer. Nothing
 * is drawn, and what has been written stays as it is, so it serves terminals
 * that cannot move their cursor, those who have the screen read to them, and,
 * where standard input is a pipe, scripts. The arguments are browser_run's.
 */
int plain_run(const struct browser_options *options, struct err *err);

#endif
