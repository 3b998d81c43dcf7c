#include "support/terminal.h"

#include <time.h>

/* More than a failure shows. */
static const size_t bytes_kept = (size_t)64 * 1024;

static const struct observer *
seen(const struct terminal *terminal)
{
	return emulator_seen(terminal->emulator);
}

static long long
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* The newest bytes, about as many as a failure shows. */
static void
remember(struct terminal *terminal, struct span bytes)
{
	if (terminal->bytes.len > bytes_kept)
		buf_clear(&terminal->bytes);
	buf_add(&terminal->bytes, bytes);
}

static void
pump(struct terminal *terminal, int ms)
{
	struct buf drawn = { 0 };

	pty_pump(terminal->pty, &drawn, ms);
	emulator_feed(terminal->emulator, buf_span(&drawn));
	remember(terminal, buf_span(&drawn));
	buf_finish(&drawn);
}

/* It stopped or ended, and what it drew before that has been read. */
static bool
halted(const struct terminal *terminal)
{
	return pty_state(terminal->pty) != PTY_RUNNING &&
	    (pty_is_hung_up(terminal->pty) ||
		seen(terminal)->event_marks >= pty_events(terminal->pty));
}

/*
 * text is for is_so alone. Once the program has ended there is nothing more
 * to wait for.
 */
static bool
await(struct terminal *terminal,
    bool (*is_so)(const struct terminal *terminal, const char *text),
    const char *text)
{
	long long end = now_ms() + terminal->deadline_ms;

	while (!is_so(terminal, text)) {
		long long left = end - now_ms();

		if (left <= 0)
			return false;
		if (pty_state(terminal->pty) == PTY_ENDED && halted(terminal))
			return false;
		pump(terminal, (int)left);
	}
	return true;
}

static bool
give_up(struct terminal *terminal, const char *what)
{
	if (pty_state(terminal->pty) == PTY_ENDED)
		return terminal_fail(terminal, "%s before it ended", what);
	return terminal_fail(
	    terminal, "%s within %d ms", what, terminal->deadline_ms);
}

static bool
is_idle(const struct terminal *terminal, const char *text)
{
	const struct observer *mark = seen(terminal);

	(void)text;
	if (pty_state(terminal->pty) != PTY_RUNNING)
		return halted(terminal);
	return mark->idle_marks > terminal->fresh &&
	    mark->consumed == terminal->sent &&
	    mark->columns == emulator_columns(terminal->emulator) &&
	    mark->lines == emulator_lines(terminal->emulator);
}

bool
terminal_settle(struct terminal *terminal)
{
	return await(terminal, is_idle, NULL) || give_up(terminal, "not idle");
}

/* Nothing tells when a program reads, so it is looked at often. */
bool
terminal_await_read(struct terminal *terminal)
{
	long long end = now_ms() + terminal->deadline_ms;

	while (!pty_is_read(terminal->pty)) {
		if (now_ms() >= end || pty_state(terminal->pty) == PTY_ENDED)
			return give_up(terminal, "not read");
		pump(terminal, 1);
	}
	return true;
}

bool
terminal_shows(const struct terminal *terminal, const char *text)
{
	struct buf screen = { 0 };
	bool found;

	emulator_add_screen(terminal->emulator, &screen);
	found = span_find(buf_span(&screen), span_of(text), 0) != SPAN_NONE;
	buf_finish(&screen);
	return found;
}

bool
terminal_await_text(struct terminal *terminal, const char *text)
{
	struct buf what = { 0 };

	if (await(terminal, terminal_shows, text))
		return true;
	buf_addf(&what, "'%s' did not appear", text);
	buf_add_char(&what, '\0');
	give_up(terminal, what.ptr);
	buf_finish(&what);
	return false;
}

static bool
has_stopped(const struct terminal *terminal, const char *text)
{
	(void)text;
	return pty_state(terminal->pty) == PTY_STOPPED && halted(terminal);
}

bool
terminal_await_stop(struct terminal *terminal)
{
	return await(terminal, has_stopped, NULL) ||
	    give_up(terminal, "did not stop");
}

static bool
has_ended(const struct terminal *terminal, const char *text)
{
	(void)text;
	return pty_state(terminal->pty) == PTY_ENDED && halted(terminal);
}

bool
terminal_await_end(struct terminal *terminal)
{
	return await(terminal, has_ended, NULL) ||
	    give_up(terminal, "did not end");
}
