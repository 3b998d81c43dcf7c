#ifndef TESTS_SUPPORT_SCRIPT_H
#define TESTS_SUPPORT_SCRIPT_H

#include "base/buf.h"

/*
 * A screen test: a file of what a user does and what the screen then shows.
 * tests/README.md describes the format.
 */

/*
 * Runs the script at path with that program. False when an expectation did
 * not hold, or the script cannot be understood; report then gets the file,
 * the line, what was expected and what was there. With update, screens that
 * differ are written into the script instead.
 */
bool script_run(
    const char *path, const char *program, bool update, struct buf *report);

#endif
