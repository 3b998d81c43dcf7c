#ifndef TUI_BINDINGS_H
#define TUI_BINDINGS_H

#include <stdio.h>

#include <readline/readline.h>

#include "tui/prompt.h"

/*
 * The commands of the browser as functions of readline, which inputrc can
 * bind, and the keys they have unless it does.
 */

/*
 * Names them to readline; to be called before rl_initialize. run is called
 * when one is executed.
 */
void bindings_name(const struct prompt_command *commands, size_t count,
    int (*run)(size_t command, int argument, int key));

/*
 * Binds what inputrc left to us; to be called after it was read, each time.
 * Also readline's own functions for keys which it binds only where the
 * system's inputrc says so.
 */
void bindings_apply(void);

/* The command that this function of readline is; false for others. */
bool bindings_command_of(rl_command_func_t *function, size_t *command);

/*
 * What a token does in a keymap: a function, NULL where it means nothing, or,
 * with *prefix, nothing yet. Macros and keymaps are not told apart.
 */
rl_command_func_t *
bindings_look_up(struct span token, Keymap keymap, bool *prefix);

#endif
