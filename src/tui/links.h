#ifndef TUI_LINKS_H
#define TUI_LINKS_H

#include <stdbool.h>

#include "base/buf.h"

struct app;

/* Opens a web page, or says what its address is where that cannot be. */
void links_open(struct app *app, struct span url);

/* Whether the entry has a link; as in struct action. */
bool links_has_any(const struct app *app, struct buf *hint);

/*
 * Opens the link whose number was typed, or the only one of the entry; says so
 * when there are more, or none.
 */
void links_open_only(struct app *app);

/* Says what became of the program that was to open a link. */
void links_step(struct app *app);

#endif
