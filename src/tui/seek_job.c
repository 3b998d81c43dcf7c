#include "tui/seek_job.h"

const enum entry_set seek_job_sets[NPANES] = {
	[ENTRY_PUBLIC] = SET_PUBLIC,
	[ENTRY_MODULE] = SET_MODULE,
};

static bool
is_unwanted(void *context)
{
	struct seek_job *job = context;

	return atomic_load_explicit(&job->unwanted, memory_order_relaxed);
}

static bool
is_hurried(void *context)
{
	struct seek_job *job = context;

	return is_unwanted(job) ||
	    atomic_load_explicit(&job->hurried, memory_order_relaxed);
}

static bool
is_ending(void *context)
{
	struct seek_job *job = context;

	return atomic_load_explicit(&job->ending, memory_order_relaxed);
}

void
seek_job_make_index(struct seek_job *job)
{
	if (!job->index)
		job->index = index_new_until(job->catalog,
		    &(struct stop){ .is_wanted = is_ending, .context = job });
}

/* False when it was stopped. */
static bool
search(struct seek_job *job, size_t pane)
{
	struct stop stop = { .is_wanted = is_unwanted, .context = job };

	if (!query_is_empty(job->query))
		return index_search_until(job->index, job->query,
		    seek_job_sets[pane], &stop, &job->found[pane]);
	results_all(&job->found[pane], job->catalog, seek_job_sets[pane]);
	return true;
}

static void
sort(struct seek_job *job, size_t pane)
{
	struct stop stop = { .is_wanted = is_hurried, .context = job };
	bool sorted = pane_sort_hits(
	    &job->panes[pane], job->orders[pane], &job->found[pane], &stop);

	job->sorted[pane] = sorted ? job->orders[pane] : 0;
}

void
seek_job_do(void *data)
{
	struct seek_job *job = data;
	size_t i;

	if (!job->query || !query_is_empty(job->query))
		seek_job_make_index(job);
	job->whole = job->query && !is_ending(job);
	for (i = 0; job->whole && i < NPANES; i++)
		if (job->in_pane[i])
			job->whole = search(job, i);
	for (i = 0; job->whole && i < NPANES; i++)
		if (job->in_pane[i])
			sort(job, i);
}

void
seek_job_set(struct seek_job *job, struct query *query)
{
	size_t i;

	job->query = query;
	for (i = 0; i < NPANES; i++)
		job->orders[i] = job->panes[i].order;
	atomic_store(&job->unwanted, false);
	atomic_store(&job->hurried, false);
}

bool
seek_job_is_quick(const struct seek_job *job)
{
	size_t count;

	catalog_entries(job->catalog, &count);
	return count < SEEK_MANY ||
	    (job->query && query_is_empty(job->query) && !job->orders[0] &&
		!job->orders[1]);
}

void
seek_job_finish(struct seek_job *job)
{
	size_t i;

	for (i = 0; i < NPANES; i++)
		results_finish(&job->found[i]);
	index_free(job->index);
}
