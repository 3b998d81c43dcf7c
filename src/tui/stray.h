#ifndef TUI_STRAY_H
#define TUI_STRAY_H

#include "base/buf.h"

/*
 * What a library writes on standard error for a while: it would stand in the
 * middle of the screen.
 */
struct stray {
	int found; /* standard error as it was; -1: nothing is kept */
	int file;  /* in its place */
};

void stray_begin(struct stray *stray);

/* Appends what was written. */
void stray_end(struct stray *stray, struct buf *out);

#endif
