#include "tui/feed.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include <readline/readline.h>

#include "base/buf.h"
#include "tui/bindings.h"
#include "tui/edit.h"
#include "tui/macro.h"
#include "tui/meaning.h"
#include "tui/search.h"
#include "tui/sequence.h"

/* Macros may run macros, and themselves; that ends here. */
#define MACROS_MAX 100

/* readline asks for bytes without telling for whom, so they are here. */
static struct {
	struct span queue;          /* bytes to be read */
	rl_command_func_t *waiting; /* it takes the next key; or NULL */
	size_t macros;              /* of inputrc, that the last key ran */
	bool playing;               /* the macro that was typed */
} feed;

static int
next_byte(FILE *stream)
{
	int c;

	(void)stream;
	if (feed.queue.len == 0)
		return EOF;
	c = (unsigned char)feed.queue.ptr[0];
	feed.queue = span_sub(feed.queue, 1, feed.queue.len);
	return c;
}

static int
has_byte(void)
{
	return feed.queue.len > 0;
}

void
feed_open(void)
{
	rl_getc_function = next_byte;
	rl_input_available_hook = has_byte;
}

/* As RL_UNSETSTATE, which mixes signs. */
static void
unset(unsigned long state)
{
	rl_readline_state &= ~state;
}

/*
 * Some of readline's functions take time by the square of the line's length,
 * and a large argument makes any line long. Nobody counts that far.
 */
static const int argument_max = 999;

static void
push(struct span bytes)
{
	feed.queue = bytes;
	while (feed.queue.len > 0) {
		rl_callback_read_char();
		/* A function that aborts never returns to where it is unset. */
		unset(RL_STATE_DISPATCHING);
		edit_repair();
		if (rl_numeric_arg > argument_max)
			rl_numeric_arg = argument_max;
	}
	edit_forget();
}

/* In the middle of something that takes keys as no more than characters. */
static bool
takes_any_key(void)
{
	return feed.waiting ||
	    RL_ISSTATE(RL_STATE_CHARSEARCH | RL_STATE_VIMOTION);
}

/* At the end of input it gives up; any key would be inserted. */
static void
cancel_quoted_insert(void)
{
	rl_callback_read_char();
	unset(RL_STATE_EOF);
}

void
feed_cancel(void)
{
	if (RL_ISSTATE(RL_STATE_DISPATCHING))
		return;
	search_cancel();
	if (feed.waiting == rl_quoted_insert)
		cancel_quoted_insert();
	else if (feed.waiting || meaning_in_replacement() ||
	    RL_ISSTATE(RL_STATE_CHARSEARCH | RL_STATE_VIMOTION))
		push(SPAN_LIT("\033"));
	else if (meaning_under_way())
		push(SPAN_LIT("\007"));
	feed.waiting = NULL;
}

/* Some functions take the next key, whatever it is; no state says so. */
static bool
takes_next_key(rl_command_func_t *function)
{
	static rl_command_func_t *const takers[] = { rl_quoted_insert,
		rl_char_search, rl_backward_char_search, rl_vi_change_char,
		rl_vi_set_mark, rl_vi_goto_mark };
	size_t i;

	for (i = 0; i < sizeof(takers) / sizeof(takers[0]); i++)
		if (function == takers[i])
			return true;
	return false;
}

static void feed_token(struct span token);

/* A macro of inputrc: keys that this one stands for. */
static void
run_macro(const char *macro)
{
	struct span rest = span_of(macro);

	if (RL_ISSTATE(RL_STATE_MULTIKEY))
		feed_cancel();
	feed.macros++;
	while (rest.len > 0 && feed.macros < MACROS_MAX) {
		size_t len = sequence_length(rest);

		feed_token(span_sub(rest, 0, len));
		rest = span_sub(rest, len, rest.len);
	}
}

/* The macro that was typed. */
static void
play_macro(void)
{
	struct span token;
	size_t i;

	if (feed.playing)
		return;
	feed.playing = true;
	for (i = 0; macro_key(i, &token); i++)
		feed_token(token);
	feed.playing = false;
}

/* Whether what waits for a key takes more than its first byte. */
static bool
takes_whole_characters(void)
{
	return feed.waiting
	    ? feed.waiting != rl_vi_set_mark && feed.waiting != rl_vi_goto_mark
	    : !RL_ISSTATE(RL_STATE_VIMOTION) || RL_ISSTATE(RL_STATE_CHARSEARCH);
}

/* A key where a character is expected: a command ends that, or is none. */
static void
feed_within(struct span token)
{
	bool newline = token.ptr[0] == '\r' || token.ptr[0] == '\n';

	if (!newline && meaning_is_command(token)) {
		feed_cancel();
		feed_token(token);
	} else if (meaning_is_sequence(token)) {
		return;
	} else if (token.len > 1 && !takes_whole_characters()) {
		feed_cancel();
	} else if (feed.waiting == rl_quoted_insert &&
	    meaning_is_character(token)) {
		/* It would be inserted as bytes that are keys in vi. */
		feed_cancel();
		edit_insert(token);
	} else {
		feed.waiting = NULL;
		push(token);
	}
}

/*
 * A key in a search. False when it ended the search and has yet to act; one
 * that means nothing at all does not end it.
 */
static bool
feed_search(struct span token)
{
	struct binding binding = meaning_of(token);

	if (!meaning_is_something(token, &binding))
		return !meaning_is_character(token);
	return search_feed(token, binding.function);
}

/* A key, and what it does, where nothing keeps it from being looked up. */
static void
feed_bound(struct span token, const struct binding *binding)
{
	size_t command;

	/* readline would see the end of input before any binding. */
	if (span_eq(token, SPAN_LIT("\004")) && rl_end == 0 &&
	    bindings_command_of(binding->function, &command)) {
		binding->function(1, token.ptr[0]);
		return;
	}
	push(token);
	if (takes_next_key(binding->function))
		feed.waiting = binding->function;
	if (macro_is_due())
		play_macro();
}

static bool
escape(void)
{
	/* There, a sequence that was begun is letters: jk for Esc, say. */
	if (meaning_in_insertion() && !feed.waiting && !search_is_going()) {
		push(SPAN_LIT("\033"));
		return true;
	}
	if (!takes_any_key() && !meaning_under_way() &&
	    !meaning_in_replacement() && !search_is_going())
		return false;
	feed_cancel();
	return true;
}

static void
feed_alone(struct span token)
{
	struct binding binding = meaning_of(token);

	if ((RL_ISSTATE(RL_STATE_MULTIKEY) || meaning_in_replacement()) &&
	    meaning_is_stray(token, &binding)) {
		feed_cancel();
		binding = meaning_of(token);
	}
	if (binding.macro) {
		run_macro(binding.macro);
	} else if (meaning_is_something(token, &binding)) {
		feed_bound(token, &binding);
	} else if (meaning_in_insertion() && meaning_is_alt(token)) {
		/* Who uses vi types Esc fast, or Alt instead of it. */
		escape();
		feed_token(span_sub(token, 1, token.len));
	}
}

static void
feed_token(struct span token)
{
	if (span_eq(token, SPAN_LIT("\033")))
		escape();
	else if (takes_any_key())
		feed_within(token);
	else if (!search_is_going() || !feed_search(token))
		feed_alone(token);
}

void
feed_key(struct span token)
{
	feed.macros = 0;
	macro_note(token, RL_ISSTATE(RL_STATE_MULTIKEY));
	feed_token(token);
}

bool
feed_escape(void)
{
	macro_note(SPAN_LIT("\033"), RL_ISSTATE(RL_STATE_MULTIKEY));
	return escape();
}

int
feed_patience(void)
{
	struct span begun = { rl_executing_keyseq, 1 };
	long value;

	if (!RL_ISSTATE(RL_STATE_MULTIKEY) || !meaning_is_character(begun))
		return -1;
	value = strtol(rl_variable_value("keyseq-timeout"), NULL, 10);
	return value > 0 && value < INT_MAX ? (int)value : -1;
}

void
feed_text(struct span text)
{
	if (search_is_going()) {
		search_add(text);
		return;
	}
	feed_cancel();
	edit_insert(text);
}
