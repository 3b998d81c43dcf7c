#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include "tui/palette.h"
#include "view/line.h"

/*
 * The only drawing: lines of styled text become cells of curses. It needs an
 * open terminal. What changed since the last frame is all that is sent.
 */
struct screen {
	struct {
		unsigned long attrs; /* attr_t */
		short pair;
	} looks[LOOK_COUNT];
	unsigned long match_in_bar; /* where the row is that of the cursor */
	bool ascii;                 /* borders and ellipses in ASCII */
	bool color;
};

struct screen_options {
	bool ascii;
	bool color; /* where the terminal can */
	const struct palette *palette;
};

void screen_init(struct screen *screen, const struct screen_options *options);

/* Columns and lines. */
void screen_size(size_t *height, size_t *width);

/* A frame begins: everything is blank. */
void screen_begin(void);

void screen_line(
    const struct screen *screen, size_t y, size_t x, const struct line *line);

/* The frame ends, the cursor there, and is sent. */
void screen_end(size_t y, size_t x, bool cursor);

/* The next frame is sent whole: something else wrote to the terminal. */
void screen_redraw(void);

#endif
