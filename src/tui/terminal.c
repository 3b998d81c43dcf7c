#include "tui/terminal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "tui/signals.h"
#include "tui/tty.h"

/*
 * Modes of xterm (ctlseqs), and what gives them back: brackets around pastes;
 * a wheel that sends arrows where it could only scroll the screen away, which
 * is saved and restored as some have it on for good; where it was asked for,
 * the mouse; and ECMA-48's BDSM, without which VTE sorts letters and digits
 * from right to left across the whole line, borders of panes included.
 */
static const struct {
	const char *on, *off;
	bool mouse;
} modes[] = {
	{ .on = "\033[?2004h", .off = "\033[?2004l" },
	{ .on = "\033[?1007s\033[?1007h", .off = "\033[?1007r" },
	{ .on = "\033[8l", .off = "\033[8h" },
	{ .on = "\033[?1000h\033[?1006h",
	    .off = "\033[?1006l\033[?1000l",
	    .mouse = true },
};

static struct {
	bool open;      /* it is ours at the moment */
	bool has_modes; /* it is of the kind that knows the modes above */
	bool mouse;
	struct termios found;
} terminal;

bool
terminal_check(struct err *err)
{
	const char *name = getenv("TERM");
	int status;

	if (!name || !*name)
		return err_set(err, ERR_USAGE, 0, "TERM is not set");
	if (setupterm(NULL, tty_screen(), &status) == ERR)
		return err_set(
		    err, ERR_USAGE, 0, "no terminal is known by TERM=%s", name);
	if (!cursor_address)
		return err_set(err, ERR_USAGE, 0,
		    "the cursor cannot be moved on TERM=%s", name);
	return true;
}

/* A capability without its padding, as no terminal is that slow now. */
static void
add_capability(struct buf *out, const char *string)
{
	struct span rest = span_of(string);
	size_t at, end;

	while ((at = span_find(rest, SPAN_LIT("$<"), 0)) != SPAN_NONE &&
	    (end = span_find(rest, SPAN_LIT(">"), at)) != SPAN_NONE) {
		buf_add(out, span_sub(rest, 0, at));
		rest = span_sub(rest, end + 1, rest.len);
	}
	buf_add(out, rest);
}

static void
add_modes(struct buf *out, bool on)
{
	size_t i;

	if (!terminal.has_modes)
		return;
	for (i = 0; i < sizeof(modes) / sizeof(modes[0]); i++)
		if (!modes[i].mouse || terminal.mouse)
			buf_add(out, span_of(on ? modes[i].on : modes[i].off));
}

/* What endwin would do, for those who cannot call it. */
static void
prepare_farewell(void)
{
	const char *const capabilities[] = { exit_insert_mode,
		exit_alt_charset_mode, exit_attribute_mode, orig_pair,
		tparm(cursor_address, LINES - 1, 0), exit_ca_mode,
		cursor_normal };
	struct buf bytes = { 0 };
	size_t i;

	add_modes(&bytes, false);
	for (i = 0; i < sizeof(capabilities) / sizeof(capabilities[0]); i++)
		add_capability(&bytes, capabilities[i]);
	signals_set_farewell(buf_span(&bytes), &terminal.found);
	buf_finish(&bytes);
}

static void
await_room(void)
{
	struct pollfd room = { .fd = tty_screen(), .events = POLLOUT };

	poll(&room, 1, -1);
}

void
terminal_write(struct span bytes)
{
	while (bytes.len > 0) {
		ssize_t len = write(tty_screen(), bytes.ptr, bytes.len);

		if (len < 0 && errno == EAGAIN)
			await_room();
		else if (len < 0 && errno != EINTR)
			return;
		bytes = span_sub(bytes, len < 0 ? 0 : (size_t)len, bytes.len);
	}
}

static void
write_modes(bool on)
{
	struct buf bytes = { 0 };

	add_modes(&bytes, on);
	terminal_write(buf_span(&bytes));
	buf_finish(&bytes);
}

/* Adapts to the size that the terminal has now, if it tells one. */
static void
adapt(void)
{
	struct winsize size;

	if (ioctl(tty_screen(), TIOCGWINSZ, &size) == 0 && size.ws_row > 0 &&
	    size.ws_col > 0 && is_term_resized(size.ws_row, size.ws_col))
		resizeterm(size.ws_row, size.ws_col);
	prepare_farewell();
}

/* Nothing is known of what is on the screen. */
static void
forget_screen(void)
{
	clearok(curscr, TRUE);
}

/*
 * All modes are on afterwards: curses would turn its own on with the first
 * frame, which is long, and who is killed before that would give back what was
 * never taken. Ours come first of what touches the terminal: a job in the
 * background is stopped by that. No signal has to wait for a terminal that
 * takes nothing at the moment.
 */
static void
enter(void)
{
	await_room();
	signals_hold();
	terminal.open = true;
	adapt();
	reset_prog_mode();
	write_modes(true);
	doupdate();
	signals_release();
	forget_screen();
}

static void
leave(void)
{
	await_room();
	signals_hold();
	terminal.open = false;
	write_modes(false);
	endwin();
	signals_drop_farewell();
	signals_release();
}

bool
terminal_open(const struct terminal_options *options, struct err *err)
{
	if (tcgetattr(tty_keys(), &terminal.found) < 0)
		return err_set(err, ERR_SYSTEM, 0,
		    "cannot read the modes of the terminal: %s",
		    strerror(errno));
	/* Before curses, which leaves signals alone that have a handler. */
	if (!signals_open(err))
		return false;
	signals_set_farewell(SPAN_LIT(""), &terminal.found);
	if (!newterm(NULL, tty_screen_file(), tty_keys_file())) {
		signals_drop_farewell();
		return err_set(
		    err, ERR_SYSTEM, 0, "curses cannot use this terminal");
	}
	raw();
	noecho();
	nonl();
	typeahead(-1);
	/*
	 * Until a screen has been left once, curses takes it for one that is
	 * not set up yet, and sends each motion of the cursor by itself. From
	 * then on a frame is sent in one piece.
	 */
	endwin();
	/* A terminal that can report its mouse takes after xterm. */
	terminal.has_modes = key_mouse != NULL;
	terminal.mouse = options->mouse;
	enter();
	mem_on_failure(signals_say_farewell);
	atexit(terminal_close);
	return true;
}

/* Those of VT100s are not what is drawn with; who has none has no others. */
bool
terminal_draws_lines(void)
{
	return acs_chars != NULL;
}

void
terminal_close(void)
{
	if (terminal.open)
		leave();
}

static void
stop(bool group)
{
	leave();
	signals_stop(group);
	signals_take(SIGNALS_CONTINUED | SIGNALS_RESIZED);
	enter();
}

void
terminal_suspend(void)
{
	stop(true);
}

void
terminal_die(int number)
{
	terminal_close();
	signals_die(number);
}

bool
terminal_obey(void)
{
	if (signals_take(SIGNALS_STOP)) {
		stop(false);
		return true;
	}
	if (signals_take(SIGNALS_CONTINUED)) {
		/* Nobody knows what has become of it in the meantime. */
		leave();
		enter();
		return true;
	}
	if (!signals_take(SIGNALS_RESIZED))
		return false;
	adapt();
	forget_screen();
	return true;
}
