#ifndef TUI_SEEK_JOB_H
#define TUI_SEEK_JOB_H

#include <stdatomic.h>

#include "query/index.h"
#include "view/layout.h"
#include "view/pane.h"

/* Of fewer entries all is found, and sorted, in less than a few ms. */
#define SEEK_MANY 20000

/*
 * What a thread does for seek.h: makes the index, searches, and sorts what was
 * found.
 */
struct seek_job {
	/* May be set meanwhile. Nothing else may change until it is done. */
	atomic_bool unwanted; /* the search is to stop */
	atomic_bool hurried;  /* the sorting is: rank will do */
	atomic_bool ending;   /* so is the making of the index */

	const struct catalog *catalog;
	struct index *index;          /* NULL until it is needed */
	struct query *query;          /* NULL: only the index is made */
	bool in_pane[NPANES];         /* whether there is such a pane */
	const struct pane *panes;     /* by whose columns it sorts */
	size_t orders[NPANES];        /* see struct pane */
	struct results found[NPANES]; /* and what is remembered */
	bool whole;                   /* it was not stopped */
	size_t sorted[NPANES];        /* by this; by rank if that was stopped */
};

/* Which entries each pane shows. */
extern const enum entry_set seek_job_sets[NPANES];

/* What is to be done, with the order that the panes have now. */
void seek_job_set(struct seek_job *job, struct query *query);

/* Whether that takes less time than a frame. */
bool seek_job_is_quick(const struct seek_job *job);

/* Does it; what worker_start takes. */
void seek_job_do(void *job);

/* Only makes the index, if there is none. */
void seek_job_make_index(struct seek_job *job);

void seek_job_finish(struct seek_job *job);

#endif
