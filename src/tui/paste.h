#ifndef TUI_PASTE_H
#define TUI_PASTE_H

#include "base/buf.h"

/*
 * Whether one read of a terminal that does not bracket pastes is one: it
 * begins with '{' and goes on; or it has a CR or LF before its end, and text;
 * or it holds so many printable characters that are not one key held down:
 * PASTE_LETTERS in a pane, where letters act, and in the query, where a person
 * may be fast, but each key takes time by the length of the line,
 * PASTE_LETTERS_TYPED. A read with other controls than these and tabs, Esc
 * among them, is keys unless it begins with '{'.
 */
#define PASTE_LETTERS 8
#define PASTE_LETTERS_TYPED 1000
bool paste_is_likely(struct span read, bool in_pane);

/*
 * Appends a paste as it can stand in one line: a control character, or CR and
 * LF together, becomes a blank; invalid UTF-8 becomes U+FFFD; newlines at the
 * end are dropped.
 */
void paste_add_line(struct buf *out, struct span paste);

#endif
