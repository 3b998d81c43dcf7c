#ifndef TUI_CLICKS_H
#define TUI_CLICKS_H

#include "tui/app.h"
#include "tui/input.h"

/*
 * A click chooses an entry, another one on it opens it; the wheel moves
 * through what it is over.
 */
void clicks_take(struct app *app, const struct mouse *mouse);

#endif
