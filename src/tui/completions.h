#ifndef TUI_COMPLETIONS_H
#define TUI_COMPLETIONS_H

#include "tui/app.h"

/*
 * Appends to out, each with a newline, what the word at [start, end) of the
 * query could become: names of fields, codes, documents.
 */
void completions_add(const struct app *app, struct span line, size_t start,
    size_t end, struct buf *out);

#endif
