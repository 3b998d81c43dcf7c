#ifndef TUI_SEEK_H
#define TUI_SEEK_H

#include <poll.h>

#include "sys/worker.h"
#include "tui/seek_job.h"

struct app;

/*
 * The search for what is in the line, and the sorting of what it finds. Where
 * the entries are many a thread does both, so that no key waits for it: until
 * it ends the last results stay, and a key that changes the line, or by what
 * is sorted, stops it. Where they are few it takes less time than a frame, and
 * there is no thread.
 */
struct seek {
	struct worker worker;
	struct seek_job job; /* the thread's while the worker is busy */

	/* When what is shown became another than is asked for; 0: it is not. */
	int64_t since;
};

/* Shows all entries of the catalogue. */
void seek_init(struct app *app);
void seek_finish(struct seek *seek);

/*
 * Makes ready for searching, if nothing else is under way. With many entries
 * this takes longer than all that comes before the first frame.
 */
void seek_prepare(struct app *app);

/*
 * Searches if the line is another than the last time, and sorts if that is by
 * another column. Waits at most so many ms; -1: until all is found, however it
 * is sorted by then.
 */
void seek_update(struct app *app, int patience);

/* Searches anew, for what is in the line. */
void seek_again(struct app *app);

/* Whether a thread is at work. */
bool seek_is_going(const struct seek *seek);

/*
 * What it does, "searching...", when that has been waited for so long that it
 * must be told; else NULL.
 */
const char *seek_progress(const struct app *app);

/*
 * Fills in what to poll for and returns how many there are. *timeout is
 * lowered (-1 counts as endless) to when a search becomes late.
 */
size_t
seek_poll(const struct seek *seek, struct pollfd fds[WORKER_FDS], int *timeout);

#endif
