#ifndef TUI_GUIDE_H
#define TUI_GUIDE_H

#include "tui/app.h"

/* What is told of the actions, read from their table. */

/* Sets line to the keys that are of use now. */
void guide_hints(struct line *line, const struct app *app, size_t width);

/* Adds all keys to the help. */
void
guide_add_help(struct lines *lines, const struct keymap *keymap, size_t width);

#endif
