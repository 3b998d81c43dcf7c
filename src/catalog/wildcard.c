#include "catalog/wildcard.h"

#include <string.h>

#include "base/ascii.h"

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_x(char c)
{
	return (c | 0x20) == 'x';
}

static size_t
count_same(struct span s, size_t at, bool (*same)(char c))
{
	size_t end = at;

	while (end < s.len && same(s.ptr[end]))
		end++;
	return end - at;
}

static bool
is_star(char c)
{
	return c == '*';
}

/*
 * The length of the wildcard that stands at a place; 0: none. An x by itself
 * is a letter, and so are those of "EXXON".
 */
static size_t
wild_at(struct span s, size_t at)
{
	size_t len = count_same(s, at, is_star);

	if (len > 0)
		return len;
	len = count_same(s, at, is_x);
	if (len < 2 || (at > 0 && is_letter(s.ptr[at - 1])) ||
	    (at + len < s.len && is_letter(s.ptr[at + len])))
		return 0;
	return len;
}

bool
wildcard_is(struct span code)
{
	size_t at = 0, wild = 0, len;

	/* Most codes have none of these. */
	if (code.len == 0)
		return false;
	if (!memchr(code.ptr, 'x', code.len) &&
	    !memchr(code.ptr, 'X', code.len) &&
	    !memchr(code.ptr, '*', code.len))
		return false;
	while (at < code.len) {
		len = wild_at(code, at);
		wild += len;
		at += len ? len : 1;
	}
	return wild > 0 && wild < code.len;
}

/* Where matching stands, and where to try again with a longer run. */
struct state {
	size_t pattern, key;
	size_t run_pattern, run_key; /* behind the last run of any length */
	bool in_run;                 /* there was one */
};

/*
 * Steps over what stands at the pattern's place: a character, as many digits
 * as there are marks behind a digit, or a run of any length, though not empty
 * where it is written with an x.
 */
static bool
step(struct span pattern, struct span key, struct state *state)
{
	size_t len = wild_at(pattern, state->pattern);
	bool of_digits = len > 1 && state->pattern > 0 &&
	    ascii_is_digit(pattern.ptr[state->pattern - 1]);
	bool not_empty = len > 0 && is_x(pattern.ptr[state->pattern]);

	if (len == 0) {
		if (state->key == key.len ||
		    key.ptr[state->key] != pattern.ptr[state->pattern])
			return false;
		state->pattern++;
		state->key++;
		return true;
	}
	if (of_digits) {
		if (count_same(key, state->key, ascii_is_digit) < len)
			return false;
		state->pattern += len;
		state->key += len;
		return true;
	}
	state->pattern += len;
	state->key += not_empty;
	if (state->key > key.len)
		return false;
	state->run_pattern = state->pattern;
	state->run_key = state->key;
	state->in_run = true;
	return true;
}

bool
wildcard_matches(struct span wildcard, struct span key)
{
	struct state state = { 0 };

	while (state.pattern < wildcard.len || state.key < key.len) {
		if (state.pattern < wildcard.len && step(wildcard, key, &state))
			continue;
		if (!state.in_run || state.run_key >= key.len)
			return false;
		state.pattern = state.run_pattern;
		state.key = ++state.run_key;
	}
	return true;
}
