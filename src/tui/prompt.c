#include "tui/prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "tui/bindings.h"
#include "tui/completion.h"
#include "tui/edit.h"
#include "tui/history.h"
#include "tui/paste.h"

/* readline's callbacks are passed nothing, so what they need is here. */
static struct {
	struct prompt_options options;
	FILE *null;        /* where readline draws */
	struct span queue; /* bytes that readline has yet to read */
	struct buf query;  /* see prompt_query */
	char *accepted;    /* the line, between two of readline's; or NULL */
	bool waiting;      /* a function waits for one more key */
	bool deleted;      /* the last command deleted by a when_empty key */
} prompt;

/* Functions that take the next key, whatever it is; no state says so. */
static rl_command_func_t *const takes_key[] = { rl_quoted_insert,
	rl_char_search, rl_backward_char_search, rl_vi_change_char,
	rl_vi_set_mark, rl_vi_goto_mark };

static int
next_byte(FILE *stream)
{
	int c;

	(void)stream;
	if (prompt.queue.len == 0)
		return EOF;
	c = (unsigned char)prompt.queue.ptr[0];
	prompt.queue = span_sub(prompt.queue, 1, prompt.queue.len);
	return c;
}

/*
 * What readline reads ahead does not get into a keyboard macro, so there is
 * nothing to read ahead while one is recorded.
 */
static int
has_byte(void)
{
	return prompt.queue.len > 0 && !RL_ISSTATE(RL_STATE_MACRODEF);
}

static void
draw_nothing(void)
{
}

/* A command's key, pressed in the line. */
static int
run_command(size_t command, int argument, int key)
{
	bool again = prompt.deleted;

	prompt.deleted = false;
	if (prompt.options.commands[command].when_empty) {
		prompt.deleted = again || rl_end > 0;
		if (rl_end > 0)
			return rl_delete(argument, key);
		/* Held down too long, it does not end the program. */
		if (again)
			return rl_ding();
	}
	prompt.options.run(prompt.options.context, command);
	return 0;
}

/*
 * readline thinks that the line is finished. It is not: what a key bound to
 * accept-line means to the browser is Enter, and the end of input is to quit.
 */
static void
take_line(char *line)
{
	if (!line) {
		prompt.options.run(prompt.options.context, prompt.options.quit);
		return;
	}
	prompt.accepted = line;
}

/* The next line begins; it is still the same. */
static int
put_line_back(void)
{
	char *line = prompt.accepted;

	/*
	 * vi forgets all that could be undone when its command mode is entered
	 * for the first time: as if that had been before.
	 */
	RL_SETSTATE(RL_STATE_VICMDONCE);
	if (!line)
		return 0;
	prompt.accepted = NULL;
	rl_insert_text(line);
	rl_free_undo_list();
	free(line);
	prompt.options.run(prompt.options.context, prompt.options.enter);
	return 0;
}

static void
configure(void)
{
	rl_readline_name = "errdex";
	rl_catch_signals = 0;
	rl_catch_sigwinch = 0;
	rl_change_environment = 0;
	rl_prep_term_function = NULL;
	rl_deprep_term_function = NULL;
	rl_outstream = prompt.null;
	rl_redisplay_function = draw_nothing;
	rl_getc_function = next_byte;
	rl_input_available_hook = has_byte;
	rl_pre_input_hook = put_line_back;
}

/* What inputrc may say, but not here. */
static void
override_inputrc(void)
{
	/* Chinese would be taken for keys with Alt. */
	rl_variable_bind("convert-meta", "off");
	rl_variable_bind("input-meta", "on");
	rl_variable_bind("output-meta", "on");
	rl_variable_bind("byte-oriented", "off");
	/* Pastes never get to readline as keys. */
	rl_variable_bind("enable-bracketed-paste", "off");
	bindings_apply();
}

void
prompt_open(const struct prompt_options *options)
{
	prompt.options = *options;
	prompt.null = fopen("/dev/null", "we");
	configure();
	completion_open(&prompt.options);
	bindings_name(options->commands, options->ncommands, run_command);
	rl_initialize();
	override_inputrc();
	using_history();
	rl_callback_handler_install(options->label, take_line);
}

void
prompt_close(void)
{
	rl_callback_handler_remove();
	completion_close();
	buf_finish(&prompt.query);
	if (prompt.null)
		fclose(prompt.null);
	prompt.null = NULL;
}

static void
note_query(void)
{
	if (RL_ISSTATE(RL_STATE_NSEARCH))
		return;
	buf_clear(&prompt.query);
	buf_add(&prompt.query, prompt_line());
}

static void
push(struct span bytes)
{
	prompt.queue = bytes;
	while (prompt.queue.len > 0) {
		rl_callback_read_char();
		if (rl_last_func == rl_re_read_init_file)
			override_inputrc();
	}
	note_query();
}

/* In the middle of something that takes keys as no more than characters. */
static bool
takes_any_key(void)
{
	return prompt.waiting ||
	    RL_ISSTATE(
		RL_STATE_CHARSEARCH | RL_STATE_VIMOTION | RL_STATE_NSEARCH);
}

/* Gives up what is under way. */
static void
cancel(void)
{
	if (takes_any_key() && !RL_ISSTATE(RL_STATE_NSEARCH))
		push(SPAN_LIT("\033"));
	else if (RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH |
		     RL_STATE_NUMERICARG | RL_STATE_MULTIKEY))
		push(SPAN_LIT("\007"));
	prompt.waiting = false;
}

/* What the token does in the place that readline is at. */
static rl_command_func_t *
look_up(struct span token, bool *prefix)
{
	struct buf keys = { 0 };
	rl_command_func_t *function;

	if (RL_ISSTATE(RL_STATE_MULTIKEY))
		buf_add(&keys,
		    (struct span){
			rl_executing_keyseq, (size_t)rl_key_sequence_length });
	buf_add(&keys, token);
	function = bindings_look_up(buf_span(&keys), rl_get_keymap(), prefix);
	buf_finish(&keys);
	return function;
}

static bool
is_character(struct span token)
{
	return (unsigned char)token.ptr[0] >= ' ' && token.ptr[0] != '\177';
}

/*
 * Whether a key, on its own, is something: a sequence that readline does not
 * know would be typed into the line as text, and so would, in vi's insertion
 * mode, a control character.
 */
static bool
means_something(struct span token, rl_command_func_t *function, bool prefix)
{
	if (is_character(token))
		return prompt_mode() != PROMPT_VI_COMMAND || token.len == 1;
	/* "ESC [" and "ESC O" begin the keys we know; alone they are none. */
	if (prefix && token.len == 2 &&
	    (token.ptr[1] == '[' || token.ptr[1] == 'O'))
		return false;
	return function && function != rl_insert;
}

static bool
takes_next_key(rl_command_func_t *function)
{
	size_t i;

	for (i = 0; i < sizeof(takes_key) / sizeof(takes_key[0]); i++)
		if (function == takes_key[i])
			return true;
	return false;
}

/* What follows is part of something longer. */
static void
feed_within(struct span token)
{
	size_t command;

	if (!is_character(token) && prompt_command_of(token, &command) &&
	    command != prompt.options.enter) {
		cancel();
		prompt_feed(token);
		return;
	}
	if (token.ptr[0] == '\033')
		return;
	prompt.waiting = false;
	push(token);
}

static void
feed_alone(struct span token)
{
	bool prefix;
	rl_command_func_t *function = look_up(token, &prefix);
	size_t command;

	if (RL_ISSTATE(RL_STATE_MULTIKEY) && !function &&
	    !is_character(token)) {
		cancel();
		function = look_up(token, &prefix);
	}
	if (!RL_ISSTATE(RL_STATE_MULTIKEY | RL_STATE_ISEARCH) &&
	    !means_something(token, function, prefix))
		return;
	/* readline would see the end of input before any binding. */
	if (span_eq(token, SPAN_LIT("\004")) && rl_end == 0 &&
	    bindings_command_of(function, &command)) {
		run_command(command, 1, token.ptr[0]);
		note_query();
		return;
	}
	push(token);
	prompt.waiting = takes_next_key(function);
}

void
prompt_feed(struct span token)
{
	if (takes_any_key())
		feed_within(token);
	else
		feed_alone(token);
}

bool
prompt_escape(void)
{
	bool insertion = prompt_mode() == PROMPT_VI_INSERT;

	if (takes_any_key() ||
	    RL_ISSTATE(
		RL_STATE_ISEARCH | RL_STATE_NUMERICARG | RL_STATE_MULTIKEY)) {
		cancel();
		return true;
	}
	if (insertion)
		push(SPAN_LIT("\033"));
	return insertion;
}

void
prompt_paste(struct span text)
{
	struct buf line = { 0 };

	paste_add_line(&line, text);
	if (RL_ISSTATE(RL_STATE_ISEARCH | RL_STATE_NSEARCH)) {
		push(buf_span(&line));
	} else {
		cancel();
		edit_insert(buf_span(&line));
	}
	note_query();
	buf_finish(&line);
}

bool
prompt_command_of(struct span token, size_t *command)
{
	bool prefix;
	Keymap keymap =
	    rl_editing_mode ? emacs_standard_keymap : vi_insertion_keymap;

	return bindings_command_of(
	    bindings_look_up(token, keymap, &prefix), command);
}

void
prompt_enter(void)
{
	if (prompt_mode() == PROMPT_VI_COMMAND)
		rl_vi_append_mode(1, 'a');
}

void
prompt_set(struct span text)
{
	cancel();
	edit_replace(text);
	note_query();
}

struct span
prompt_query(void)
{
	return buf_span(&prompt.query);
}

struct span
prompt_label(void)
{
	return span_of(rl_display_prompt);
}

struct span
prompt_line(void)
{
	return (struct span){ rl_line_buffer, (size_t)rl_end };
}

size_t
prompt_caret(void)
{
	return (size_t)rl_point;
}

enum prompt_mode
prompt_mode(void)
{
	Keymap keymap = rl_get_keymap();

	if (keymap == vi_movement_keymap)
		return PROMPT_VI_COMMAND;
	return keymap == vi_insertion_keymap ? PROMPT_VI_INSERT : PROMPT_EMACS;
}

void
prompt_remember(void)
{
	if (span_trim(prompt_line()).len > 0)
		history_remember_line();
}
