#ifndef TUI_SEARCH_H
#define TUI_SEARCH_H

#include "base/span.h"

/*
 * The search for a remembered line while one types a part of it, as C-r begins
 * it. It is not readline's, for the same reason as in recall.h. Until it ends
 * the line itself stays as it is; what was found is shown instead.
 */

/* In place of readline's functions. */
int search_backward(int count, int key);
int search_forward(int count, int key);

/* Of those that end with Enter, which then does nothing else. */
int search_once_backward(int count, int key);
int search_once_forward(int count, int key);
int search_again_backward(int count, int key);
int search_again_forward(int count, int key);

/* Of vi's / and ?, n and N: by the key. */
int search_like_vi(int count, int key);
int search_again_like_vi(int count, int key);

bool search_is_going(void);

/*
 * A key, while it is going, and the function that the key has. False when that
 * ended the search, with what it found in the line; the key has yet to act.
 */
bool search_feed(struct span token, int (*function)(int count, int key));

/* Adds text to what is sought. */
void search_add(struct span text);

/* Ends it with the line as it was. */
void search_cancel(void);

/* What is to be shown while it is going; borrowed until the next call. */
struct span search_label(void);
struct span search_line(void);
size_t search_caret(void);

void search_finish(void);

#endif
