#ifndef TUI_MACRO_H
#define TUI_MACRO_H

#include "base/span.h"

/*
 * The keyboard macro. It is kept as keys rather than as readline's bytes, so
 * that it does what typing them again would do; and readline, called back,
 * jumps to where there is nothing any more when a macro of its own is aborted
 * (8.2), be it by keys that mean nothing.
 */

/* In place of readline's functions. */
int macro_begin(int count, int key);
int macro_end(int count, int key);
int macro_play(int count, int key);

/*
 * A key was typed: noted if a macro is recorded. continues: it goes on with a
 * sequence; macro_end takes all of its own off again.
 */
void macro_note(struct span token, bool continues);

/* Whether macro_play was called; tells it once. */
bool macro_is_due(void);

/* Its keys; false behind the last. */
bool macro_key(size_t i, struct span *token);

void macro_finish(void);

#endif
