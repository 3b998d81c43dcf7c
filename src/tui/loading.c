#include "tui/loading.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "catalog/lookup.h"
#include "tui/notes.h"

struct loading {
	struct worker worker;
	bool told;

	/* The thread's while the worker is busy. */
	struct arena arena; /* of the paths */
	const char **paths;
	size_t count;
	struct catalog *catalog;
	struct pane panes[NPANES];
	bool found;
};

static void
work(void *data)
{
	struct loading *loading = data;
	size_t i;

	loading->found =
	    catalog_load(loading->catalog, loading->paths, loading->count);
	lookup_prepare(loading->catalog);
	for (i = 0; loading->found && i < NPANES; i++)
		pane_init(
		    &loading->panes[i], loading->catalog, (enum entry_kind)i);
}

struct loading *
loading_start(const char *const *paths, size_t count)
{
	struct loading *loading = xcalloc(1, sizeof(*loading));
	size_t i;

	loading->catalog = catalog_new();
	loading->paths = xcalloc(count, sizeof(*loading->paths));
	loading->count = count;
	for (i = 0; i < count; i++)
		loading->paths[i] = arena_copy(&loading->arena,
		    (struct span){ paths[i], strlen(paths[i]) + 1 })
					.ptr;
	worker_start(&loading->worker, work, loading);
	return loading;
}

void
loading_free(struct loading *loading)
{
	size_t i;

	if (worker_abandon(&loading->worker))
		return;
	for (i = 0; i < NPANES; i++)
		pane_finish(&loading->panes[i]);
	catalog_free(loading->catalog);
	arena_finish(&loading->arena);
	free(loading->paths);
	free(loading);
}

bool
loading_wait(struct loading *loading, int ms)
{
	/* The paths do not change, so that they can be looked at meanwhile. */
	return worker_wait(&loading->worker,
	    catalog_takes_input(loading->paths, loading->count) ? -1 : ms);
}

const struct catalog *
loading_catalog(const struct loading *loading)
{
	return loading->found ? loading->catalog : NULL;
}

void
loading_take_panes(struct loading *loading, struct pane panes[NPANES])
{
	size_t i;

	for (i = 0; i < NPANES; i++) {
		panes[i] = loading->panes[i];
		loading->panes[i] = (struct pane){ 0 };
	}
}

void
loading_tell(struct loading *loading)
{
	if (loading->told || loading->worker.busy)
		return;
	loading->told = true;
	notes_write_warnings(loading->catalog);
}

void
loading_add_progress(const struct loading *loading, struct buf *out)
{
	size_t count, done = catalog_progress(loading->catalog, &count);

	if (count > 1)
		buf_addf(out, "reading %zu/%zu...", done, count);
	else
		buf_add(out, SPAN_LIT("reading..."));
}

size_t
loading_poll(const struct loading *loading, struct pollfd fds[WORKER_FDS])
{
	return worker_poll(&loading->worker, fds);
}
