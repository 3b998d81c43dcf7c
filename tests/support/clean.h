#ifndef TESTS_SUPPORT_CLEAN_H
#define TESTS_SUPPORT_CLEAN_H

#include "base/span.h"

/*
 * What text for a terminal may be, said independently of the filter. Returns
 * what is wrong with it, "a C1 control" and so on; NULL where nothing is.
 */
const char *clean_fault(struct span text);

#endif
