#ifndef TESTS_SUPPORT_PTY_H
#define TESTS_SUPPORT_PTY_H

#include <sys/types.h>
#include <termios.h>

#include "base/buf.h"
#include "base/err.h"
#include "support/environment.h"

/*
 * A program on a pseudo-terminal, below a session leader that plays the
 * shell: it hands the terminal over when the program stops, passes a hang-up
 * on, and ends everything the program started, also when the test dies first.
 */
struct pty;

enum pty_state {
	PTY_RUNNING,
	PTY_STOPPED, /* by a signal, as after C-z */
	PTY_ENDED,
};

struct pty_config {
	const char *const *argv; /* NULL-terminated; argv[0] as in execvp */
	const char *const *env;  /* see environment.h; may be NULL */
	const char *folder;      /* where it runs; NULL: its home */
	struct environment_files files; /* in its home */
	unsigned columns, lines;
};

/* What is started is stopped by pty_close. NULL on failure. */
struct pty *pty_start(const struct pty_config *config, struct err *err);

/* Kills what still runs, removes its home and frees; pty may be NULL. */
void pty_close(struct pty *pty);

/* Queues bytes as if typed; pty_pump writes them. */
void pty_send(struct pty *pty, struct span bytes);

/* Whether all of them have been written, and read by the program. */
bool pty_is_read(const struct pty *pty);

/*
 * Waits at most ms for the program to draw something, which is appended to
 * drawn, to stop or to end. False when nothing happened.
 */
bool pty_pump(struct pty *pty, struct buf *drawn, int ms);

/* To the terminal's foreground: the program and what it started. */
void pty_signal(struct pty *pty, int number);

/* What a shell's fg does with a program that stopped. */
void pty_continue(struct pty *pty);

/* From now on the program gets no more memory from the system. */
void pty_starve(struct pty *pty);

void pty_resize(struct pty *pty, unsigned columns, unsigned lines);

/* The terminal goes away, as when its window is closed. */
void pty_hang_up(struct pty *pty);
bool pty_is_hung_up(const struct pty *pty);

enum pty_state pty_state(const struct pty *pty);

/* As waitpid gave it; for a program that stopped or ended. */
int pty_status(const struct pty *pty);

/*
 * How often the program stopped or ended. After each of them the sequence
 * PTY_EVENT_MARK comes out of the terminal, behind all that was drawn before.
 */
size_t pty_events(const struct pty *pty);
#define PTY_EVENT_MARK "\033]7778\007"

/* The terminal's modes as they are now; false after a hang-up. */
bool pty_modes(const struct pty *pty, struct termios *modes);

/* What they were before the program ran. */
const struct termios *pty_first_modes(const struct pty *pty);

/* Sets them, as a shell does behind the back of a program that stopped. */
bool pty_set_modes(const struct pty *pty, const struct termios *modes);

/*
 * How many calls of write the program has made, to wherever; false where the
 * system does not tell.
 */
bool pty_writes(const struct pty *pty, size_t *count);

/* The process that has the terminal; -1: there is none. */
pid_t pty_foreground(const struct pty *pty);

/* The folder that is $HOME to the program. */
const char *pty_home(const struct pty *pty);

#endif
