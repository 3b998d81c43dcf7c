#ifndef TUI_MOVES_H
#define TUI_MOVES_H

#include "tui/app.h"

/* The actions that take one somewhere; what they do is in actions.c. */

void move_up(struct app *app);
void move_down(struct app *app);
void move_page_up(struct app *app);
void move_page_down(struct app *app);
void move_to_first(struct app *app);
void move_to_last(struct app *app);
void move_to_next_pane(struct app *app);
void move_to_previous_pane(struct app *app);
void move_sort(struct app *app);

void move_to_query(struct app *app);
void move_to_list(struct app *app);
void move_to_details(struct app *app);
void move_to_next_entry(struct app *app);
void move_to_previous_entry(struct app *app);
void move_to_help(struct app *app);
void move_back(struct app *app);

/* In details and help. */
void move_text_up(struct app *app);
void move_text_down(struct app *app);
void move_text_page_up(struct app *app);
void move_text_page_down(struct app *app);
void move_text_to_first(struct app *app);
void move_text_to_last(struct app *app);

void move_redraw(struct app *app);
void move_to_shell(struct app *app);
void move_out(struct app *app);

/* Prints the entry, unless a number was typed, which is then followed. */
void move_out_printing(struct app *app);
void move_out_interrupted(struct app *app);
void move_out_aborted(struct app *app);

/* Whether some of them are of use now; as in struct action. */
bool move_can_go_back(const struct app *app, struct buf *hint);
bool move_can_print(const struct app *app, struct buf *hint);
bool move_has_entry(const struct app *app, struct buf *hint);
bool move_has_panes(const struct app *app, struct buf *hint);
bool move_has_references(const struct app *app, struct buf *hint);

#endif
