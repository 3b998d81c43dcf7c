#ifndef TUI_COPIES_H
#define TUI_COPIES_H

#include "catalog/catalog.h"
#include "sys/clipboard.h"

struct app;

/* Copy a part of the entry; what becomes of it is said when it is known. */
void copies_remedy(struct app *app);
void copies_entry(struct app *app);
void copies_code(struct app *app);

/*
 * Begins to copy the remedy of an entry, for those who wait for it; false
 * where it has none.
 */
bool
copies_begin_remedy(struct clipboard *clipboard, const struct entry *entry);

/* Goes on with a copy that is under way. */
void copies_step(struct app *app);

#endif
