#ifndef TUI_MEANING_H
#define TUI_MEANING_H

#include "tui/bindings.h"

/* What keys mean to readline, in the state that it is in. */

/* In vi's insertion, or where its R replaces, which has a keymap of its own. */
bool meaning_in_insertion(void);
bool meaning_in_replacement(void);

/* In an argument or a sequence of keys, which the next key is part of. */
bool meaning_under_way(void);

/* A printable character; an escape sequence; a character typed with Alt. */
bool meaning_is_character(struct span token);
bool meaning_is_sequence(struct span token);
bool meaning_is_alt(struct span token);

/* What a key does, as part of what is under way. */
struct binding meaning_of(struct span token);

/*
 * Whether that is anything. A sequence that readline does not know would be
 * typed into the line as text, and so would, in vi's insertion, a control
 * character.
 */
bool meaning_is_something(struct span token, const struct binding *binding);

/* Whether a key, on its own, is a command of ours. */
bool meaning_is_command(struct span token);

/* Whether a key is no part of what is under way, but has its own meaning. */
bool meaning_is_stray(struct span token, const struct binding *binding);

#endif
