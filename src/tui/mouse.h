#ifndef TUI_MOUSE_H
#define TUI_MOUSE_H

#include "base/span.h"

/* A report of the mouse; columns and rows count from 0. */
struct mouse {
	unsigned button; /* 0 left, 1 middle, 2 right, 64 and 65 the wheel */
	bool released;
	bool moved; /* it tells of a movement, a button held or not */
	unsigned column, row;
};

/* Whether a token of the terminal is a report, be it one that makes sense. */
bool mouse_is_report(struct span token);

/* Reads one; false when it makes none. */
bool mouse_read(struct span token, struct mouse *mouse);

#endif
