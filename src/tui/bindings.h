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
 * Reads inputrc for the first time. Binds what it left to us, and keys that
 * readline binds only where the system's inputrc says so; and sets what
 * inputrc cannot choose here.
 */
void bindings_read(void);

/* In place of readline's functions. */
int bindings_read_again(int count, int key);
int bindings_enter_emacs(int count, int key);
int bindings_enter_vi(int count, int key);

/* What readline complained of as it read inputrc; the caller clears it. */
struct buf *bindings_complaints(void);

/* The command that this function of readline is; false for others. */
bool bindings_command_of(rl_command_func_t *function, size_t *command);

/* What keys do in a keymap. */
struct binding {
	int type; /* ISFUNC, ISKMAP where they only begin something, ISMACR */
	rl_command_func_t *function; /* of ISFUNC; NULL: they mean nothing */
	const char *macro;           /* of ISMACR: the keys it stands for */
};

struct binding bindings_look_up(struct span keys, Keymap keymap);

#endif
