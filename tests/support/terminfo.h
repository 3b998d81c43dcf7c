#ifndef TESTS_SUPPORT_TERMINFO_H
#define TESTS_SUPPORT_TERMINFO_H

#include <stdbool.h>

/*
 * Whether terminfo describes a terminal of this name, which not every machine
 * does. If not, it says that what needs it is skipped.
 */
bool terminfo_knows(const char *name);

#endif
