#include "tui/input.h"

#include "tui/paste.h"

#define PASTE_START "\033[200~"
#define PASTE_END "\033[201~"

void
input_finish(struct input *input)
{
	buf_finish(&input->bytes);
	buf_finish(&input->partial);
	*input = (struct input){ 0 };
}

static struct span
unread(const struct input *input)
{
	return span_sub(buf_span(&input->bytes), input->at, input->bytes.len);
}

static bool
is_between_tokens(const struct input *input)
{
	return input->mode == INPUT_KEYS && input->state == SEQUENCE_NONE;
}

/* Whether a read is a paste by itself, or the next part of one. */
static bool
is_burst(const struct input *input, struct span bytes, int64_t now)
{
	if (input->mode == INPUT_BURST)
		return now - input->fed_at < INPUT_BURST_MS;
	return is_between_tokens(input) && input->bytes.len == 0 &&
	    paste_is_likely(bytes, input->in_pane);
}

void
input_feed(struct input *input, struct span bytes, int64_t now)
{
	bool burst;

	if (input->at == input->bytes.len) {
		buf_clear(&input->bytes);
		input->at = 0;
	}
	burst = is_burst(input, bytes, now);
	buf_add(&input->bytes, bytes);
	if (burst) {
		input->mode = INPUT_BURST;
		input->burst_end = input->bytes.len;
	}
	input->fed += bytes.len;
	input->fed_at = now;
}

static struct token
token_of(enum token_kind kind, struct span bytes)
{
	return (struct token){ .kind = kind, .bytes = bytes };
}

/* Esc was typed, and what is partial begins behind it. */
static struct token
split_escape(struct input *input)
{
	input->partial.len = 1;
	input->state = SEQUENCE_ESCAPE;
	return token_of(TOKEN_ESCAPE, SPAN_LIT("\033"));
}

/*
 * The partial token is complete. False when it turns out to mean nothing, or
 * to begin a paste.
 */
static bool
complete(struct input *input, struct token *token)
{
	struct span bytes = buf_span(&input->partial);

	if (input->state == SEQUENCE_DOUBLE) {
		*token = split_escape(input);
		return true;
	}
	input->state = SEQUENCE_NONE;
	*token = token_of(TOKEN_KEY, bytes);
	if (span_eq(bytes, SPAN_LIT("\033")))
		token->kind = TOKEN_ESCAPE;
	if (mouse_is_report(bytes)) {
		token->kind = TOKEN_MOUSE;
		return mouse_read(bytes, &token->mouse);
	}
	if (span_ends(bytes, SPAN_LIT(PASTE_START))) {
		input->mode = INPUT_PASTE;
		input->partial.len = 0;
		/* Esc may have been typed before it. */
		*token = token_of(TOKEN_ESCAPE, SPAN_LIT("\033"));
		return bytes.len > sizeof(PASTE_START) - 1;
	}
	return !span_ends(bytes, SPAN_LIT(PASTE_END));
}

/* Takes what there is of a bracketed paste; true when its end is reached. */
static bool
cut_paste(struct input *input, struct token *token)
{
	struct span rest = unread(input), end = SPAN_LIT(PASTE_END);
	size_t len = span_find(rest, SPAN_LIT("~"), 0);

	len = len == SPAN_NONE ? rest.len : len + 1;
	buf_add(&input->partial, span_sub(rest, 0, len));
	input->at += len;
	if (!span_ends(buf_span(&input->partial), end))
		return false;
	input->partial.len -= end.len;
	input->mode = INPUT_KEYS;
	*token = token_of(TOKEN_PASTE, buf_span(&input->partial));
	return true;
}

static bool
cut_byte(struct input *input, struct token *token)
{
	char c = input->bytes.ptr[input->at];
	enum sequence_verdict verdict;

	if (input->state == SEQUENCE_NONE)
		buf_clear(&input->partial);
	verdict = sequence_step(
	    &input->state, buf_span(&input->partial), (unsigned char)c);
	if (verdict < SEQUENCE_DONE_BEFORE) {
		buf_add_char(&input->partial, c);
		input->at++;
	}
	if (verdict == SEQUENCE_MORE)
		return false;
	if (verdict == SEQUENCE_DONE || verdict == SEQUENCE_DONE_BEFORE)
		return complete(input, token);
	input->state = SEQUENCE_NONE;
	return false;
}

static bool
cut_token(struct input *input, struct token *token)
{
	bool found = false;

	while (!found && input->at < input->bytes.len &&
	    input->mode != INPUT_BURST)
		found = input->mode == INPUT_PASTE ? cut_paste(input, token)
						   : cut_byte(input, token);
	return found;
}

/* What is incomplete has waited long enough. */
static bool
expire(struct input *input, struct token *token)
{
	struct span pasted = buf_span(&input->partial);

	if (input->mode == INPUT_BURST) {
		pasted = span_sub(
		    buf_span(&input->bytes), input->at, input->burst_end);
		input->at = input->burst_end;
	}
	if (input->mode != INPUT_KEYS) {
		input->mode = INPUT_KEYS;
		*token = token_of(TOKEN_PASTE, pasted);
		return true;
	}
	if (sequence_may_end(input->state))
		return complete(input, token);
	input->state = SEQUENCE_NONE;
	return false;
}

bool
input_next(struct input *input, struct token *token, int64_t now)
{
	bool found = cut_token(input, token);

	if (!found && input_timeout(input, now) == 0)
		found = expire(input, token);
	input->consumed = input->fed - unread(input).len;
	if (!is_between_tokens(input))
		input->consumed -= input->partial.len;
	return found;
}

static int
patience(const struct input *input)
{
	if (input->mode == INPUT_BURST)
		return INPUT_BURST_MS;
	if (input->mode == INPUT_PASTE)
		return INPUT_PASTE_MS;
	return sequence_may_end(input->state) ? INPUT_ESCAPE_MS
					      : INPUT_STALL_MS;
}

int
input_timeout(const struct input *input, int64_t now)
{
	int64_t left = input->fed_at + patience(input) - now;

	if (is_between_tokens(input))
		return -1;
	/* Something else came behind the burst. */
	if (input->mode == INPUT_BURST && input->burst_end < input->bytes.len)
		return 0;
	return left < 0 ? 0 : (int)left;
}

size_t
input_consumed(const struct input *input)
{
	return input->consumed;
}
