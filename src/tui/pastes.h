#ifndef TUI_PASTES_H
#define TUI_PASTES_H

#include "tui/app.h"

/*
 * Text was pasted, wherever the focus was: it goes into the query. A failed
 * response becomes the query for its codes; undo brings the text back.
 */
void pastes_take(struct app *app, struct span text);

#endif
