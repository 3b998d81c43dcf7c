#ifndef TESTS_SUPPORT_PROGRAM_H
#define TESTS_SUPPORT_PROGRAM_H

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

#endif
