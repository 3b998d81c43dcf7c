#include "support/terminal.h"

#include <check.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

/* How much of what was drawn last a failure shows. */
static const size_t bytes_shown = 400;

void
terminal_add_state(const struct terminal *terminal, struct buf *out)
{
	int status = pty_status(terminal->pty);

	if (pty_state(terminal->pty) == PTY_RUNNING)
		buf_addf(out, "runs");
	else if (WIFSTOPPED(status))
		buf_addf(out, "was stopped by SIG%s",
		    sigabbrev_np(WSTOPSIG(status)));
	else if (WIFSIGNALED(status))
		buf_addf(out, "was killed by SIG%s (%s)",
		    sigabbrev_np(WTERMSIG(status)),
		    strsignal(WTERMSIG(status)));
	else
		buf_addf(out, "ended with status %d", WEXITSTATUS(status));
}

static void
add_escaped(struct buf *out, struct span bytes)
{
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		unsigned char c = (unsigned char)bytes.ptr[i];

		if (c == '\033')
			buf_addf(out, "\\e");
		else if (c < ' ' || c == 0x7F)
			buf_addf(out, "\\x%02X", c);
		else
			buf_add_char(out, bytes.ptr[i]);
	}
}

/* All that helps to understand a failure without running it again. */
static void
add_evidence(const struct terminal *terminal, struct buf *out)
{
	const struct observer *seen = emulator_seen(terminal->emulator);
	struct span bytes = buf_span(&terminal->bytes), screen, line;
	struct buf text = { 0 };

	buf_addf(out, "\n  the program ");
	terminal_add_state(terminal, out);
	buf_addf(out,
	    "; %zu bytes were typed, its last mark says that %lu are "
	    "consumed, at %ux%u (mark %zu)\n  the screen, %ux%u:\n",
	    terminal->sent, seen->consumed, seen->columns, seen->lines,
	    seen->idle_marks, emulator_columns(terminal->emulator),
	    emulator_lines(terminal->emulator));
	emulator_add_screen(terminal->emulator, &text);
	while (text.len > 0 && text.ptr[text.len - 1] == '\n')
		text.len--;
	screen = buf_span(&text);
	while (span_cut(&screen, '\n', &line))
		buf_addf(out, "  |%.*s\n", SPAN_ARG(line));
	buf_finish(&text);
	if (bytes.len > bytes_shown)
		bytes = span_sub(bytes, bytes.len - bytes_shown, bytes.len);
	buf_addf(out, "  the last bytes it drew: ");
	add_escaped(out, bytes);
	buf_add_char(out, '\n');
}

bool
terminal_fail(struct terminal *terminal, const char *format, ...)
{
	va_list args;

	buf_clear(&terminal->failure);
	va_start(args, format);
	buf_addv(&terminal->failure, format, args);
	va_end(args);
	if (terminal->pty)
		add_evidence(terminal, &terminal->failure);
	return false;
}

void
terminal_abort(const char *file, int line, const char *call,
    const struct terminal *terminal)
{
	_ck_assert_failed(
	    file, line, call, "%.*s", SPAN_ARG(buf_span(&terminal->failure)));
}

static void
compare_flags(
    const char *name, tcflag_t before, tcflag_t after, struct buf *out)
{
	if (before != after)
		buf_addf(out, "%s is 0x%x, was 0x%x\n", name, after, before);
}

static void
compare_modes(
    const struct termios *before, const struct termios *after, struct buf *out)
{
	size_t i;

	compare_flags("c_iflag", before->c_iflag, after->c_iflag, out);
	compare_flags("c_oflag", before->c_oflag, after->c_oflag, out);
	compare_flags("c_cflag", before->c_cflag, after->c_cflag, out);
	compare_flags("c_lflag", before->c_lflag, after->c_lflag, out);
	for (i = 0; i < NCCS; i++)
		if (before->c_cc[i] != after->c_cc[i])
			buf_addf(out, "c_cc[%zu] is %u, was %u\n", i,
			    after->c_cc[i], before->c_cc[i]);
}

bool
terminal_is_restored(struct terminal *terminal)
{
	struct buf changes = { 0 };
	struct termios modes;
	bool ok;

	if (pty_modes(terminal->pty, &modes))
		compare_modes(pty_first_modes(terminal->pty), &modes, &changes);
	observer_add_left_over(emulator_seen(terminal->emulator), &changes);
	if (!emulator_pen_is_plain(terminal->emulator))
		buf_addf(&changes, "colours or attributes are still on\n");
	ok = changes.len == 0 ||
	    terminal_fail(terminal, "the terminal is not as it was:\n%.*s",
		SPAN_ARG(buf_span(&changes)));
	buf_finish(&changes);
	return ok;
}

void
terminal_assert_killed(const struct terminal *terminal, int number)
{
	int status = pty_status(terminal->pty);
	struct buf state = { 0 };

	terminal_add_state(terminal, &state);
	ck_assert_msg(WIFSIGNALED(status) && WTERMSIG(status) == number,
	    "the program %.*s, not by SIG%s", SPAN_ARG(buf_span(&state)),
	    sigabbrev_np(number));
	buf_finish(&state);
}

void
terminal_assert_exited(const struct terminal *terminal, int expected)
{
	int status = pty_status(terminal->pty);
	struct buf state = { 0 };

	terminal_add_state(terminal, &state);
	ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == expected,
	    "the program %.*s, not %d", SPAN_ARG(buf_span(&state)), expected);
	buf_finish(&state);
}
