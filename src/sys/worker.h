#ifndef SYS_WORKER_H
#define SYS_WORKER_H

#include <poll.h>
#include <pthread.h>
#include <stdbool.h>

/*
 * A thread for one job at a time, so that who gives it need not wait. From
 * worker_start until worker_wait returns true a job belongs to the thread:
 * but for what is atomic, nobody else looks at it.
 */

/* Zero-initialised is idle and ready. It must not be moved while busy. */
struct worker {
	bool busy;
	bool hired; /* there is a thread; else the job is done already */
	pthread_t thread;
	int done; /* readable when the job is done */
	void (*work)(void *job);
	void *job;
};

/*
 * Starts a job; the worker must be idle. Signals are left to the other threads.
 * Where there can be no more threads the job is done when this returns.
 */
void worker_start(struct worker *worker, void (*work)(void *job), void *job);

/*
 * Waits for the job, at most so many ms (-1: as long as it takes). True when
 * it is done; the worker is idle then. An idle one is not waited for.
 */
bool worker_wait(struct worker *worker, int ms);

/*
 * Leaves a job that is not done to its thread, which ends with it or with the
 * program: worker and job must stay where they are. False where there is none.
 */
bool worker_abandon(struct worker *worker);

/*
 * Fills in what to poll for, to be told when a job is done, and returns how
 * many there are: none when idle.
 */
#define WORKER_FDS 1
size_t worker_poll(const struct worker *worker, struct pollfd fds[WORKER_FDS]);

#endif
