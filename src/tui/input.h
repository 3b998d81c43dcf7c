#ifndef TUI_INPUT_H
#define TUI_INPUT_H

#include <stdint.h>

#include "base/buf.h"
#include "tui/mouse.h"
#include "tui/sequence.h"

/*
 * What arrives from the terminal, cut into what was done there. Nothing here
 * knows a descriptor or a clock: the caller feeds it what each read gave, and
 * tells the time in milliseconds.
 */

enum token_kind {
	TOKEN_KEY,    /* a character, a control, or a whole escape sequence */
	TOKEN_ESCAPE, /* Esc by itself */
	TOKEN_PASTE,  /* pasted text as it came, controls and all */
	TOKEN_MOUSE,
};

struct token {
	enum token_kind kind;
	struct span bytes;  /* borrowed until the next call; never invalid
			     * UTF-8 in a key */
	struct mouse mouse; /* of TOKEN_MOUSE */
};

/*
 * Esc begins sequences: it was typed by itself when nothing follows it for so
 * long. Bytes that can be no key of a person's (a third of a sequence, or a
 * part of a character) wait INPUT_STALL_MS for the others, and are dropped
 * without them.
 */
#define INPUT_ESCAPE_MS 50
#define INPUT_STALL_MS 500

/* A bracketed paste whose end does not come has ended after this silence. */
#define INPUT_PASTE_MS 1000

/* A paste without brackets goes on while reads follow each other so fast. */
#define INPUT_BURST_MS 20

enum input_mode {
	INPUT_KEYS,
	INPUT_PASTE, /* behind its opening bracket */
	INPUT_BURST, /* a paste without brackets */
};

/* Zero-initialised is ready. */
struct input {
	bool in_pane; /* the owner's to set; see input_feed */

	/* Private. */
	enum input_mode mode;
	enum sequence state; /* what partial is the start of */
	struct buf partial;  /* of a token, or the one handed out last */
	struct buf bytes;    /* fed, not yet cut */
	size_t at;           /* those before it have been cut */
	size_t burst_end;    /* where the burst in bytes ends */
	int64_t fed_at;      /* when bytes came last, ms */
	size_t fed, consumed;
};

void input_finish(struct input *input);

/*
 * Takes what one read gave; all tokens that were complete must have been
 * taken before. A read that looks like one is a paste (paste_is_likely),
 * which depends on whether letters act, in a pane, or are typed into the
 * query: in_pane.
 */
void input_feed(struct input *input, struct span bytes, int64_t now);

/* The next token that is complete by now; false when there is none. */
bool input_next(struct input *input, struct token *token, int64_t now);

/*
 * How long until what is incomplete counts as complete, or dropped: ms, -1
 * when nothing is.
 */
int input_timeout(const struct input *input, int64_t now);

/* The bytes that have been handed out as tokens, or dropped, since the start.
 */
size_t input_consumed(const struct input *input);

#endif
