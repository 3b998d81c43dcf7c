#include "tui/keys.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "text/suggestion.h"
#include "text/utf8.h"

/* As xterm adds them up, one less than what it sends. */
enum modifier {
	SHIFT = 1,
	ALT = 2,
	CTRL = 4,
};

/*
 * How a key is sent: ESC [ final or ESC O final, by the mode of the cursor
 * keys; ESC [ number ~ (two numbers where rxvt and the VT220 differ); ESC [[
 * console on the Linux console; or as plain bytes.
 */
struct key {
	const char *name;
	char final, console;
	unsigned char numbers[2];
	const char *plain[3];
};

static const struct key keys[] = {
	{ .name = "Up", .final = 'A' },
	{ .name = "Down", .final = 'B' },
	{ .name = "Right", .final = 'C' },
	{ .name = "Left", .final = 'D' },
	{ .name = "Home", .final = 'H', .numbers = { 1, 7 } },
	{ .name = "End", .final = 'F', .numbers = { 4, 8 } },
	{ .name = "Insert", .numbers = { 2 } },
	{ .name = "Delete", .numbers = { 3 } },
	{ .name = "PgUp", .numbers = { 5 } },
	{ .name = "PgDn", .numbers = { 6 } },
	{ .name = "F1", .final = 'P', .console = 'A', .numbers = { 11 } },
	{ .name = "F2", .final = 'Q', .console = 'B', .numbers = { 12 } },
	{ .name = "F3", .final = 'R', .console = 'C', .numbers = { 13 } },
	{ .name = "F4", .final = 'S', .console = 'D', .numbers = { 14 } },
	{ .name = "F5", .console = 'E', .numbers = { 15 } },
	{ .name = "F6", .numbers = { 17 } },
	{ .name = "F7", .numbers = { 18 } },
	{ .name = "F8", .numbers = { 19 } },
	{ .name = "F9", .numbers = { 20 } },
	{ .name = "F10", .numbers = { 21 } },
	{ .name = "F11", .numbers = { 23 } },
	{ .name = "F12", .numbers = { 24 } },
	{ .name = "S-Tab", .plain = { "\033[Z" } },
	{ .name = "Tab", .plain = { "\t" } },
	{ .name = "Enter", .plain = { "\r", "\n", "\033OM" } },
	{ .name = "Esc", .plain = { "\033" } },
	{ .name = "Backspace", .plain = { "\177", "\b" } },
	{ .name = "Space", .plain = { " " } },
};

__attribute__((format(printf, 2, 3))) static void
add(struct key_sequences *sequences, const char *format, ...)
{
	size_t i = sequences->count;
	va_list args;
	int len;

	va_start(args, format);
	len = vsnprintf(sequences->rows[i].bytes, KEY_BYTES_MAX, format, args);
	va_end(args);
	if (len <= 0 || len >= KEY_BYTES_MAX)
		return;
	sequences->rows[i].len = (size_t)len;
	sequences->count++;
}

static void
add_unmodified(
    struct key_sequences *sequences, const struct key *key, const char *before)
{
	size_t i;

	for (i = 0; i < 3 && key->plain[i]; i++)
		add(sequences, "%s%s", before, key->plain[i]);
	if (key->final) {
		add(sequences, "%s\033[%c", before, key->final);
		add(sequences, "%s\033O%c", before, key->final);
	}
	for (i = 0; i < 2 && key->numbers[i]; i++)
		add(sequences, "%s\033[%d~", before, key->numbers[i]);
	if (key->console)
		add(sequences, "%s\033[[%c", before, key->console);
}

/* rxvt has letters and signs of its own for single modifiers. */
static void
add_rxvt(
    struct key_sequences *sequences, const struct key *key, unsigned modifiers)
{
	size_t i;

	if (modifiers != CTRL && modifiers != SHIFT)
		return;
	if (key->final >= 'A' && key->final <= 'D')
		add(sequences, "\033%c%c", modifiers == CTRL ? 'O' : '[',
		    key->final | 0x20);
	for (i = 0; i < 2 && key->numbers[i]; i++)
		add(sequences, "\033[%d%c", key->numbers[i],
		    modifiers == CTRL ? '^' : '$');
}

static void
add_modified(
    struct key_sequences *sequences, const struct key *key, unsigned modifiers)
{
	size_t i;

	if (key->final) {
		add(sequences, "\033[1;%u%c", modifiers + 1, key->final);
		add(sequences, "\033[%u%c", modifiers + 1, key->final);
		add(sequences, "\033O%u%c", modifiers + 1, key->final);
	}
	for (i = 0; i < 2 && key->numbers[i]; i++)
		add(sequences, "\033[%d;%u~", key->numbers[i], modifiers + 1);
	add_rxvt(sequences, key, modifiers);
	if (modifiers == ALT)
		add_unmodified(sequences, key, "\033");
}

static void
add_key(
    struct key_sequences *sequences, const struct key *key, unsigned modifiers)
{
	if (modifiers)
		add_modified(sequences, key, modifiers);
	else
		add_unmodified(sequences, key, "");
}

static void
add_character(
    struct key_sequences *sequences, struct span name, unsigned modifiers)
{
	const char *alt = modifiers & ALT ? "\033" : "";
	char c = name.ptr[0];

	if (modifiers & SHIFT)
		return;
	if (!(modifiers & CTRL))
		add(sequences, "%s%.*s", alt, SPAN_ARG(name));
	else if (name.len == 1 && c > '@' && c <= '~')
		add(sequences, "%s%c", alt, c & 0x1F);
}

static const struct key *
find(struct span name)
{
	size_t i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (span_eq(name, span_of(keys[i].name)))
			return &keys[i];
	return NULL;
}

/* Takes one modifier off the start of a name; 0 when there is none. */
static unsigned
cut_modifier(struct span *name)
{
	static const struct {
		const char *prefix;
		unsigned modifier;
	} modifiers[] = {
		{ "C-", CTRL },
		{ "M-", ALT },
		{ "S-", SHIFT },
	};
	size_t i;

	for (i = 0; i < sizeof(modifiers) / sizeof(modifiers[0]); i++) {
		if (name->len <= 2 ||
		    !span_starts(*name, span_of(modifiers[i].prefix)))
			continue;
		*name = span_sub(*name, 2, name->len);
		return modifiers[i].modifier;
	}
	return 0;
}

bool
key_sequences(const char *name, struct key_sequences *sequences)
{
	struct span rest = span_of(name);
	unsigned modifiers = 0, modifier = 0;
	const struct key *key;

	sequences->count = 0;
	while (!(key = find(rest)) && (modifier = cut_modifier(&rest)))
		modifiers |= modifier;
	if (key)
		add_key(sequences, key, modifiers);
	else if (utf8_count(rest) == 1)
		add_character(sequences, rest, modifiers);
	return sequences->count > 0;
}

bool
keys_fail(struct span name, struct err *err)
{
	struct suggestion suggestion = { .typed = name };
	size_t i;

	while (cut_modifier(&suggestion.typed))
		;
	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		suggestion_consider(&suggestion, keys[i].name);
	if (suggestion.nearest)
		return suggestion_fail(&suggestion, "key", "", err);
	return err_set(err, ERR_USAGE, 0,
	    "there is no key '%.*s'; keys are named like C-Home, M-x, PgUp, F1",
	    SPAN_ARG(name));
}

struct span
key_sequence(const struct key_sequences *sequences, size_t i)
{
	return (
	    struct span){ sequences->rows[i].bytes, sequences->rows[i].len };
}

bool
key_is(struct span token, const char *name)
{
	struct key_sequences sequences;
	size_t i;

	key_sequences(name, &sequences);
	for (i = 0; i < sequences.count; i++)
		if (span_eq(token, key_sequence(&sequences, i)))
			return true;
	return false;
}
