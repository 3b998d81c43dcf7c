#ifndef TUI_FEED_H
#define TUI_FEED_H

#include "base/span.h"

/*
 * Keys on their way into readline, which reads bytes where we have whole keys:
 * here is known what it is in the middle of, and what it must not be given.
 */

/* Has readline read what is fed here. */
void feed_open(void);

/* A key; one that means nothing is dropped. */
void feed_key(struct span token);

/* Esc alone; false when it means nothing to readline. */
bool feed_escape(void);

/* A text without controls, inserted as one edit, or into what is sought. */
void feed_text(struct span text);

/*
 * How long, in ms, a sequence that letters have begun waits for the rest, as
 * in vi's jk for Esc; -1: there is none, or as long as it takes. readline does
 * not time it when it is called back. Then feed_cancel makes them letters.
 */
int feed_patience(void);

/* Gives up what is under way, unless that is a command of ours. */
void feed_cancel(void);

#endif
