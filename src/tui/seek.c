#include "tui/seek.h"

#include "base/clock.h"
#include "tui/app.h"
#include "tui/prompt.h"
#include "tui/scopes.h"

enum {
	LATE_MS = 100,
};

/* Of fewer entries all is found in less than a few ms. */
static const size_t many = 20000;

static const enum entry_set sets[NPANES] = {
	[ENTRY_PUBLIC] = SET_PUBLIC,
	[ENTRY_MODULE] = SET_MODULE,
};

static bool
is_unwanted(void *context)
{
	struct seek *seek = context;

	return atomic_load_explicit(&seek->unwanted, memory_order_relaxed);
}

static bool
is_ending(void *context)
{
	struct seek *seek = context;

	return atomic_load_explicit(&seek->ending, memory_order_relaxed);
}

static void
make_index(struct seek *seek)
{
	if (!seek->index)
		seek->index = index_new_until(seek->catalog,
		    &(struct stop){ .is_wanted = is_ending, .context = seek });
}

/* What the thread does. */
static void
work(void *data)
{
	struct seek *seek = data;
	struct stop stop = { .is_wanted = is_unwanted, .context = seek };
	size_t i;

	make_index(seek);
	seek->whole = seek->index && seek->query;
	for (i = 0; seek->whole && i < NPANES; i++)
		if (seek->in_pane[i])
			seek->whole = index_search_until(seek->index,
			    seek->query, sets[i], &stop, &seek->found[i]);
}

static void
start(struct seek *seek, struct query *query)
{
	seek->query = query;
	atomic_store(&seek->unwanted, false);
	worker_start(&seek->worker, work, seek);
}

/* Ends what is under way, whatever it finds. */
static void
end(struct seek *seek)
{
	atomic_store(&seek->unwanted, true);
	worker_wait(&seek->worker, -1);
	query_free(seek->query);
	seek->query = NULL;
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

static void
show_pane(struct app *app, size_t pane)
{
	struct results *results = &app->panes[pane].results;

	if (!app->seek.in_pane[pane])
		return;
	if (query_is_empty(app->query))
		results_all(results, app->catalog, sets[pane]);
	else
		results_take(results, &app->seek.found[pane]);
	scopes_limit(&app->places, (enum entry_kind)pane, results);
	pane_show_results(&app->panes[pane]);
}

void
seek_pane(struct app *app, size_t pane)
{
	struct seek *seek = &app->seek;

	if (seek->in_pane[pane] && !query_is_empty(app->query)) {
		end(seek);
		make_index(seek);
		index_search(
		    seek->index, app->query, sets[pane], &seek->found[pane]);
	}
	show_pane(app, pane);
}

void
seek_again(struct app *app)
{
	size_t i;

	set_query(app, query_parse(prompt_line()));
	for (i = 0; i < NPANES; i++)
		seek_pane(app, i);
	choose_best(app);
}

/* What was typed is found. */
static void
show_found(struct app *app)
{
	struct seek *seek = &app->seek;
	size_t i;

	set_query(app, seek->query);
	seek->query = NULL;
	for (i = 0; i < NPANES; i++)
		show_pane(app, i);
	choose_best(app);
}

/* Whether a query is the one that is in the line. */
static bool
is_asked(const struct app *app, const struct query *query)
{
	/* What is typed is about something else while that is listed. */
	return !app->picker && span_eq(query_text(query), prompt_line());
}

static bool
is_answered(const struct app *app)
{
	return app->picker || is_asked(app, app->query);
}

static void
begin(struct app *app)
{
	struct seek *seek = &app->seek;
	struct query *query;
	size_t count;

	places_forget_jumps(app);
	catalog_entries(app->catalog, &count);
	query = query_parse(prompt_line());
	if (count < many || query_is_empty(query)) {
		query_free(query);
		seek_again(app);
		return;
	}
	if (seek->since == 0)
		seek->since = clock_ms();
	start(seek, query);
}

/* Takes what was found; false when the job is not done in that time. */
static bool
finish_job(struct app *app, int patience)
{
	struct seek *seek = &app->seek;

	if (seek->query && !is_asked(app, seek->query))
		atomic_store(&seek->unwanted, true);
	if (!worker_wait(&seek->worker, is_answered(app) ? 0 : patience))
		return false;
	if (seek->query && seek->whole && is_asked(app, seek->query))
		show_found(app);
	query_free(seek->query);
	seek->query = NULL;
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
	size_t count;

	if (seek->worker.busy || seek->index)
		return;
	catalog_entries(app->catalog, &count);
	if (count < many)
		make_index(seek);
	else
		start(seek, NULL);
}

bool
seek_is_going(const struct seek *seek)
{
	return seek->worker.busy;
}

bool
seek_is_late(const struct seek *seek)
{
	return seek->since > 0 && clock_until(seek->since + LATE_MS) == 0;
}

size_t
seek_poll(const struct seek *seek, struct pollfd fds[WORKER_FDS], int *timeout)
{
	if (seek->since > 0 && !seek_is_late(seek))
		*timeout =
		    clock_sooner(*timeout, clock_until(seek->since + LATE_MS));
	return worker_poll(&seek->worker, fds);
}

void
seek_init(struct app *app)
{
	size_t i;

	app->seek = (struct seek){ .catalog = app->catalog };
	set_query(app, query_parse((struct span){ "", 0 }));
	for (i = 0; i < NPANES; i++) {
		app->seek.in_pane[i] = app->panes[i].total > 0;
		show_pane(app, i);
	}
}

void
seek_finish(struct seek *seek)
{
	size_t i;

	atomic_store(&seek->ending, true);
	end(seek);
	for (i = 0; i < NPANES; i++)
		results_finish(&seek->found[i]);
	index_free(seek->index);
}
