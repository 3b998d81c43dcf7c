#ifndef TESTS_SUPPORT_EMULATOR_H
#define TESTS_SUPPORT_EMULATOR_H

#include "support/observer.h"

/*
 * A terminal without a window: it is fed what a program draws and tells what
 * one would see. Lines and columns count from 0.
 */
struct emulator;

/* A cell's colour when nobody asked for one. */
enum {
	COLOUR_DEFAULT = -1
};

struct emulator_cell {
	char text[32]; /* UTF-8 with its marks; "" behind a wide character */
	bool bold, dim, underline, italic, blink, reverse;
	int foreground, background; /* 0 to 255, or COLOUR_DEFAULT */
};

struct emulator *emulator_new(unsigned columns, unsigned lines);
void emulator_free(struct emulator *emulator);
void emulator_feed(struct emulator *emulator, struct span bytes);
void
emulator_resize(struct emulator *emulator, unsigned columns, unsigned lines);

unsigned emulator_columns(const struct emulator *emulator);
unsigned emulator_lines(const struct emulator *emulator);

/*
 * Appends a line as text: a wide character once, a cell that was never
 * written as a blank, blanks at the end left out.
 */
void emulator_add_line(
    const struct emulator *emulator, unsigned line, struct buf *out);

/* Appends all lines, each with a newline. */
void emulator_add_screen(const struct emulator *emulator, struct buf *out);

struct emulator_cell
emulator_cell(const struct emulator *emulator, unsigned line, unsigned column);
void emulator_cursor(
    const struct emulator *emulator, unsigned *line, unsigned *column);

/* Whether what is drawn next has no colour and no attribute. */
bool emulator_pen_is_plain(const struct emulator *emulator);

/* What was seen beside the screen; borrowed. */
struct observer *emulator_seen(struct emulator *emulator);

#endif
