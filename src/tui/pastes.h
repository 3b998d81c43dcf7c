#ifndef TUI_PASTES_H
#define TUI_PASTES_H

#include "query/diagnosis.h"
#include "tui/app.h"

/*
 * Text was pasted, wherever the focus was: it goes into the query. A failed
 * response becomes the query for its codes; undo brings the text back.
 */
void pastes_take(struct app *app, struct span text);

/*
 * All is read: so is what was pasted before that, if the line is still as the
 * paste left it.
 */
void pastes_take_waiting(struct app *app);
void pastes_forget_waiting(struct app *app);

/*
 * Puts the query for what explains a response into the line, and says what of
 * it the catalogue does not have.
 */
void pastes_search(struct app *app, const struct diagnosis *diagnosis);

#endif
