#ifndef OUT_TEXT_H
#define OUT_TEXT_H

#include "out/out.h"

void text_entries(struct out *out, const struct out_list *list);
void text_tables(struct out *out, const struct catalog *catalog);

#endif
