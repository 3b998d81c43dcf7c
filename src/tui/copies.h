#ifndef TUI_COPIES_H
#define TUI_COPIES_H

struct app;

/* Copy a part of the entry; what becomes of it is said when it is known. */
void copies_remedy(struct app *app);
void copies_entry(struct app *app);
void copies_code(struct app *app);

/* Goes on with a copy that is under way. */
void copies_step(struct app *app);

#endif
