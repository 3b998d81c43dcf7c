#include "support/keys.h"

#include <ctype.h>
#include <stdlib.h>

#include "support/length.h"
#include "text/utf8.h"

/* xterm's numbers for modifiers; one more than their sum is sent. */
enum {
	SHIFT = 1,
	META = 2,
	CONTROL = 4
};

static const struct {
	char letter;
	unsigned modifier;
} modifiers[] = {
	{ 'S', SHIFT },
	{ 'M', META },
	{ 'C', CONTROL },
};

/* Keys that are a single byte, with the byte that Control makes of them. */
static const struct {
	const char *name;
	char byte, control;
} single[] = {
	{ "Enter", '\r', '\r' },
	{ "Tab", '\t', '\t' },
	{ "Esc", '\033', '\033' },
	{ "Space", ' ', '\0' },
	{ "Backspace", '\177', '\b' },
};

/* Keys that are CSI number ; modifiers final. */
static const struct {
	const char *name;
	unsigned number;
	char final;
} named[] = {
	{ "Up", 1, 'A' },
	{ "Down", 1, 'B' },
	{ "Right", 1, 'C' },
	{ "Left", 1, 'D' },
	{ "End", 1, 'F' },
	{ "Home", 1, 'H' },
	{ "F1", 1, 'P' },
	{ "F2", 1, 'Q' },
	{ "F3", 1, 'R' },
	{ "F4", 1, 'S' },
	{ "Insert", 2, '~' },
	{ "Delete", 3, '~' },
	{ "PgUp", 5, '~' },
	{ "PgDn", 6, '~' },
	{ "F5", 15, '~' },
	{ "F6", 17, '~' },
	{ "F7", 18, '~' },
	{ "F8", 19, '~' },
	{ "F9", 20, '~' },
	{ "F10", 21, '~' },
	{ "F11", 23, '~' },
	{ "F12", 24, '~' },
};

/* The modifier that the name begins with, as in "C-x"; 0 for none. */
static unsigned
first_modifier(struct span name)
{
	size_t i;

	if (name.len < 3 || name.ptr[1] != '-')
		return 0;
	for (i = 0; i < LENGTH(modifiers); i++)
		if (name.ptr[0] == modifiers[i].letter)
			return modifiers[i].modifier;
	return 0;
}

static unsigned
take_modifiers(struct span *name)
{
	unsigned all = 0, one;

	while ((one = first_modifier(*name))) {
		all |= one;
		*name = span_sub(*name, 2, name->len);
	}
	return all;
}

/* F1 to F4 are never CSI by themselves; arrows in one mode only. */
static void
add_named(size_t i, unsigned modifier, bool cursor_keys, struct buf *out)
{
	bool letter = named[i].final != '~';
	bool function = named[i].final >= 'P' && letter;

	if (modifier)
		buf_addf(out, "\033[%u;%u%c", named[i].number, modifier + 1,
		    named[i].final);
	else if (letter)
		buf_addf(out, "\033%c%c", function || cursor_keys ? 'O' : '[',
		    named[i].final);
	else
		buf_addf(out, "\033[%u~", named[i].number);
}

static void
add_byte(char byte, unsigned modifier, struct buf *out)
{
	if (modifier & META)
		buf_add_char(out, '\033');
	buf_add_char(out, byte);
}

static bool
add_single(size_t i, unsigned modifier, struct buf *out)
{
	if (single[i].byte == '\t' && modifier & SHIFT)
		buf_add(out, SPAN_LIT("\033[Z"));
	else
		add_byte(
		    modifier & CONTROL ? single[i].control : single[i].byte,
		    modifier, out);
	return true;
}

static bool
add_character(struct span name, unsigned modifier, struct buf *out)
{
	uint32_t c;

	if (name.len == 0 || utf8_decode(name, &c) != name.len ||
	    modifier & SHIFT)
		return false;
	if (modifier & CONTROL) {
		if (name.len > 1 || *name.ptr < '?')
			return false;
		/* C-? is Delete; the others are the letter's lowest bits. */
		add_byte(*name.ptr == '?' ? '\177' : *name.ptr & 0x1F, modifier,
		    out);
		return true;
	}
	if (modifier & META)
		buf_add_char(out, '\033');
	buf_add(out, name);
	return true;
}

bool
keys_add(struct span name, bool cursor_keys, struct buf *out)
{
	unsigned modifier = take_modifiers(&name);
	size_t i;

	for (i = 0; i < LENGTH(single); i++)
		if (span_eq(name, span_of(single[i].name)))
			return add_single(i, modifier, out);
	for (i = 0; i < LENGTH(named); i++)
		if (span_eq(name, span_of(named[i].name))) {
			add_named(i, modifier, cursor_keys, out);
			return true;
		}
	return add_character(name, modifier, out);
}

static const struct {
	char letter, byte;
} escapes[] = {
	{ 'n', '\n' },
	{ 'r', '\r' },
	{ 't', '\t' },
	{ 'e', '\033' },
	{ 's', ' ' },
	{ '\\', '\\' },
};

/* Appends the escape that text begins with; its length, or 0. */
static size_t
add_escape(struct span text, struct buf *out)
{
	size_t i;

	if (text.len < 2)
		return 0;
	for (i = 0; i < LENGTH(escapes); i++)
		if (text.ptr[1] == escapes[i].letter) {
			buf_add_char(out, escapes[i].byte);
			return 2;
		}
	if (text.ptr[1] == 'x' && text.len >= 4 &&
	    isxdigit((unsigned char)text.ptr[2]) &&
	    isxdigit((unsigned char)text.ptr[3])) {
		const char digits[] = { text.ptr[2], text.ptr[3], '\0' };

		buf_add_char(out, (char)strtoul(digits, NULL, 16));
		return 4;
	}
	return 0;
}

bool
keys_add_escaped(struct span text, struct buf *out)
{
	while (text.len > 0) {
		size_t len = 1;

		if (*text.ptr == '\\')
			len = add_escape(text, out);
		else
			buf_add_char(out, *text.ptr);
		if (len == 0)
			return false;
		text = span_sub(text, len, text.len);
	}
	return true;
}
