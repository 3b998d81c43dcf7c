#ifndef CLI_EXPLAIN_QUERY_H
#define CLI_EXPLAIN_QUERY_H

#include "base/buf.h"
#include "query/query.h"

/* Appends how a query was read, a line a term. */
void explain_query(struct buf *out, const struct query *query);

#endif
