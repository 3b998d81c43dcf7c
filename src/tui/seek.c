#include "tui/seek.h"

#include "base/clock.h"
#include "tui/app.h"
#include "tui/prompt.h"
#include "tui/scopes.h"

enum {
	LATE_MS = 100,
};

/* Ends what is under way, whatever it finds. */
static void
end(struct seek *seek)
{
	struct seek_job *job = &seek->job;

	atomic_store(&job->unwanted, true);
	worker_wait(&seek->worker, -1);
	query_free(job->query);
	job->query = NULL;
}

/* Whether the best hit of one pane is better than that of another. */
static bool
is_better(const struct pane *pane, const struct pane *other)
{
	const struct hit *a = pane->results.hits, *b = other->results.hits;

	if (pane->results.count == 0 || other->results.count == 0)
		return pane->results.count > 0;
	if (a->tier != b->tier)
		return a->tier < b->tier;
	return a->cost < b->cost;
}

/*
 * The pane with the best hit, unless another one was chosen by hand. Without
 * a query it is the first one, where it was before anything was typed.
 */
static void
choose_best(struct app *app)
{
	bool first = query_is_empty(app->query) ||
	    !is_better(&app->panes[1], &app->panes[0]);

	if (!app->chosen_by_hand)
		app_choose(app, first ? 0 : 1);
	if (query_is_empty(app->query))
		app->chosen_by_hand = false;
}

static void
set_query(struct app *app, struct query *query)
{
	query_free(app->query);
	app->query = query;
	app->marker.query = query;
}

/* Shows what a pane has now, which is sorted by that, or by rank. */
static void
show_pane(struct app *app, size_t i, size_t sorted)
{
	struct pane *pane = &app->panes[i];

	scopes_limit(&app->places, pane->kind, &pane->results);
	pane->sorted = sorted;
	if (sorted != pane->order && pane->results.count < SEEK_MANY)
		pane_sort_results(pane);
	pane_show_results(pane);
}

void
seek_again(struct app *app)
{
	struct seek *seek = &app->seek;
	struct seek_job *job = &seek->job;
	size_t i;

	set_query(app, query_parse(prompt_line()));
	for (i = 0; i < NPANES; i++) {
		struct results *results = &app->panes[i].results;

		if (!job->in_pane[i])
			continue;
		if (query_is_empty(app->query)) {
			results_all(results, app->catalog, seek_job_sets[i]);
		} else {
			end(seek);
			seek_job_make_index(job);
			index_search(job->index, app->query, seek_job_sets[i],
			    &job->found[i]);
			results_take(results, &job->found[i]);
		}
		show_pane(app, i, 0);
	}
	choose_best(app);
}

/* Whether what is shown is what the line asks for. */
static bool
is_found(const struct app *app)
{
	/* What is typed is about something else while that is listed. */
	return app->picker || span_eq(query_text(app->query), prompt_line());
}

static bool
is_sorted(const struct app *app, size_t pane)
{
	return app->panes[pane].sorted == app->panes[pane].order ||
	    !app->seek.job.in_pane[pane];
}

static bool
is_answered(const struct app *app)
{
	return app->picker ||
	    (is_found(app) && is_sorted(app, 0) && is_sorted(app, 1));
}

/* Whether the job is to find what is asked for now. */
static bool
is_asked(const struct app *app)
{
	const struct seek_job *job = &app->seek.job;
	bool asked = job->query && !app->picker &&
	    span_eq(query_text(job->query), prompt_line());
	size_t i;

	for (i = 0; i < NPANES; i++)
		asked = asked && job->orders[i] == app->panes[i].order;
	return asked;
}

static void
take_pane(struct app *app, size_t i)
{
	struct seek_job *job = &app->seek.job;

	results_take(&app->panes[i].results, &job->found[i]);
	show_pane(app, i, job->sorted[i]);
}

/*
 * The same in another order, in which the entry that somebody moved to stays
 * chosen, or reads.
 */
static void
take_order(struct app *app, size_t i)
{
	struct pane *pane = &app->panes[i];
	const struct entry *entry =
	    reader_page(&app->reader) ? pane_entry(pane) : pane_moved_to(pane);

	take_pane(app, i);
	if (entry)
		pane_select(pane, entry);
	if (app->status.len == 0)
		app_say_order(app, pane);
}

/* Shows what the job has found. */
static void
take(struct app *app)
{
	struct seek_job *job = &app->seek.job;
	bool found = is_found(app);
	size_t i;

	set_query(app, job->query);
	job->query = NULL;
	for (i = 0; i < NPANES; i++) {
		if (!found && job->in_pane[i])
			take_pane(app, i);
		else if (!is_sorted(app, i))
			take_order(app, i);
	}
	if (!found)
		choose_best(app);
}

/* True when it is done already. */
static bool
start(struct seek *seek)
{
	bool quick = seek_job_is_quick(&seek->job);

	if (quick)
		seek_job_do(&seek->job);
	else
		worker_start(&seek->worker, seek_job_do, &seek->job);
	return quick;
}

static void
begin(struct app *app)
{
	struct seek *seek = &app->seek;
	struct seek_job *job = &seek->job;

	if (!is_found(app))
		places_forget_jumps(app);
	seek_job_set(job, query_parse(prompt_line()));
	if (seek->since == 0)
		seek->since = clock_ms();
	if (start(seek))
		take(app);
}

/*
 * Takes what was found; false when the job is not done in that time. Without a
 * limit it is the sorting that is not waited for.
 */
static bool
finish_job(struct app *app, int patience)
{
	struct seek *seek = &app->seek;
	struct seek_job *job = &seek->job;
	bool enough = patience < 0 ? is_found(app) : is_answered(app);

	if (!is_asked(app))
		atomic_store(&job->unwanted, true);
	if (patience < 0 && !enough)
		atomic_store(&job->hurried, true);
	if (!worker_wait(&seek->worker, enough ? 0 : patience))
		return false;
	if (job->whole && is_asked(app))
		take(app);
	query_free(job->query);
	job->query = NULL;
	return true;
}

void
seek_update(struct app *app, int patience)
{
	int64_t last = clock_ms() + patience;

	while (app->seek.worker.busy || !is_answered(app)) {
		if (!app->seek.worker.busy)
			begin(app);
		else if (!finish_job(
			     app, patience < 0 ? -1 : clock_until(last)))
			break;
	}
	if (is_answered(app))
		app->seek.since = 0;
}

void
seek_prepare(struct app *app)
{
	struct seek *seek = &app->seek;
	struct seek_job *job = &seek->job;

	if (!seek->worker.busy && !job->index) {
		seek_job_set(job, NULL);
		start(seek);
	}
}

bool
seek_is_going(const struct seek *seek)
{
	return seek->worker.busy;
}

static bool
is_late(const struct seek *seek)
{
	return seek->since > 0 && clock_until(seek->since + LATE_MS) == 0;
}

const char *
seek_progress(const struct app *app)
{
	if (!is_late(&app->seek))
		return NULL;
	return is_found(app) ? "sorting..." : "searching...";
}

size_t
seek_poll(const struct seek *seek, struct pollfd fds[WORKER_FDS], int *timeout)
{
	if (seek->since > 0 && !is_late(seek))
		*timeout =
		    clock_sooner(*timeout, clock_until(seek->since + LATE_MS));
	return worker_poll(&seek->worker, fds);
}

void
seek_init(struct app *app)
{
	size_t i;

	app->seek = (struct seek){
		.job = { .catalog = app->catalog, .panes = app->panes },
	};
	set_query(app, query_parse((struct span){ "", 0 }));
	for (i = 0; i < NPANES; i++) {
		app->seek.job.in_pane[i] = app->panes[i].total > 0;
		results_all(
		    &app->panes[i].results, app->catalog, seek_job_sets[i]);
		show_pane(app, i, 0);
	}
}

void
seek_finish(struct seek *seek)
{
	atomic_store(&seek->job.ending, true);
	end(seek);
	seek_job_finish(&seek->job);
}
