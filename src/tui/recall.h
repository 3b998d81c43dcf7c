#ifndef TUI_RECALL_H
#define TUI_RECALL_H

#include "base/span.h"

/*
 * Lines that are remembered, and walking among them. The list is libhistory's;
 * the walk is not readline's: its functions keep the undo lists of all lines
 * they have shown, and lose track of who owns them when a line never ends, as
 * here (8.2; use after free). To fetch a line here is an edit of the line that
 * is typed, which undo takes back.
 */

/*
 * A line becomes the newest, and older ones that are equal go; a blank one is
 * not remembered. What is shown is then no line of the past any more.
 */
void recall_remember(struct span line);

/* The same of a line that is not there yet. */
void recall_append(struct span line);

/* Forgets those that are not as they are wished for. */
void recall_forget_unless(bool (*is_wished)(struct span line));

/* Forgets all. */
void recall_finish(void);

/* How many there are, and one of them, the oldest being 0. */
size_t recall_count(void);
struct span recall_line(size_t i);

/*
 * Which of them is shown, or was before it was changed; recall_count for none,
 * where the line is the one that is typed.
 */
size_t recall_position(void);
void recall_show(size_t i);

/* In place of readline's functions of similar names. */
int recall_previous(int count, int key);
int recall_next(int count, int key);
int recall_oldest(int count, int key);
int recall_newest(int count, int key);
int recall_numbered(int count, int key); /* by the argument, from 1 */

/* The next that begins with, or holds, what stands before the caret. */
int recall_beginning_backward(int count, int key);
int recall_beginning_forward(int count, int key);
int recall_holding_backward(int count, int key);
int recall_holding_forward(int count, int key);

#endif
