#ifndef TUI_MANUAL_H
#define TUI_MANUAL_H

#include "view/line.h"
#include "view/scroll.h"

struct app;

/* Help, full-screen. */
struct manual {
	struct lines lines; /* for this width */
	size_t width;
	struct scroll scroll;
	bool open;
};

void manual_finish(struct manual *manual);
void manual_open(struct app *app);
void manual_close(struct app *app);
void manual_update(struct app *app, size_t height, size_t width);

#endif
