#ifndef SYS_RUN_H
#define SYS_RUN_H

#include <poll.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/err.h"
#include "base/span.h"

/*
 * A helper program, run without waiting for it: the caller polls, and steps
 * when there is something to do. The helper is cut off from the terminal: it
 * has a session of its own, a pipe as standard input, the null device as
 * output, default signals, and no other descriptor. It is given no shell.
 *
 * It has succeeded when it exits with status 0 having read all of its input.
 * What it leaves behind may live on: that is how xclip and wl-copy serve a
 * selection. A helper that has not exited after RUN_LIMIT_MS is killed with
 * its process group, or, where the job may stay, let go as a success. So a
 * command that serves a selection must put itself into the background.
 *
 * The process must not ignore SIGCHLD, or nobody learns how a helper ended.
 */
#define RUN_LIMIT_MS 2000

struct run_job {
	const char *const *argv; /* found by $PATH; NULL-terminated */
	struct span input; /* what it reads; stays as it is until the end */
	bool may_stay;     /* running on is no failure */
};

enum run_state {
	RUN_IDLE, /* nothing was started, or its end has been told */
	RUN_GOING,
	RUN_OK,
	RUN_FAILED, /* exit status, signal, or input not read */
	RUN_TIMED_OUT,
};

/* One helper at a time. Zero-initialised is idle and ready. */
struct run {
	pid_t pid;   /* 0: none is going, and the members below say nothing */
	int exit_fd; /* readable when it exits; -1: must be looked at */
	int in, out; /* the ends of its input's pipe; in is -1 when fed */
	struct span input; /* what has yet to be written */
	int64_t deadline;  /* of the monotonic clock, ms */
	bool may_stay;     /* of the last job */

	/* Those given up on or let go that have not exited: not yet reaped. */
	pid_t *left;
	size_t nleft, left_cap;
};

/*
 * Starts a helper, after run_cancel. False, with the reason, when it cannot
 * be started; ERR_MISSING where there is no such program.
 */
bool run_start(struct run *run, const struct run_job *job, struct err *err);

/*
 * Fills in what to poll for, and returns how many there are, 0 when idle.
 * *timeout is lowered (-1 counts as endless) to when a step is due anyway.
 */
#define RUN_FDS 2
size_t
run_poll(const struct run *run, struct pollfd fds[RUN_FDS], int *timeout);

/*
 * Does what can be done without waiting. Tells the end of a helper once, with
 * the reason where it is not RUN_OK.
 */
enum run_state run_step(struct run *run, struct err *err);

/* Waits, at most until the deadline, and tells the end. */
enum run_state run_wait(struct run *run, struct err *err);

/* Kills a helper that is still going, or lets it go where it may stay. */
void run_cancel(struct run *run);

/* Cancels and releases everything; the run is then idle and ready again. */
void run_finish(struct run *run);

#endif
