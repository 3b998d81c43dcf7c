#ifndef TUI_PROMPT_H
#define TUI_PROMPT_H

#include "base/buf.h"

/*
 * The query line: readline without its terminal. Keys go in, a line and a
 * caret come out; who draws them is not known here. readline is one to a
 * process, so this is too.
 */

/* A command of the browser that keys in the query line can run. */
struct prompt_command {
	/* What inputrc calls it, "errdex-next". */
	const char *name;
	/*
	 * Keys as keys.h names them; both end with NULL. The first ones win
	 * over those of other commands; NULL: there are none.
	 */
	const char *const *first_keys, *const *keys;
	/*
	 * Only when the line is empty; otherwise its keys delete the character
	 * under the caret, as C-d does in a shell.
	 */
	bool when_empty;
};
#define PROMPT_COMMANDS_MAX 64

struct prompt_options {
	const char *label; /* what stands before the line, "/ " */
	const struct prompt_command *commands; /* stay as they are */
	size_t ncommands;
	size_t enter; /* the command for what readline calls accept-line */
	size_t quit;  /* the one for the end of input */
	void *context;

	/* A command's key was typed. It must not feed keys itself. */
	void (*run)(void *context, size_t command);

	/*
	 * Appends to out, each with a newline, what the word that stands at
	 * [start, end) of the line could become.
	 */
	void (*complete)(void *context, struct span line, size_t start,
	    size_t end, struct buf *out);

	/* A word has several completions: they are to be shown. */
	void (*list)(void *context, char *const *matches, size_t count);
};

/*
 * Reads inputrc and binds the commands, in emacs and both vi keymaps, unless
 * inputrc binds the key to a command of ours. Before curses.
 */
void prompt_open(const struct prompt_options *options);
void prompt_close(void);

/*
 * A key was typed, a token of input.h. A sequence that means nothing is
 * dropped.
 */
void prompt_feed(struct span token);

/*
 * Esc was typed by itself. True if that meant something here: the end of a
 * key sequence, of a search or an argument that was under way, or of vi's
 * insertion.
 */
bool prompt_escape(void);

/*
 * Letters may begin a sequence, as in vi's jk for Esc: then *timeout (ms, -1
 * counts as endless) is lowered to how long they wait for the rest. When it
 * is over, prompt_expire makes them letters.
 */
void prompt_poll(int *timeout);
void prompt_expire(void);

/* Inserts a paste as one edit that can be undone. */
void prompt_paste(struct span text);

/*
 * The command that a key would run, for places where keys are not typed into
 * the line; false when it is another's.
 */
bool prompt_command_of(struct span token, size_t *command);

/*
 * The focus comes back to the line because somebody types: vi is in its
 * insertion mode again, with the caret at the end.
 */
void prompt_enter(void);

/* Puts another text in place of the line's; can be undone. */
void prompt_set(struct span text);

/*
 * What is to be drawn: the label (another one in searches and arguments), the
 * line, and the offset of the caret in it, in bytes. What C-r has found counts
 * as the line. They come from outside and have to be filtered; they are
 * borrowed until the next call.
 */
struct span prompt_label(void);
struct span prompt_line(void);
size_t prompt_caret(void);

/*
 * Appends what readline complained of in inputrc since the last time; false
 * where there was nothing.
 */
bool prompt_take_complaints(struct buf *out);

/* Which keymap is in force. */
enum prompt_mode {
	PROMPT_EMACS,
	PROMPT_VI_INSERT,
	PROMPT_VI_COMMAND,
};
enum prompt_mode prompt_mode(void);

/* Remembers the line as the newest of the history, unless it is blank. */
void prompt_remember(void);

#endif
