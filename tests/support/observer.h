#ifndef TESTS_SUPPORT_OBSERVER_H
#define TESTS_SUPPORT_OBSERVER_H

#include "base/buf.h"

/*
 * Reads what a program sends to its terminal for the sequences that leave no
 * trace on the screen: modes, clipboard, bell, title, and the marks by which
 * the tests keep in step. Sequences may be split over any number of calls.
 */

/* A mode is what the program last asked for. */
enum mode_state {
	MODE_UNTOUCHED, /* as the program found it, or given back by restore */
	MODE_ON,
	MODE_OFF,
};

/* The numbers of private modes, as in CSI ? 1049 h. */
enum {
	MODE_CURSOR_KEYS = 1,
	MODE_AUTO_WRAP = 7,
	MODE_CURSOR_BLINKS = 12,
	MODE_CURSOR = 25,
	MODE_KEYPAD = 66, /* ESC = and ESC > count as this one */
	MODE_MOUSE = 1000,
	MODE_MOUSE_DRAG = 1002,
	MODE_MOUSE_MOVE = 1003,
	MODE_MOUSE_SGR = 1006,
	MODE_WHEEL_ARROWS = 1007,
	MODE_ALTERNATE = 1049,
	MODE_PASTE = 2004,
	MODE_BIDI = 4000,  /* CSI 8 h and CSI 8 l count as this one */
	MODE_COUNT = 4096, /* higher ones are not told apart */
};

struct observer {
	/* The sequence being read; private. */
	int at;
	struct buf sequence;

	enum mode_state modes[MODE_COUNT], saved[MODE_COUNT];
	struct buf history; /* "?1049h ?2004h ESC= ": changes of modes */

	struct buf title;
	size_t bells;
	size_t drawn; /* bytes read, without the marks */

	struct buf copied; /* the payload of the newest OSC 52, decoded */
	size_t copies;     /* how many there were */

	/* The newest idle mark: the program waits for input, all is drawn. */
	size_t idle_marks;
	unsigned long consumed; /* bytes of input read so far */
	unsigned columns, lines;

	size_t event_marks; /* see pty_events */
};

void observer_finish(struct observer *observer);
void observer_read(struct observer *observer, struct span bytes);

/* Whether a mode is on; what was never touched has a terminal's defaults. */
bool observer_mode(const struct observer *observer, int mode);

/*
 * Appends "mode ?2004 is still on", a line each, for the modes that are not as
 * the program found them.
 */
void observer_add_left_over(const struct observer *observer, struct buf *out);

#endif
