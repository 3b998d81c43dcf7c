#ifndef QUERY_EXPLAIN_TERM_H
#define QUERY_EXPLAIN_TERM_H

#include "base/buf.h"
#include "query/query.h"

/*
 * Appends what a term asks for, in words, so that one can see how a query was
 * read:
 *
 *	"topic" in any column, or by pinyin, with a slip, with gaps
 *
 * The text is as it is looked for; it is not filtered.
 */
void explain_term(struct buf *out, const struct term *term);

#endif
