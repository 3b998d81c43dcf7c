#ifndef TUI_KEYMAP_H
#define TUI_KEYMAP_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "tui/focus.h"
#include "tui/prompt.h"

/*
 * Which keys the actions have: those of their table, and what the user's
 * configuration makes of them. Zero-initialised it is the table.
 */
struct keymap {
	struct keymap_binding *bindings; /* of the configuration */
	size_t count, cap;
	struct arena arena;
	struct {
		/* NULL: as in the table. */
		const char *const *mine;
		const char *const *usual;
	} keys[PROMPT_COMMANDS_MAX][FOCUS_COUNT];
};

void keymap_finish(struct keymap *keymap);

/*
 * Gives a key to an action, or to none, by their names; the last that is said
 * of a key holds. Fails for names that there are not, and for keys that are
 * text where text is typed.
 */
bool keymap_bind(struct keymap *keymap, struct span focus, struct span key,
    struct span action, struct err *err);
bool keymap_unbind(
    struct keymap *keymap, struct span focus, struct span key, struct err *err);

/*
 * Where an entry is to be chosen for printing, Enter does that and M-Enter
 * shows the details, unless the configuration says otherwise of these keys.
 */
void keymap_choose_to_print(struct keymap *keymap);

/* To be called when all is said, before what follows. */
void keymap_settle(struct keymap *keymap);

/*
 * The keys that an action has there, of the configuration and of the table;
 * each list ends with NULL.
 */
const char *const *
keymap_mine(const struct keymap *keymap, size_t action, enum focus focus);
const char *const *
keymap_usual(const struct keymap *keymap, size_t action, enum focus focus);

/* The first of all; NULL: it has none. */
const char *
keymap_key(const struct keymap *keymap, size_t action, enum focus focus);

/* One that it has in a pane because it has it in the query; or NULL. */
const char *keymap_inherited(const struct keymap *keymap, size_t action);

/*
 * Whether something is said of what a key does there; then *action is what it
 * does, KEYMAP_NOTHING if it is to do nothing.
 */
#define KEYMAP_NOTHING ((size_t)-1)
bool keymap_find(const struct keymap *keymap, enum focus focus,
    struct span token, size_t *action);

/* Appends all actions and their keys, as a configuration says it. */
void keymap_list(const struct keymap *keymap, struct buf *out);

#endif
