#ifndef TUI_SCOPES_H
#define TUI_SCOPES_H

#include "tui/places.h"

/* To what the lists are limited, by the places one came by. */

/* The document whose entries are listed alone; NULL: none. */
const struct place *scopes_document(const struct places *places);

/* The public entry whose module entries are; NULL: none. */
const struct place *scopes_code(const struct places *places);

/* Whether there is one of these. */
bool scopes_any(const struct places *places);

/* Leaves only those hits of one kind that are in them. */
void scopes_limit(
    const struct places *places, enum entry_kind kind, struct results *results);

/* Appends what they are called, "storage 4000". */
void scopes_add(struct buf *out, const struct app *app);

#endif
