#ifndef OUT_JSON_H
#define OUT_JSON_H

#include "out/out.h"

/*
 * Entries and tables as objects, every key always there. A byte that is not
 * UTF-8 becomes U+FFFD; what the filter would mark is escaped, so that a
 * terminal can be shown the result as it is.
 */

/* One array, an object a line. */
void json_entries(struct out *out, const struct out_list *list);
void json_tables(struct out *out, const struct catalog *catalog);

/* An object a line. */
void jsonl_entries(struct out *out, const struct out_list *list);
void jsonl_tables(struct out *out, const struct catalog *catalog);

#endif
