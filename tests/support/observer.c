#include "support/observer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/length.h"

enum {
	GROUND,
	ESCAPE,
	CSI,
	STRING,
	STRING_ESCAPE
};

/* Longer ones come from a program that has lost its mind. */
static const size_t sequence_max = (size_t)16 << 20;

void
observer_finish(struct observer *observer)
{
	buf_finish(&observer->sequence);
	buf_finish(&observer->history);
	buf_finish(&observer->title);
	buf_finish(&observer->copied);
}

static void
set_mode(struct observer *observer, unsigned long mode, char action)
{
	if (mode >= MODE_COUNT)
		return;
	buf_addf(&observer->history, "?%lu%c ", mode, action);
	if (action == 's')
		observer->saved[mode] = observer->modes[mode];
	if (action == 'r')
		observer->modes[mode] = observer->saved[mode];
	if (action == 'h')
		observer->modes[mode] = MODE_ON;
	if (action == 'l')
		observer->modes[mode] = MODE_OFF;
}

static void
end_csi(struct observer *observer, char action)
{
	const char *at = observer->sequence.ptr;

	if (span_eq(buf_span(&observer->sequence), SPAN_LIT("8")) &&
	    strchr("hl", action))
		set_mode(observer, MODE_BIDI, action);
	if (observer->sequence.len == 0 || *at != '?' ||
	    !strchr("hlsr", action))
		return;
	buf_add_char(&observer->sequence, '\0');
	at = observer->sequence.ptr;
	do {
		char *end;
		unsigned long mode = strtoul(at + 1, &end, 10);

		if (end != at + 1)
			set_mode(observer, mode, action);
		at = end;
	} while (*at == ';');
}

static int
sextet(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = c ? strchr(digits, c) : NULL;

	return at ? (int)(at - digits) : -1;
}

static void
decode_base64(struct span text, struct buf *out)
{
	unsigned bits = 0, count = 0;
	size_t i;

	for (i = 0; i < text.len && sextet(text.ptr[i]) >= 0; i++) {
		bits = bits << 6 | (unsigned)sextet(text.ptr[i]);
		count += 6;
		if (count < 8)
			continue;
		count -= 8;
		buf_add_char(out, (char)(unsigned char)(bits >> count));
		bits &= (1U << count) - 1;
	}
}

static void
copy(struct observer *observer, struct span rest)
{
	struct span target;

	span_cut(&rest, ';', &target);
	buf_clear(&observer->copied);
	decode_base64(rest, &observer->copied);
	observer->copies++;
}

static void
retitle(struct observer *observer, struct span rest)
{
	buf_clear(&observer->title);
	buf_add(&observer->title, rest);
}

static void
mark_idle(struct observer *observer, struct span rest)
{
	unsigned long consumed;
	unsigned columns, lines;
	char text[64] = "";

	if (rest.len >= sizeof(text))
		return;
	memcpy(text, rest.ptr, rest.len);
	if (sscanf(text, "%lu;%ux%u", &consumed, &columns, &lines) != 3)
		return;
	observer->consumed = consumed;
	observer->columns = columns;
	observer->lines = lines;
	observer->idle_marks++;
	observer->drawn -= strlen("\033]7777;\a") + rest.len;
}

static void
mark_event(struct observer *observer, struct span rest)
{
	(void)rest;
	observer->event_marks++;
	observer->drawn -= strlen("\033]7778\a");
}

static const struct {
	const char *number;
	void (*take)(struct observer *observer, struct span rest);
} strings[] = {
	{ "0", retitle },
	{ "2", retitle },
	{ "52", copy },
	{ "7777", mark_idle },
	{ "7778", mark_event },
};

/* The sequence begins with its introducer: ] for an OSC. */
static void
end_string(struct observer *observer)
{
	struct span rest = buf_span(&observer->sequence), number;
	size_t i;

	if (!span_starts(rest, SPAN_LIT("]")))
		return;
	rest = span_sub(rest, 1, rest.len);
	span_cut(&rest, ';', &number);
	for (i = 0; i < LENGTH(strings); i++)
		if (span_eq(number, span_of(strings[i].number)))
			strings[i].take(observer, rest);
}

static int
in_escape(struct observer *observer, char c)
{
	buf_clear(&observer->sequence);
	if (c == '\033')
		return ESCAPE;
	if (c == '[')
		return CSI;
	if (c && strchr("]P_^X", c)) {
		buf_add_char(&observer->sequence, c);
		return STRING;
	}
	if (c == '=' || c == '>') {
		observer->modes[MODE_KEYPAD] = c == '=' ? MODE_ON : MODE_OFF;
		buf_addf(&observer->history, "ESC%c ", c);
	}
	return GROUND;
}

static void
collect(struct observer *observer, char c)
{
	if (observer->sequence.len < sequence_max)
		buf_add_char(&observer->sequence, c);
}

static int
in_ground(struct observer *observer, char c)
{
	observer->bells += c == '\a';
	return c == '\033' ? ESCAPE : GROUND;
}

static int
in_csi(struct observer *observer, char c)
{
	if (c == '\033')
		return ESCAPE;
	if (c < '@' || c > '~') {
		collect(observer, c);
		return CSI;
	}
	end_csi(observer, c);
	return GROUND;
}

static int
in_string(struct observer *observer, char c)
{
	if (c == '\033')
		return STRING_ESCAPE;
	if (c != '\a') {
		collect(observer, c);
		return STRING;
	}
	end_string(observer);
	return GROUND;
}

/* Anything but a backslash begins another sequence. */
static int
in_string_escape(struct observer *observer, char c)
{
	if (c != '\\')
		return in_escape(observer, c);
	end_string(observer);
	return GROUND;
}

/* What the next byte does, by where it stands; gives where that leads. */
static int (*const steps[])(struct observer *observer, char c) = {
	[GROUND] = in_ground,
	[ESCAPE] = in_escape,
	[CSI] = in_csi,
	[STRING] = in_string,
	[STRING_ESCAPE] = in_string_escape,
};

void
observer_read(struct observer *observer, struct span bytes)
{
	size_t i;

	observer->drawn += bytes.len;
	for (i = 0; i < bytes.len; i++)
		observer->at = steps[observer->at](observer, bytes.ptr[i]);
}

/* What a terminal has on when nobody asked. */
static bool
on_by_default(int mode)
{
	return mode == MODE_CURSOR || mode == MODE_AUTO_WRAP ||
	    mode == MODE_BIDI;
}

bool
observer_mode(const struct observer *observer, int mode)
{
	if (observer->modes[mode] == MODE_UNTOUCHED)
		return on_by_default(mode);
	return observer->modes[mode] == MODE_ON;
}

/*
 * Terminals differ in whether the wheel sends arrows by default, so there is
 * no value but the saved one that gives it back. A cursor that blinks is what
 * some, xterm-kitty among them, call a normal one.
 */
static bool
left_over(const struct observer *observer, int mode)
{
	if (observer->modes[mode] == MODE_UNTOUCHED ||
	    mode == MODE_CURSOR_BLINKS)
		return false;
	return mode == MODE_WHEEL_ARROWS ||
	    observer_mode(observer, mode) != on_by_default(mode);
}

void
observer_add_left_over(const struct observer *observer, struct buf *out)
{
	int mode;

	for (mode = 0; mode < MODE_COUNT; mode++)
		if (left_over(observer, mode))
			buf_addf(out, "mode ?%d is still %s\n", mode,
			    observer_mode(observer, mode) ? "on" : "off");
}
