#ifndef TUI_REPLIES_H
#define TUI_REPLIES_H

#include "tui/talk.h"

/*
 * Does what a line asks for that is no query: a number, a letter, both, or
 * nothing. False where it is a query.
 */
bool replies_take(struct talk *talk, struct span text);

#endif
