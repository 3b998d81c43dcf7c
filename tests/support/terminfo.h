#ifndef TESTS_SUPPORT_TERMINFO_H
#define TESTS_SUPPORT_TERMINFO_H

#include "base/buf.h"

/*
 * Whether terminfo describes a terminal of this name, which not every machine
 * does. If not, it says that what needs it is skipped.
 */
bool terminfo_knows(const char *name);

/* Whether such a terminal has a capability, by terminfo's name: "dim". */
bool terminfo_has(const char *name, const char *capability);

/*
 * Appends all that a terminal understands, a capability a line, with what is
 * computed ("%p1%d") and the padding ("$<5>") left out.
 */
void terminfo_add_strings(const char *name, struct buf *out);

#endif
