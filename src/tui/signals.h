#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <termios.h>

#include "base/err.h"
#include "base/span.h"

/*
 * The signals of a program that holds a terminal. Those that end it give the
 * terminal back first, in the handler, with nothing but what is allowed there:
 * bytes that were made ready before, and the modes that were found. Then the
 * signal does what it would have done, so that the status, and a core, are as
 * they would have been. Those that only ask for something are noted, and wake
 * a poll.
 */
enum {
	SIGNALS_RESIZED = 1,
	SIGNALS_STOP = 2,
	SIGNALS_CONTINUED = 4,
};

bool signals_open(struct err *err);

/* Readable when something has come; to be emptied whenever it is. */
int signals_fd(void);
void signals_empty_fd(void);

/* Which of these have come since they were last taken. */
unsigned signals_take(unsigned which);

/*
 * Between these two no signal ends the program, so that what is sent to the
 * terminal, and what takes that back, go together; what has come meanwhile
 * ends it then. Faults do not wait.
 */
void signals_hold(void);
void signals_release(void);

/* What to write, and to set, on the way out; both are copied. */
void signals_set_farewell(struct span bytes, const struct termios *modes);

/* From now on there is nothing to give back. */
void signals_drop_farewell(void);

/* Gives the terminal back now, unless it is another's at the moment. */
void signals_say_farewell(void);

/* Stops this process, or all of its group as C-z would; returns later. */
void signals_stop(bool group);

/* Ends by this signal. */
_Noreturn void signals_die(int number);

#endif
