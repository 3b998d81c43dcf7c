#include "tui/bindings.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "tui/keys.h"
#include "tui/replace.h"
#include "tui/stray.h"

static int (*run)(size_t command, int argument, int key);
static const struct prompt_command *commands;
static size_t ncommands;
static struct buf complaints; /* of readline about inputrc */

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

struct binding
bindings_look_up(struct span keys, Keymap keymap)
{
	struct binding binding = { .type = ISFUNC };
	rl_command_func_t *found = rl_function_of_keyseq_len(
	    keys.ptr, keys.len, keymap, &binding.type);

	if (!found)
		binding.type = ISFUNC;
	else if (binding.type == ISFUNC)
		binding.function = found;
	else if (binding.type == ISMACR)
		/* Its text stands where a function would. */
		memcpy(&binding.macro, &found, sizeof(found));
	return binding;
}

static bool
is_bound(struct span keys, Keymap keymap)
{
	struct binding binding = bindings_look_up(keys, keymap);

	return binding.type != ISFUNC || binding.function;
}

static bool
is_ours(struct span keys, Keymap keymap)
{
	size_t command;

	return bindings_command_of(
	    bindings_look_up(keys, keymap).function, &command);
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

/* To readline, Esc is no key: it begins those with Alt. */
static void
bind_command(Keymap keymap, size_t command, struct span token)
{
	if (!span_eq(token, SPAN_LIT("\033")) && !is_ours(token, keymap))
		bind_in(keymap, token, functions[command]);
}

static void
bind_keys(Keymap keymap, size_t command, const char *const *keys)
{
	struct key_sequences sequences;
	size_t i;

	for (; keys && *keys; keys++) {
		key_sequences(*keys, &sequences);
		for (i = 0; i < sequences.count; i++)
			bind_command(
			    keymap, command, key_sequence(&sequences, i));
	}
}

static void
bind_if_unbound(Keymap keymap, const char *key, rl_command_func_t *function)
{
	struct key_sequences sequences;
	size_t i;

	key_sequences(key, &sequences);
	for (i = 0; i < sequences.count; i++) {
		struct span keys = key_sequence(&sequences, i);

		if (!is_bound(keys, keymap))
			bind_in(keymap, keys, function);
	}
}

/* readline's own keys, which it binds for some terminals, or in emacs only. */
static void
bind_own_keys(Keymap keymap)
{
	static const struct {
		const char *key;
		rl_command_func_t *function;
		rl_command_func_t *in_vi; /* its command mode; NULL: same */
	} own[] = {
		{ .key = "Left", .function = rl_backward_char },
		{ .key = "Right", .function = rl_forward_char },
		{ .key = "Home", .function = rl_beg_of_line },
		{ .key = "End", .function = rl_end_of_line },
		{ .key = "Delete", .function = rl_delete },
		{ .key = "C-Left", .function = rl_backward_word },
		{ .key = "C-Right", .function = rl_forward_word },
		{ .key = "M-Left", .function = rl_backward_word },
		{ .key = "M-Right", .function = rl_forward_word },
		{ .key = "C-Delete", .function = rl_kill_word },
		{ .key = "M-/",
		    .function = rl_complete,
		    .in_vi = rl_vi_complete },
	};
	size_t i;

	for (i = 0; i < sizeof(own) / sizeof(own[0]); i++)
		bind_if_unbound(keymap, own[i].key,
		    keymap == vi_movement_keymap && own[i].in_vi
			? own[i].in_vi
			: own[i].function);
}

static void
bind_keymap(Keymap keymap)
{
	size_t i;

	for (i = 0; i < ncommands; i++)
		bind_keys(keymap, i, commands[i].first_keys);
	for (i = 0; i < ncommands; i++)
		bind_keys(keymap, i, commands[i].keys);
	bind_own_keys(keymap);
}

/*
 * Keys are bound when their mode is entered. Each sequence makes keymaps for
 * all that it may begin with, of 4 KB each, and most never see the other mode.
 */
static void
bind_emacs(void)
{
	bind_keymap(emacs_standard_keymap);
}

static void
bind_vi(void)
{
	bind_keymap(vi_insertion_keymap);
	bind_keymap(vi_movement_keymap);
	/* There it would insert itself; aborting is what it is sent for. */
	if (vi_insertion_keymap[CTRL('G')].function == rl_insert)
		rl_bind_key_in_map(CTRL('G'), rl_abort, vi_insertion_keymap);
}

int
bindings_enter_emacs(int count, int key)
{
	bind_emacs();
	return rl_emacs_editing_mode(count, key);
}

int
bindings_enter_vi(int count, int key)
{
	bind_vi();
	return rl_vi_editing_mode(count, key);
}

/* What inputrc may say elsewhere. */
static void
set_variables(void)
{
	static const char *const variables[][2] = {
		/* Chinese would be taken for keys typed with Alt. */
		{ "convert-meta", "off" },
		{ "input-meta", "on" },
		{ "output-meta", "on" },
		{ "byte-oriented", "off" },
		/* Pastes never get to readline as keys. */
		{ "enable-bracketed-paste", "off" },
	};
	size_t i;

	for (i = 0; i < sizeof(variables) / sizeof(variables[0]); i++)
		rl_variable_bind(variables[i][0], variables[i][1]);
}

static void
apply(void)
{
	set_variables();
	replace_functions();
	if (rl_editing_mode)
		bind_emacs();
	else
		bind_vi();
}

/* readline opens whatever it is told to, and waits for a writer to a pipe. */
static void
avoid_pipe(void)
{
	const char *path = getenv("INPUTRC");
	struct stat st;

	if (!path || stat(path, &st) < 0 || !S_ISFIFO(st.st_mode))
		return;
	buf_addf(&complaints, "%s: a pipe, not a file\n", path);
	setenv("INPUTRC", "/dev/null", 1);
}

void
bindings_read(void)
{
	struct stray stray;

	avoid_pipe();
	stray_begin(&stray);
	rl_initialize();
	apply();
	stray_end(&stray, &complaints);
}

int
bindings_read_again(int count, int key)
{
	struct stray stray;
	int result;

	stray_begin(&stray);
	result = rl_re_read_init_file(count, key);
	apply();
	stray_end(&stray, &complaints);
	return result;
}

struct buf *
bindings_complaints(void)
{
	return &complaints;
}
