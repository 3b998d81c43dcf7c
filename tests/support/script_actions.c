#include "support/script_run.h"

#include <signal.h>
#include <string.h>

#include "support/keys.h"
#include "text/utf8.h"

/* Sends bytes at once and waits until the program has dealt with them. */
static bool
send(struct script_run *run, struct span bytes)
{
	struct buf state = { 0 };

	if (pty_state(run->terminal.pty) != PTY_RUNNING) {
		terminal_add_state(&run->terminal, &state);
		script_fail(run, "cannot be typed: the program %.*s",
		    SPAN_ARG(buf_span(&state)));
		buf_finish(&state);
		return false;
	}
	terminal_send(&run->terminal, bytes);
	return script_settle(run);
}

static void
note_drawn(struct script_run *run)
{
	run->drawn = emulator_seen(run->terminal.emulator)->drawn;
	script_count_writes(run, &run->writes);
}

/* One key at a time, as a hand does it: Esc and a letter are not M-letter. */
static bool
press_key(struct script_run *run, struct span name)
{
	const struct observer *seen = emulator_seen(run->terminal.emulator);
	bool cursor_keys = observer_mode(seen, MODE_CURSOR_KEYS);
	struct buf bytes = { 0 };
	bool ok;

	note_drawn(run);
	if (keys_add(name, cursor_keys, &bytes))
		ok = send(run, buf_span(&bytes));
	else
		ok = script_fail(run, "there is no key '%.*s'", SPAN_ARG(name));
	buf_finish(&bytes);
	return ok;
}

static bool
press(struct script_run *run, struct span rest)
{
	struct span name;

	while (script_cut_word(&rest, &name))
		if (!press_key(run, name))
			return false;
	return true;
}

static bool
send_characters(struct script_run *run, struct span text)
{
	while (text.len > 0) {
		size_t len = utf8_length((unsigned char)*text.ptr);

		if (!send(run, span_sub(text, 0, len)))
			return false;
		text = span_sub(text, len, text.len);
	}
	return true;
}

/* Resolves the escapes of rest, between what is put around them. */
static bool
send_escaped(struct script_run *run, struct span before, struct span rest,
    struct span after, bool (*how)(struct script_run *run, struct span bytes))
{
	struct buf bytes = { 0 };
	bool ok;

	note_drawn(run);
	buf_add(&bytes, before);
	if (keys_add_escaped(rest, &bytes)) {
		buf_add(&bytes, after);
		ok = how(run, buf_span(&bytes));
	} else {
		ok = script_fail(run, "no such escape");
	}
	buf_finish(&bytes);
	return ok;
}

static const struct span nothing;

static bool
type(struct script_run *run, struct span rest)
{
	return send_escaped(run, nothing, rest, nothing, send_characters);
}

static bool
raw(struct script_run *run, struct span rest)
{
	return send_escaped(run, nothing, rest, nothing, send);
}

/* As over a slow line: each byte is read before the next one comes. */
static bool
send_bytes(struct script_run *run, struct span bytes)
{
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		terminal_send(&run->terminal, span_sub(bytes, i, i + 1));
		if (!terminal_await_read(&run->terminal))
			return script_fail_terminal(run);
	}
	return script_settle(run);
}

static bool
trickle(struct script_run *run, struct span rest)
{
	return send_escaped(run, nothing, rest, nothing, send_bytes);
}

static bool
paste(struct script_run *run, struct span rest)
{
	return send_escaped(
	    run, SPAN_LIT("\033[200~"), rest, SPAN_LIT("\033[201~"), send);
}

/* Several sizes come in a row, as from a window's edge that is dragged. */
static bool
resize(struct script_run *run, struct span rest)
{
	struct span size;

	note_drawn(run);
	while (script_cut_word(&rest, &size)) {
		unsigned columns, rows;

		if (!script_parse_pair(size, 'x', &columns, &rows) ||
		    !columns || !rows)
			return script_fail(run, "a size is COLUMNSxLINES");
		terminal_resize(&run->terminal, columns, rows);
	}
	return script_settle(run);
}

static bool
send_signal(struct script_run *run, struct span rest)
{
	int i;

	for (i = 1; i < NSIG; i++) {
		const char *name = sigabbrev_np(i);

		if (!name || !span_eq(rest, span_of(name)))
			continue;
		terminal_signal(&run->terminal, i);
		return true;
	}
	return script_fail(run, "there is no signal '%.*s'", SPAN_ARG(rest));
}

static bool
hang_up(struct script_run *run, struct span rest)
{
	(void)rest;
	pty_hang_up(run->terminal.pty);
	return true;
}

static bool
bring_back(struct script_run *run, struct span rest)
{
	(void)rest;
	if (!terminal_await_stop(&run->terminal))
		return script_fail_terminal(run);
	terminal_continue(&run->terminal);
	return script_settle(run);
}

static bool
await_text(struct script_run *run, struct span rest)
{
	struct buf text = { 0 };
	bool ok;

	buf_add(&text, rest);
	buf_add_char(&text, '\0');
	ok = terminal_await_text(&run->terminal, text.ptr);
	buf_finish(&text);
	return ok || script_fail_terminal(run);
}

const struct script_step script_actions[] = {
	{ "key", press },
	{ "type", type },
	{ "paste", paste },
	{ "raw", raw },
	{ "trickle", trickle },
	{ "resize", resize },
	{ "signal", send_signal },
	{ "hangup", hang_up },
	{ "fg", bring_back },
	{ "wait", await_text },
	{ NULL, NULL },
};
