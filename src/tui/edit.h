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

#endif
