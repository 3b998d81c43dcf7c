#ifndef OUT_TSV_H
#define OUT_TSV_H

#include "out/out.h"

void tsv_entries(struct out *out, const struct out_list *list);
void tsv_tables(struct out *out, const struct catalog *catalog);

#endif
