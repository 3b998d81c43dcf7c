#ifndef OUT_TSV_WRITE_H
#define OUT_TSV_WRITE_H

#include "base/buf.h"
#include "catalog/catalog.h"

/* Adds a value; what would end it or its row is escaped, the rest filtered. */
void tsv_add_value(struct buf *buf, struct span text);

/* The same behind a tab. */
void tsv_add_column(struct buf *buf, struct span text);

/* The columns of an entry and the end of the row; all empty; their header. */
void tsv_add_entry(struct buf *buf, const struct entry *entry);
void tsv_add_no_entry(struct buf *buf);
void tsv_add_entry_header(struct buf *buf);

#endif
