#include "tui/bindings.h"

#include "base/buf.h"
#include "tui/keys.h"

static int (*run)(size_t command, int argument, int key);
static const struct prompt_command *commands;
static size_t ncommands;

/*
 * readline tells a function neither its name nor anything else to know itself
 * by, so each command needs a function of its own. Their numbers are octal.
 */
#define EIGHT(each, n)                                                         \
	each(n##0) each(n##1) each(n##2) each(n##3) each(n##4) each(n##5)      \
	    each(n##6) each(n##7)
#define SIXTY_FOUR(each)                                                       \
	EIGHT(each, 00)                                                        \
	EIGHT(each, 01)                                                        \
	EIGHT(each, 02)                                                        \
	EIGHT(each, 03)                                                        \
	EIGHT(each, 04)                                                        \
	EIGHT(each, 05)                                                        \
	EIGHT(each, 06)                                                        \
	EIGHT(each, 07)
#define DEFINE(n)                                                              \
	static int command_##n(int argument, int key)                          \
	{                                                                      \
		return run(n, argument, key);                                  \
	}
#define ADDRESS(n) command_##n,

SIXTY_FOUR(DEFINE)
static rl_command_func_t *const functions[PROMPT_COMMANDS_MAX] = { SIXTY_FOUR(
    ADDRESS) };

void
bindings_name(const struct prompt_command *all, size_t count,
    int (*callback)(size_t command, int argument, int key))
{
	size_t i;

	commands = all;
	ncommands = count < PROMPT_COMMANDS_MAX ? count : PROMPT_COMMANDS_MAX;
	run = callback;
	for (i = 0; i < ncommands; i++)
		rl_add_defun(commands[i].name, functions[i], -1);
}

bool
bindings_command_of(rl_command_func_t *function, size_t *command)
{
	size_t i;

	for (i = 0; i < ncommands; i++) {
		if (functions[i] != function)
			continue;
		*command = i;
		return true;
	}
	return false;
}

rl_command_func_t *
bindings_look_up(struct span token, Keymap keymap, bool *prefix)
{
	int type = ISFUNC;
	rl_command_func_t *function =
	    rl_function_of_keyseq_len(token.ptr, token.len, keymap, &type);

	*prefix = function && type == ISKMAP;
	return function;
}

static bool
is_ours(struct span token, Keymap keymap)
{
	size_t command;
	bool prefix;

	return bindings_command_of(
	    bindings_look_up(token, keymap, &prefix), &command);
}

/* readline wants a backslash written twice. */
static void
bind_in(Keymap keymap, struct span token, rl_command_func_t *function)
{
	struct buf escaped = { 0 };
	size_t i;

	for (i = 0; i < token.len; i++) {
		if (token.ptr[i] == '\\')
			buf_add_char(&escaped, '\\');
		buf_add_char(&escaped, token.ptr[i]);
	}
	buf_add_char(&escaped, '\0');
	rl_bind_keyseq_in_map(escaped.ptr, function, keymap);
	buf_finish(&escaped);
}

static void
bind_command(size_t command, struct span token)
{
	Keymap keymaps[] = { emacs_standard_keymap, vi_insertion_keymap,
		vi_movement_keymap };
	size_t i;

	for (i = 0; i < sizeof(keymaps) / sizeof(keymaps[0]); i++)
		if (!is_ours(token, keymaps[i]))
			bind_in(keymaps[i], token, functions[command]);
}

static void
bind_if_unbound(rl_command_func_t *function, struct span token)
{
	Keymap keymaps[] = { emacs_standard_keymap, vi_insertion_keymap,
		vi_movement_keymap };
	size_t i;

	for (i = 0; i < sizeof(keymaps) / sizeof(keymaps[0]); i++) {
		bool prefix;

		if (!bindings_look_up(token, keymaps[i], &prefix))
			bind_in(keymaps[i], token, function);
	}
}

/* Calls bind for each sequence that terminals send for a key. */
static void
bind_own_keys(void)
{
	static const struct {
		const char *key;
		rl_command_func_t *function;
	} own[] = {
		{ "Left", rl_backward_char },
		{ "Right", rl_forward_char },
		{ "Home", rl_beg_of_line },
		{ "End", rl_end_of_line },
		{ "Delete", rl_delete },
		{ "C-Left", rl_backward_word },
		{ "C-Right", rl_forward_word },
		{ "M-Left", rl_backward_word },
		{ "M-Right", rl_forward_word },
		{ "C-Delete", rl_kill_word },
		{ "M-/", rl_complete },
	};
	struct key_sequences sequences;
	size_t i, j;

	for (i = 0; i < sizeof(own) / sizeof(own[0]); i++) {
		key_sequences(own[i].key, &sequences);
		for (j = 0; j < sequences.count; j++)
			bind_if_unbound(
			    own[i].function, key_sequence(&sequences, j));
	}
}

void
bindings_apply(void)
{
	struct key_sequences sequences;
	const char *const *key;
	size_t i, j;

	for (i = 0; i < ncommands; i++)
		for (key = commands[i].keys; *key; key++) {
			key_sequences(*key, &sequences);
			for (j = 0; j < sequences.count; j++)
				bind_command(i, key_sequence(&sequences, j));
		}
	bind_own_keys();
	/* There it would insert itself; aborting is what it is sent for. */
	if (vi_insertion_keymap[CTRL('G')].function == rl_insert)
		rl_bind_key_in_map(CTRL('G'), rl_abort, vi_insertion_keymap);
}
