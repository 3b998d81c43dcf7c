#ifndef TESTS_SUPPORT_SCRIPT_REDRAW_H
#define TESTS_SUPPORT_SCRIPT_REDRAW_H

#include "support/script_run.h"

/*
 * Types C-l and expects the screen to stay as it is, in text, looks and
 * cursor: what was drawn bit by bit must be what is drawn at once.
 */
bool script_redraw(struct script_run *run, struct span rest);

#endif
