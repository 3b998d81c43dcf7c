#ifndef TESTS_SUPPORT_KEYS_H
#define TESTS_SUPPORT_KEYS_H

#include "base/buf.h"

/*
 * Appends what a terminal of the xterm family sends for a key: "Down", "F4",
 * "C-r", "M-/", "S-Tab", "C-Home", "Enter", or a character by itself.
 * cursor_keys is the terminal's mode ?1, in which arrows differ. False for a
 * name that is none.
 */
bool keys_add(struct span name, bool cursor_keys, struct buf *out);

/*
 * Appends text with its escapes resolved: \n \r \t \e, \s for a blank, \\,
 * and \xHH for a byte. False for any other escape.
 */
bool keys_add_escaped(struct span text, struct buf *out);

#endif
