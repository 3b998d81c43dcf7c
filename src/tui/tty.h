#ifndef TUI_TTY_H
#define TUI_TTY_H

#include <stdbool.h>
#include <stdio.h>

#include "base/err.h"

/*
 * The terminal that keys are read from and the screen is drawn on: standard
 * input and output, or, where one of them is a pipe or a file, the terminal
 * that controls this process, by its own name. A process has one.
 */

/*
 * Finds it. Standard output that is no terminal is a mistake unless something
 * is to be written there (writes).
 */
bool tty_open(bool writes, struct err *err);
void tty_close(void);

/* Its descriptors; before it is open, standard input and output. */
int tty_keys(void);
int tty_screen(void);

/* The same as streams, for those who want them. */
FILE *tty_keys_file(void);
FILE *tty_screen_file(void);

#endif
