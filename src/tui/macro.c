#include "tui/macro.h"

#include <stdio.h>
#include <stdlib.h>

#include <readline/readline.h>

#include "base/buf.h"
#include "base/mem.h"

/* readline's functions are passed nothing, so what they need is here. */
static struct {
	bool recording, due;
	struct buf bytes;
	size_t *ends; /* of each key in bytes */
	size_t count, cap;
	size_t sequence; /* the key that begins the current sequence */
} macro;

int
macro_begin(int count, int key)
{
	(void)count;
	(void)key;
	if (macro.recording)
		return rl_ding();
	macro.recording = true;
	macro.count = 0;
	buf_clear(&macro.bytes);
	return 0;
}

int
macro_end(int count, int key)
{
	(void)count;
	(void)key;
	if (!macro.recording)
		return rl_ding();
	macro.recording = false;
	macro.count = macro.sequence;
	return 0;
}

int
macro_play(int count, int key)
{
	(void)count;
	(void)key;
	if (macro.recording || macro.count == 0)
		return rl_ding();
	macro.due = true;
	return 0;
}

void
macro_note(struct span token, bool continues)
{
	if (!macro.recording)
		return;
	if (!continues)
		macro.sequence = macro.count;
	buf_add(&macro.bytes, token);
	macro.ends =
	    xgrow(macro.ends, &macro.cap, macro.count + 1, sizeof(*macro.ends));
	macro.ends[macro.count++] = macro.bytes.len;
}

bool
macro_is_due(void)
{
	bool due = macro.due;

	macro.due = false;
	return due;
}

bool
macro_key(size_t i, struct span *token)
{
	size_t start = i > 0 && i <= macro.count ? macro.ends[i - 1] : 0;

	if (i >= macro.count)
		return false;
	*token = span_sub(buf_span(&macro.bytes), start, macro.ends[i]);
	return true;
}

void
macro_finish(void)
{
	buf_finish(&macro.bytes);
	free(macro.ends);
	macro.ends = NULL;
	macro.count = macro.cap = 0;
	macro.recording = false;
}
