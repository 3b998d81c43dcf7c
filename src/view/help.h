#ifndef VIEW_HELP_H
#define VIEW_HELP_H

#include "catalog/catalog.h"
#include "view/line.h"

/* A key and what it does; without a key the title of what follows. */
struct help_row {
	struct span keys, text;
};

/* Each adds a part of the help to lines. */
void help_add_keys(struct lines *lines, const struct help_row *rows,
    size_t count, size_t width);
void help_add_query(struct lines *lines, size_t width);

/* The prose of a document. */
void help_add_document(
    struct lines *lines, const struct document *document, size_t width);

#endif
