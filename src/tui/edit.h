#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include "base/span.h"

/*
 * Changes to readline's line from outside, each of which one undo takes back.
 * The text must not hold NUL.
 */

/* Inserts at the caret; behind it where vi's caret stands on a character. */
void edit_insert(struct span text);

/* Puts the text in place of all that there is; the caret goes to its end. */
void edit_replace(struct span text);

/*
 * Makes sense again of what readline 8.2 leaves behind: its mark stays where
 * it was while the line changes, and the caret may be put there, within a
 * character; vi's . replaces bytes where R replaced characters, and carries
 * out as a motion what was none, which leaves a line shorter than its length.
 */
void edit_repair(void);

/* Forgets how to undo what was done very long ago. */
void edit_forget(void);

#endif
