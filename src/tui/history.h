#ifndef TUI_HISTORY_H
#define TUI_HISTORY_H

#include "tui/notes.h"

struct app;

/*
 * Queries remembered from one run to the next. What is wrong with their file
 * costs the history alone, and is noted.
 */

/* Finds the file and remembers what is in it. The prompt must be open. */
void history_open(struct app *app);

/* Remembers the query that is typed, in the file too if that was opened. */
void history_remember(struct app *app);

/*
 * The same for those who have no such line. *path is the file, to be freed;
 * NULL: there is none.
 */
void history_read(char **path, struct notes *notes);
void history_add(char **path, struct notes *notes, struct span line);

#endif
