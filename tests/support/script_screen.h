#ifndef TESTS_SUPPORT_SCRIPT_SCREEN_H
#define TESTS_SUPPORT_SCRIPT_SCREEN_H

#include "support/script_run.h"

/*
 * Compares lines of the screen with the step's block; the report of a
 * difference shows both. With update the step is replaced instead.
 */

/* All lines, and where the cursor is: "LINE:COLUMN", or "hidden". */
bool script_screen(struct script_run *run, struct span cursor);

/* The lines "FROM-TO", or a single one. */
bool script_lines(struct script_run *run, struct span range);

/* Appends where the cursor is, as above; lines and columns count from 1. */
void script_add_cursor(const struct script_run *run, struct buf *out);

#endif
