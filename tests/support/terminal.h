#ifndef TESTS_SUPPORT_TERMINAL_H
#define TESTS_SUPPORT_TERMINAL_H

#include "support/emulator.h"
#include "support/pty.h"

/*
 * A program on a pseudo-terminal with an emulator behind it, kept in step by
 * the mark that the program prints whenever it waits for input and all is
 * drawn: OSC 7777 ; bytes of input consumed ; COLUMNSxLINES BEL. So nothing
 * here ever sleeps for a guess, and every wait has a deadline.
 *
 * What returns bool fails with a text in failure that says what was awaited
 * and shows the screen.
 */
struct terminal {
	struct pty *pty;
	struct emulator *emulator;
	int deadline_ms;
	size_t sent;      /* bytes typed so far */
	size_t fresh;     /* marks up to this one are too old to count */
	struct buf bytes; /* the last that were drawn, raw */
	struct buf failure;
};

/*
 * Starts the program with ERRDEX_IDLE_MARK=1 and waits until it is idle. 0
 * for deadline_ms is a generous one.
 */
bool terminal_start(struct terminal *terminal, const struct pty_config *config,
    int deadline_ms);

/* The same for a program that prints no marks: there is no waiting. */
bool terminal_start_unmarked(struct terminal *terminal,
    const struct pty_config *config, int deadline_ms);

/* Starts it on 80 columns and 24 lines, or fails the test. */
void terminal_launch(
    struct terminal *terminal, const char *const *argv, const char *const *env);

/* Ends the program if it still runs. */
void terminal_finish(struct terminal *terminal);

/* Types the bytes, all at once. */
void terminal_send(struct terminal *terminal, struct span bytes);
void
terminal_resize(struct terminal *terminal, unsigned columns, unsigned lines);
void terminal_signal(struct terminal *terminal, int number);

/* Brings a program that stopped to the foreground. */
void terminal_continue(struct terminal *terminal);

/*
 * Waits until all that was sent has been consumed and the program is idle
 * with the current size on the screen. A program that stopped or ended is
 * idle too.
 */
bool terminal_settle(struct terminal *terminal);

/* Waits until all that was sent has been read, if only a part of a key. */
bool terminal_await_read(struct terminal *terminal);

/* Waits until the screen shows the text, whether or not there are marks. */
bool terminal_await_text(struct terminal *terminal, const char *text);

/* Waits for the program to stop, or to end. */
bool terminal_await_stop(struct terminal *terminal);
bool terminal_await_end(struct terminal *terminal);

/*
 * Whether the terminal's modes, its private modes and its pen are as they
 * were before the program. A wait must have shown that it stopped or ended.
 */
bool terminal_is_restored(struct terminal *terminal);

/* Whether the screen shows the text on one line. */
bool terminal_shows(const struct terminal *terminal, const char *text);

/* Appends "ended with status 2", "stopped by SIGTSTP", "runs". */
void terminal_add_state(const struct terminal *terminal, struct buf *out);

/*
 * Fail the test unless the program ended so: killed by a signal, as it would be
 * without handlers of its own, or with a status.
 */
void terminal_assert_killed(const struct terminal *terminal, int number);
void terminal_assert_exited(const struct terminal *terminal, int expected);

/* Replaces the failure; false, for a return. */
bool terminal_fail(struct terminal *terminal, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Fails the test with the terminal's failure unless the call returns true. */
#define terminal_must(terminal, call)                                          \
	((call) ? (void)0 : terminal_abort(__FILE__, __LINE__, #call, terminal))

/* Types a text and waits until the program is idle again. */
#define terminal_type(terminal, text)                                          \
	(terminal_send(terminal, span_of(text)),                               \
	    terminal_must(terminal, terminal_settle(terminal)))

/* Fails the test, showing the screen, unless that shows the text. */
#define terminal_must_show(terminal, text)                                     \
	terminal_must(terminal,                                                \
	    terminal_shows(terminal, text) ||                                  \
		terminal_fail(terminal, "no '%s'", text))

void terminal_abort(const char *file, int line, const char *call,
    const struct terminal *terminal);

#endif
