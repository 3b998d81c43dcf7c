#include "tui/sequence.h"

#include <stdint.h>
#include <string.h>

#include "text/utf8.h"

#define ESC '\033'

static bool
is_printable(unsigned char c)
{
	return c >= 0x20 && c < 0x7F;
}

static bool
is_final(unsigned char c)
{
	return c >= 0x40 && c < 0x7F;
}

static enum sequence_verdict
begin_character(enum sequence *state, unsigned char c)
{
	if (utf8_length(c) == 1)
		return SEQUENCE_DROP;
	*state = SEQUENCE_CHARACTER;
	return SEQUENCE_MORE;
}

static enum sequence_verdict
in_none(enum sequence *state, struct span sofar, unsigned char c)
{
	(void)sofar;
	if (c >= 0x80)
		return begin_character(state, c);
	if (c != ESC)
		return SEQUENCE_DONE;
	*state = SEQUENCE_ESCAPE;
	return SEQUENCE_MORE;
}

static enum sequence_verdict
in_escape(enum sequence *state, struct span sofar, unsigned char c)
{
	static const struct {
		unsigned char c;
		enum sequence state;
	} starts[] = {
		{ '[', SEQUENCE_CSI },
		{ 'O', SEQUENCE_SS3 },
		{ ESC, SEQUENCE_DOUBLE },
	};
	size_t i;

	(void)sofar;
	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (c == starts[i].c) {
			*state = starts[i].state;
			return SEQUENCE_MORE;
		}
	if (c < 0x80)
		return SEQUENCE_DONE;
	if (utf8_length(c) == 1)
		return SEQUENCE_DONE_BEFORE;
	return begin_character(state, c);
}

static enum sequence_verdict
in_double(enum sequence *state, struct span sofar, unsigned char c)
{
	if (c != '[' && c != 'O')
		return SEQUENCE_DONE_BEFORE;
	return in_escape(state, sofar, c);
}

/* Whether the parameters so far are a single number. */
static bool
is_number(struct span sofar)
{
	size_t start = span_starts(sofar, SPAN_LIT("\033\033")) ? 3 : 2;
	size_t i;

	for (i = start; i < sofar.len; i++)
		if (sofar.ptr[i] < '0' || sofar.ptr[i] > '9')
			return false;
	return sofar.len > start;
}

static enum sequence_verdict
in_csi_body(enum sequence *state, struct span sofar, unsigned char c)
{
	(void)state;
	/* rxvt ends with it what is pressed with Shift, as in ESC [ 5 $. */
	if (c == '$' && is_number(sofar))
		return SEQUENCE_DONE;
	if (is_final(c))
		return SEQUENCE_DONE;
	return is_printable(c) ? SEQUENCE_MORE : SEQUENCE_DROP_BEFORE;
}

static enum sequence_verdict
in_csi(enum sequence *state, struct span sofar, unsigned char c)
{
	if (!is_printable(c))
		return SEQUENCE_DONE_BEFORE;
	*state = SEQUENCE_CSI_BODY;
	if (c != '[')
		return in_csi_body(state, sofar, c);
	*state = SEQUENCE_CONSOLE;
	return SEQUENCE_MORE;
}

static enum sequence_verdict
in_console(enum sequence *state, struct span sofar, unsigned char c)
{
	(void)state;
	(void)sofar;
	return is_printable(c) ? SEQUENCE_DONE : SEQUENCE_DROP_BEFORE;
}

static enum sequence_verdict
in_ss3_body(enum sequence *state, struct span sofar, unsigned char c)
{
	(void)state;
	(void)sofar;
	if (is_final(c))
		return SEQUENCE_DONE;
	return is_printable(c) ? SEQUENCE_MORE : SEQUENCE_DROP_BEFORE;
}

static enum sequence_verdict
in_ss3(enum sequence *state, struct span sofar, unsigned char c)
{
	if (!is_printable(c))
		return SEQUENCE_DONE_BEFORE;
	*state = SEQUENCE_SS3_BODY;
	return in_ss3_body(state, sofar, c);
}

static enum sequence_verdict
in_character(enum sequence *state, struct span sofar, unsigned char c)
{
	char bytes[4];
	uint32_t code;
	size_t len;

	(void)state;
	if ((c & 0xC0) != 0x80)
		return SEQUENCE_DROP_BEFORE;
	if (sofar.ptr[0] == ESC)
		sofar = span_sub(sofar, 1, sofar.len);
	len = utf8_length((unsigned char)sofar.ptr[0]);
	if (sofar.len + 1 < len)
		return SEQUENCE_MORE;
	memcpy(bytes, sofar.ptr, len - 1);
	bytes[len - 1] = (char)c;
	utf8_decode((struct span){ bytes, len }, &code);
	return code == UTF8_BAD ? SEQUENCE_DROP : SEQUENCE_DONE;
}

static const struct {
	enum sequence_verdict (*step)(
	    enum sequence *state, struct span sofar, unsigned char c);
	bool may_end;
} states[] = {
	[SEQUENCE_NONE] = { .step = in_none },
	[SEQUENCE_ESCAPE] = { .step = in_escape, .may_end = true },
	[SEQUENCE_DOUBLE] = { .step = in_double, .may_end = true },
	[SEQUENCE_CSI] = { .step = in_csi, .may_end = true },
	[SEQUENCE_CSI_BODY] = { .step = in_csi_body },
	[SEQUENCE_CONSOLE] = { .step = in_console },
	[SEQUENCE_SS3] = { .step = in_ss3, .may_end = true },
	[SEQUENCE_SS3_BODY] = { .step = in_ss3_body },
	[SEQUENCE_CHARACTER] = { .step = in_character },
};

enum sequence_verdict
sequence_step(enum sequence *state, struct span sofar, unsigned char c)
{
	return states[*state].step(state, sofar, c);
}

bool
sequence_may_end(enum sequence state)
{
	return states[state].may_end;
}

size_t
sequence_length(struct span bytes)
{
	enum sequence state = SEQUENCE_NONE;
	size_t len;

	for (len = 0; len < bytes.len; len++) {
		enum sequence_verdict verdict = sequence_step(&state,
		    span_sub(bytes, 0, len), (unsigned char)bytes.ptr[len]);

		if (verdict == SEQUENCE_DONE || verdict == SEQUENCE_DROP)
			return len + 1;
		if (verdict != SEQUENCE_MORE)
			return state == SEQUENCE_DOUBLE ? 1 : len;
	}
	return len;
}
