#ifndef TESTS_SUPPORT_LEADER_H
#define TESTS_SUPPORT_LEADER_H

#include "support/pty.h"

/*
 * The session leader between a test and the program: a process of its own,
 * as a shell would be, since a program whose parent is in another session is
 * never stopped by C-z. It obeys the commands that arrive on its socket, tells
 * what becomes of the program there, and cleans up when the socket closes.
 */

enum leader_order {
	LEADER_SIGNAL,   /* with the signal's number */
	LEADER_CONTINUE, /* the program comes to the foreground */
	LEADER_STARVE,   /* the program gets no more memory */
};

struct leader_command {
	enum leader_order order;
	int number;
};

/* The program stopped or ended; with what waitpid gave. */
struct leader_event {
	int status;
};

/*
 * Runs the program on that terminal. To be called in a fresh child process;
 * returns never. What is open but the socket gets closed.
 */
_Noreturn void leader_run(const struct pty_config *config, const char *home,
    const char *tty, int socket);

#endif
