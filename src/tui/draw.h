#ifndef TUI_DRAW_H
#define TUI_DRAW_H

#include "tui/app.h"
#include "tui/screen.h"

/* Draws a frame of what app_update has made. */
void draw_frame(const struct app *app, struct screen *screen);

#endif
