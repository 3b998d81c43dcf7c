#ifndef TUI_COMPLETIONS_H
#define TUI_COMPLETIONS_H

#include "catalog/catalog.h"

/*
 * Appends to out, each with a newline, what the word at [start, end) of the
 * query could become: names of fields, codes, documents.
 */
void completions_add(const struct catalog *catalog, struct span line,
    size_t start, size_t end, struct buf *out);

/* The same of a line that is about the names of documents alone. */
void completions_add_documents(const struct catalog *catalog, struct span line,
    size_t start, size_t end, struct buf *out);

#endif
