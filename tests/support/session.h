#ifndef TESTS_SUPPORT_SESSION_H
#define TESTS_SUPPORT_SESSION_H

#include "support/script_run.h"

/*
 * A run of the program whose steps a test makes up as it goes. Those since the
 * program was started are kept: they are a screen test by themselves, and a
 * failure shows them. Zero-initialised is closed, and ready.
 */
struct session {
	struct script_run run;
	struct buf steps, report;
	bool open;
};

/* Begins anew; reports call it by the name. */
void session_open(struct session *session, const char *name);
void session_close(struct session *session);

/* Runs a step, as tests/README.md describes them; false after a report. */
bool session_step(struct session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Adds a comment to the steps. */
void session_note(struct session *session, const char *text);

/* Shows the report and the steps that led to it, and fails the test. */
void session_abort(const struct session *session, const char *what);

/* Does a step, or fails the test. */
#define session_must(session, ...)                                             \
	(session_step(session, __VA_ARGS__)                                    \
		? (void)0                                                      \
		: session_abort(session, (session)->run.path))

#endif
