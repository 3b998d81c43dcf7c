#ifndef TUI_SEEK_H
#define TUI_SEEK_H

#include <poll.h>
#include <stdatomic.h>

#include "query/index.h"
#include "sys/worker.h"
#include "view/layout.h"

struct app;

/*
 * The search for what is in the line. Where the entries are many a thread
 * does it, so that no key waits for it: until it ends the last results stay,
 * and a key that changes the line stops it. Where they are few it takes less
 * time than a frame, and there is no thread.
 */
struct seek {
	struct worker worker;

	/* The two things that both look at; see sys/worker.h. */
	atomic_bool unwanted; /* the search is to stop */
	atomic_bool ending;   /* so is the making of the index */

	/* The job, which is the thread's while the worker is busy. */
	const struct catalog *catalog;
	struct index *index;          /* NULL until it is needed */
	struct query *query;          /* NULL: only the index is made */
	bool in_pane[NPANES];         /* whether there is such a pane */
	struct results found[NPANES]; /* and what is remembered */
	bool whole;                   /* it was not stopped */

	int64_t since; /* the line is another than app->query; 0: it is not */
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
 * Searches if the line is another than the last time, and waits for that, at
 * most so many ms (-1: as long as it takes).
 */
void seek_update(struct app *app, int patience);

/* Searches anew, for what is in the line; or for one pane alone. */
void seek_again(struct app *app);
void seek_pane(struct app *app, size_t pane);

/*
 * Whether a thread is at work, and whether what it is to find has been waited
 * for so long that it must be told.
 */
bool seek_is_going(const struct seek *seek);
bool seek_is_late(const struct seek *seek);

/*
 * Fills in what to poll for and returns how many there are. *timeout is
 * lowered (-1 counts as endless) to when a search becomes late.
 */
size_t
seek_poll(const struct seek *seek, struct pollfd fds[WORKER_FDS], int *timeout);

#endif
