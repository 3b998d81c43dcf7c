#include "tui/input.h"

#include <string.h>

#include "text/utf8.h"
#include "tui/paste.h"

#define ESC '\033'
#define PASTE_START "\033[200~"
#define PASTE_END "\033[201~"

/* What the partial token is the start of. */
enum state {
	GROUND,
	ESCAPE,        /* ESC */
	DOUBLE_ESCAPE, /* ESC ESC: Esc twice, or Alt and a sequence */
	CSI,           /* ESC [ */
	CSI_BODY,      /* and parameters */
	CONSOLE,       /* ESC [ [ */
	SS3,           /* ESC O */
	SS3_BODY,      /* and parameters */
	CHARACTER,     /* of several bytes, perhaps behind ESC */
	PASTE,         /* what follows ESC [ 200 ~ */
	BURST,         /* a paste without brackets, which is not in partial */
};

/* What the next byte means to the partial token. */
enum verdict {
	MORE, /* it belongs to it, and more is to come */
	DONE, /* it is the last */
	DROP, /* it is the last, and the whole means nothing */
	/* It does not belong to it, which is complete or means nothing. */
	DONE_BEFORE,
	DROP_BEFORE,
};

static enum verdict
begin_character(struct input *input, unsigned char c)
{
	if (utf8_length(c) == 1)
		return DROP;
	input->state = CHARACTER;
	return MORE;
}

static enum verdict
in_ground(struct input *input, unsigned char c)
{
	if (c >= 0x80)
		return begin_character(input, c);
	if (c != ESC)
		return DONE;
	input->state = ESCAPE;
	return MORE;
}

static enum verdict
in_escape(struct input *input, unsigned char c)
{
	static const struct {
		unsigned char c;
		enum state state;
	} starts[] = {
		{ '[', CSI },
		{ 'O', SS3 },
		{ ESC, DOUBLE_ESCAPE },
	};
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (c == starts[i].c) {
			input->state = (int)starts[i].state;
			return MORE;
		}
	if (c >= 0x80 && utf8_length(c) == 1)
		return DONE_BEFORE;
	return c >= 0x80 ? begin_character(input, c) : DONE;
}

static enum verdict
in_double_escape(struct input *input, unsigned char c)
{
	if (c != '[' && c != 'O')
		return DONE_BEFORE;
	return in_escape(input, c);
}

static bool
is_number(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return text.len > 0;
}

/* What stands between the introducer of a sequence and its last byte. */
static struct span
parameters(const struct input *input)
{
	struct span sequence = buf_span(&input->partial);
	size_t start = span_starts(sequence, SPAN_LIT("\033\033")) ? 3 : 2;

	return span_sub(sequence, start, sequence.len);
}

static enum verdict
in_csi_body(struct input *input, unsigned char c)
{
	/* rxvt ends with $ what is pressed with Shift. */
	if (c == '$' && is_number(parameters(input)))
		return DONE;
	if (c >= 0x20 && c < 0x40)
		return MORE;
	return c >= 0x40 && c < 0x7F ? DONE : DROP_BEFORE;
}

static enum verdict
in_csi(struct input *input, unsigned char c)
{
	if (c == '[') {
		input->state = CONSOLE;
		return MORE;
	}
	if (c < 0x20 || c >= 0x7F)
		return DONE_BEFORE;
	input->state = CSI_BODY;
	return in_csi_body(input, c);
}

static enum verdict
in_console(struct input *input, unsigned char c)
{
	(void)input;
	return c >= 0x20 && c < 0x7F ? DONE : DROP_BEFORE;
}

static enum verdict
in_ss3_body(struct input *input, unsigned char c)
{
	(void)input;
	if ((c >= '0' && c <= '9') || c == ';')
		return MORE;
	return c >= 0x40 && c < 0x7F ? DONE : DROP_BEFORE;
}

static enum verdict
in_ss3(struct input *input, unsigned char c)
{
	if (c < 0x20 || c >= 0x7F)
		return DONE_BEFORE;
	input->state = SS3_BODY;
	return in_ss3_body(input, c);
}

static enum verdict
in_character(struct input *input, unsigned char c)
{
	struct span sofar = buf_span(&input->partial);
	char bytes[5];
	uint32_t code;
	size_t len;

	if ((c & 0xC0) != 0x80)
		return DROP_BEFORE;
	if (sofar.ptr[0] == ESC)
		sofar = span_sub(sofar, 1, sofar.len);
	len = utf8_length((unsigned char)sofar.ptr[0]);
	if (sofar.len + 1 < len)
		return MORE;
	memcpy(bytes, sofar.ptr, sofar.len);
	bytes[sofar.len] = (char)c;
	if (utf8_decode((struct span){ bytes, len }, &code) != len)
		return DROP;
	return DONE;
}

/*
 * Each state, and what is to be done when nothing follows for so long. Two
 * bytes of a sequence can be a key typed with Alt, three cannot.
 */
static const struct {
	enum verdict (*step)(struct input *input, unsigned char c);
	int patience; /* ms */
	enum verdict then;
} states[] = {
	[GROUND] = { in_ground, .patience = -1 },
	[ESCAPE] = { in_escape, INPUT_ESCAPE_MS, DONE_BEFORE },
	[DOUBLE_ESCAPE] = { in_double_escape, INPUT_ESCAPE_MS, DONE_BEFORE },
	[CSI] = { in_csi, INPUT_ESCAPE_MS, DONE_BEFORE },
	[CSI_BODY] = { in_csi_body, INPUT_STALL_MS, DROP_BEFORE },
	[CONSOLE] = { in_console, INPUT_STALL_MS, DROP_BEFORE },
	[SS3] = { in_ss3, INPUT_ESCAPE_MS, DONE_BEFORE },
	[SS3_BODY] = { in_ss3_body, INPUT_STALL_MS, DROP_BEFORE },
	[CHARACTER] = { in_character, INPUT_STALL_MS, DROP_BEFORE },
	[PASTE] = { NULL, INPUT_PASTE_MS, DONE_BEFORE },
	[BURST] = { NULL, INPUT_BURST_MS, DONE_BEFORE },
};

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

/* Whether a read is a paste by itself, or the next part of one. */
static bool
is_burst(const struct input *input, struct span bytes, int64_t now)
{
	if (input->state == BURST)
		return now - input->fed_at < INPUT_BURST_MS;
	return input->state == GROUND && input->bytes.len == 0 &&
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
		input->state = BURST;
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

/* The next unsigned number of a mouse report. */
static bool
cut_number(struct span *rest, unsigned *number)
{
	struct span digits;
	size_t i;

	if (!span_cut(rest, ';', &digits) || !is_number(digits) ||
	    digits.len > 6)
		return false;
	for (i = 0, *number = 0; i < digits.len; i++)
		*number = *number * 10 + (unsigned)(digits.ptr[i] - '0');
	return true;
}

/* "ESC [ < button ; column ; row M", or m: xterm's ctlseqs, SGR (1006). */
static bool
read_mouse(struct span bytes, struct mouse *mouse)
{
	struct span rest = span_sub(bytes, 3, bytes.len - 1);
	unsigned button, column, row;

	if (!cut_number(&rest, &button) || !cut_number(&rest, &column) ||
	    !cut_number(&rest, &row) || rest.ptr || !column || !row)
		return false;
	*mouse = (struct mouse){
		.button = button & 0xC3, /* without Shift, Alt and Ctrl */
		.moved = button & 32,
		.released = bytes.ptr[bytes.len - 1] == 'm',
		.column = column - 1,
		.row = row - 1,
	};
	return true;
}

/*
 * The partial token is complete. False when it turns out to mean nothing, or
 * to begin a paste.
 */
static bool
complete(struct input *input, struct token *token)
{
	struct span bytes = buf_span(&input->partial);
	bool doubled = span_starts(bytes, SPAN_LIT("\033\033"));
	struct span sequence = span_sub(bytes, doubled, bytes.len);
	int state = input->state;

	*token = token_of(TOKEN_KEY, bytes);
	input->state = GROUND;
	if (state == DOUBLE_ESCAPE) {
		/* The other one may begin something. */
		input->partial.len = 1;
		input->state = ESCAPE;
	}
	if (state == ESCAPE || state == DOUBLE_ESCAPE) {
		*token = token_of(TOKEN_ESCAPE, SPAN_LIT("\033"));
		return true;
	}
	if (span_eq(sequence, SPAN_LIT(PASTE_START))) {
		input->state = PASTE;
		input->partial.len = 0;
		*token = token_of(TOKEN_ESCAPE, SPAN_LIT("\033"));
		return doubled;
	}
	if (span_eq(sequence, SPAN_LIT(PASTE_END)))
		return false;
	if (!span_starts(bytes, SPAN_LIT("\033[<")))
		return true;
	token->kind = TOKEN_MOUSE;
	return read_mouse(bytes, &token->mouse);
}

/* Takes what there is of a bracketed paste; true when its end is reached. */
static bool
cut_paste(struct input *input, struct token *token)
{
	struct span end = SPAN_LIT(PASTE_END);

	while (input->at < input->bytes.len) {
		struct span rest = unread(input);
		size_t len = span_find(rest, SPAN_LIT("~"), 0);

		len = len == SPAN_NONE ? rest.len : len + 1;
		buf_add(&input->partial, span_sub(rest, 0, len));
		input->at += len;
		if (!span_ends(buf_span(&input->partial), end))
			continue;
		input->partial.len -= end.len;
		input->state = GROUND;
		*token = token_of(TOKEN_PASTE, buf_span(&input->partial));
		return true;
	}
	return false;
}

static bool
cut_byte(struct input *input, struct token *token)
{
	char c = input->bytes.ptr[input->at];
	enum verdict verdict =
	    states[input->state].step(input, (unsigned char)c);

	if (verdict != DONE_BEFORE && verdict != DROP_BEFORE) {
		buf_add_char(&input->partial, c);
		input->at++;
	}
	if (verdict == MORE)
		return false;
	if (verdict == DONE || verdict == DONE_BEFORE)
		return complete(input, token);
	input->state = GROUND;
	return false;
}

static bool
cut_token(struct input *input, struct token *token)
{
	while (input->at < input->bytes.len) {
		if (input->state == BURST)
			return false;
		if (input->state == GROUND)
			buf_clear(&input->partial);
		if (input->state == PASTE ? cut_paste(input, token)
					  : cut_byte(input, token))
			return true;
	}
	return false;
}

/* What is incomplete has waited long enough. */
static bool
expire(struct input *input, struct token *token)
{
	int state = input->state;

	if (state == BURST) {
		struct span rest = unread(input);

		rest.len -= input->bytes.len - input->burst_end;
		*token = token_of(TOKEN_PASTE, rest);
		input->at = input->burst_end;
		input->state = GROUND;
		return true;
	}
	if (state == PASTE) {
		*token = token_of(TOKEN_PASTE, buf_span(&input->partial));
		input->state = GROUND;
		return true;
	}
	if (states[state].then == DONE_BEFORE)
		return complete(input, token);
	input->state = GROUND;
	return false;
}

bool
input_next(struct input *input, struct token *token, int64_t now)
{
	bool found = cut_token(input, token);

	if (!found && input_timeout(input, now) == 0)
		found = expire(input, token);
	input->consumed = input->fed - unread(input).len;
	if (input->state != GROUND)
		input->consumed -= input->partial.len;
	return found;
}

int
input_timeout(const struct input *input, int64_t now)
{
	int64_t left = input->fed_at + states[input->state].patience - now;

	if (input->state == GROUND)
		return -1;
	/* Something else came behind it. */
	if (input->state == BURST && input->burst_end < input->bytes.len)
		return 0;
	return left < 0 ? 0 : (int)left;
}

size_t
input_consumed(const struct input *input)
{
	return input->consumed;
}
