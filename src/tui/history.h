#ifndef TUI_HISTORY_H
#define TUI_HISTORY_H

#include "base/span.h"

/*
 * readline's history as this program uses it: nothing is ever accepted, so the
 * line that is remembered stays in the editor, with its undo list.
 */
#define HISTORY_MAX 1000

/*
 * The line becomes the newest of the history, older ones that are equal go.
 * It is then edited as the line below the newest, even if it was fetched from
 * the history.
 */
void history_remember_line(void);

#endif
