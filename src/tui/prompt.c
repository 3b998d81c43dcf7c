#include "tui/prompt.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/readline.h>

#include "tui/bindings.h"
#include "tui/completion.h"
#include "tui/edit.h"
#include "tui/feed.h"
#include "tui/macro.h"
#include "tui/paste.h"
#include "tui/recall.h"
#include "tui/search.h"

/* readline's callbacks are passed nothing, so what they need is here. */
static struct {
	struct prompt_options options;
	struct buf label; /* with the mode in front */
	FILE *null;       /* where readline draws */
	char *accepted;   /* the line, between two of readline's; or NULL */
	bool deleted;     /* the last command deleted by a when_empty key */
} prompt;

static void
draw_nothing(void)
{
}

/* Whether no other key was pressed since that of a command. */
static bool
is_again(size_t command)
{
	size_t last;

	return bindings_command_of(rl_last_func, &last) && last == command;
}

/* A command's key, pressed in the line. */
static int
run_command(size_t command, int argument, int key)
{
	bool again = prompt.deleted && is_again(command);

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
	rl_pre_input_hook = put_line_back;
}

void
prompt_open(const struct prompt_options *options)
{
	prompt.options = *options;
	prompt.null = fopen("/dev/null", "we");
	configure();
	feed_open();
	completion_open(&prompt.options);
	bindings_name(options->commands, options->ncommands, run_command);
	bindings_read();
	rl_callback_handler_install(options->label, take_line);
}

void
prompt_close(void)
{
	rl_callback_handler_remove();
	completion_close();
	macro_finish();
	recall_finish();
	search_finish();
	buf_finish(bindings_complaints());
	buf_finish(&prompt.label);
	if (prompt.null)
		fclose(prompt.null);
	prompt.null = NULL;
}

void
prompt_feed(struct span token)
{
	feed_key(token);
}

bool
prompt_escape(void)
{
	return feed_escape();
}

void
prompt_poll(int *timeout)
{
	int patience = feed_patience();

	if (patience >= 0 && (*timeout < 0 || patience < *timeout))
		*timeout = patience;
}

void
prompt_expire(void)
{
	if (feed_patience() >= 0)
		feed_cancel();
}

void
prompt_paste(struct span text)
{
	struct buf line = { 0 };

	paste_add_line(&line, text);
	feed_text(buf_span(&line));
	buf_finish(&line);
}

bool
prompt_command_of(struct span token, size_t *command)
{
	Keymap keymap =
	    rl_editing_mode ? emacs_standard_keymap : vi_insertion_keymap;

	return bindings_command_of(
	    bindings_look_up(token, keymap).function, command);
}

void
prompt_enter(void)
{
	if (prompt_mode() == PROMPT_VI_COMMAND)
		rl_vi_append_eol(1, 'A');
	else
		rl_end_of_line(1, 0);
}

void
prompt_set(struct span text)
{
	feed_cancel();
	edit_replace(text);
}

/* As inputrc has it shown. Between ^A and ^B stands what takes no room. */
static void
add_mode(struct buf *out)
{
	static const char *const variables[] = {
		[PROMPT_EMACS] = "emacs-mode-string",
		[PROMPT_VI_INSERT] = "vi-ins-mode-string",
		[PROMPT_VI_COMMAND] = "vi-cmd-mode-string",
	};
	struct span rest = span_of(rl_variable_value(variables[prompt_mode()]));
	struct span part;

	while (span_cut(&rest, '\001', &part)) {
		buf_add(out, part);
		span_cut(&rest, '\002', &part);
	}
}

static bool
shows_mode(void)
{
	return span_eq(
	    span_of(rl_variable_value("show-mode-in-prompt")), SPAN_LIT("on"));
}

struct span
prompt_label(void)
{
	if (search_is_going())
		return search_label();
	if (!shows_mode())
		return span_of(rl_display_prompt);
	buf_clear(&prompt.label);
	add_mode(&prompt.label);
	buf_add(&prompt.label, span_of(rl_display_prompt));
	return buf_span(&prompt.label);
}

bool
prompt_take_complaints(struct buf *out)
{
	struct buf *complaints = bindings_complaints();
	bool any = complaints->len > 0;

	buf_add(out, buf_span(complaints));
	buf_clear(complaints);
	return any;
}

struct span
prompt_line(void)
{
	if (search_is_going())
		return search_line();
	return (struct span){ rl_line_buffer, (size_t)rl_end };
}

size_t
prompt_caret(void)
{
	return search_is_going() ? search_caret() : (size_t)rl_point;
}

enum prompt_mode
prompt_mode(void)
{
	if (rl_editing_mode)
		return PROMPT_EMACS;
	return rl_get_keymap() == vi_movement_keymap ? PROMPT_VI_COMMAND
						     : PROMPT_VI_INSERT;
}

void
prompt_remember(void)
{
	recall_remember(prompt_line());
}
