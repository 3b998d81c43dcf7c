#ifndef OUT_MARKDOWN_H
#define OUT_MARKDOWN_H

#include "out/out.h"

void markdown_entries(struct out *out, const struct out_list *list);
void markdown_tables(struct out *out, const struct catalog *catalog);

#endif
