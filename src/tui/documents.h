#ifndef TUI_DOCUMENTS_H
#define TUI_DOCUMENTS_H

#include "tui/picker.h"

/* The list of documents. */

/* What is listed of a document, and the other way round. */
const struct entry *
documents_entry(struct app *app, const struct document *document);
const struct document *
documents_of(const struct app *app, const struct entry *entry);

/* Opens the list, or closes it; of one document, tells what became of it. */
void documents_toggle(struct app *app);

/* Limits the lists to the chosen document. */
void documents_enter(struct app *app);

/* Whether it is of use now; as in struct action. */
bool documents_can_open(const struct app *app, struct buf *hint);

#endif
