#ifndef TUI_KEYBOARD_H
#define TUI_KEYBOARD_H

#include "tui/app.h"
#include "tui/events.h"

/* Does what was done at the terminal. */
void keyboard_take(struct app *app, const struct event *event);

/*
 * readline took the key of an action. It is run when readline is done with the
 * key: actions change the line, which must not happen in the middle of that.
 */
void keyboard_note(struct app *app, size_t action);

#endif
