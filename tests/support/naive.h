#ifndef TESTS_SUPPORT_NAIVE_H
#define TESTS_SUPPORT_NAIVE_H

#include "query/index.h"

/*
 * A search that is too simple to be wrong, to compare with: the tier of an
 * entry for a query without alternatives and ranges.
 */
enum tier naive_query(const struct query *query, const struct entry *entry);

#endif
