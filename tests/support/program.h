#ifndef TESTS_SUPPORT_PROGRAM_H
#define TESTS_SUPPORT_PROGRAM_H

#include <check.h>

#include "base/buf.h"

/* A program and what it did when it ran to its end. Zero-initialised is ready.
 */
struct program {
	struct buf out, err; /* what it wrote */
	int status;          /* its exit status, or 128 and the signal */
	const char *in; /* the file that is its standard input; NULL: none */
};

/*
 * Runs errdex with these arguments, which a NULL ends, and waits for it;
 * nothing is typed. out NULL: its standard output is kept, else it is this
 * file. Replaces what an earlier run did.
 */
void
program_run(struct program *program, const char *const *args, const char *out);
void program_finish(struct program *program);

/*
 * Fails, naming the case, unless it ended with that status and wrote that. A
 * text that begins with @ is that of a file in data/cli; "..." stands for
 * anything, at the end alone; NULL is nothing.
 */
void program_check(const struct program *program, const char *name, int status,
    const char *out, const char *err);

/*
 * Each test of the case has a home of its own, $HOME, so that programs find
 * nothing of the user's.
 */
void program_at_home(TCase *tcase);

#endif
