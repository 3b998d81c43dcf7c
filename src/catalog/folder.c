#include "catalog/folder.h"

#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>

#include "base/crew.h"
#include "base/mem.h"
#include "catalog/store.h"
#include "doc/formats.h"

/* The paths of the documents below a folder. */
struct paths {
	struct arena arena;
	const char **items;
	size_t count, cap;
	bool skipped; /* a folder that was read before */
};

static void
add_path(struct paths *paths, const char *path)
{
	struct span copy = { path, strlen(path) + 1 };

	paths->items = xgrow(
	    paths->items, &paths->cap, paths->count + 1, sizeof(*paths->items));
	paths->items[paths->count++] = arena_copy(&paths->arena, copy).ptr;
}

static void
finish_paths(struct paths *paths)
{
	arena_finish(&paths->arena);
	free(paths->items);
}

/*
 * What is told of items that are neither folders nor files that can be read.
 * Only a regular file is opened: a pipe in a folder would be waited for.
 */
static const struct {
	int info;
	bool always;     /* else only where the name is that of a document */
	const char *why; /* NULL: as the system says */
} complaints[] = {
	{ .info = FTS_DNR, .always = true },
	{ .info = FTS_ERR, .always = true },
	{ .info = FTS_NS, .always = true },
	{ .info = FTS_DC, .always = true, .why = "holds itself; not entered" },
	{ .info = FTS_SLNONE, .why = "a link that leads nowhere" },
	{ .info = FTS_DEFAULT, .why = "not a regular file; not read" },
};

/* Folders are entered once, by whatever way leads there first. */
static void
enter(struct catalog *catalog, struct paths *paths, FTS *tree, FTSENT *item)
{
	if (seen_add(&catalog->seen, item->fts_statp))
		return;
	paths->skipped = true;
	catalog_warn(catalog, item->fts_path, 0, "read already");
	fts_set(tree, item, FTS_SKIP);
}

static void
visit(struct catalog *catalog, struct paths *paths, const FTSENT *item)
{
	bool named = doc_format_for(span_of(item->fts_name)) != NULL;
	size_t i;

	if (item->fts_info == FTS_F && named)
		add_path(paths, item->fts_path);
	for (i = 0; i < sizeof(complaints) / sizeof(complaints[0]); i++)
		if (complaints[i].info == item->fts_info &&
		    (complaints[i].always || named))
			catalog_warn(catalog, item->fts_path, 0,
			    complaints[i].why ? complaints[i].why
					      : strerror(item->fts_errno));
}

static int
by_item_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static bool
walk(struct catalog *catalog, const char *folder, struct paths *paths,
    struct err *err)
{
	char *roots[] = { (char *)folder, NULL };
	FTS *tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_item_name);
	FTSENT *item;

	if (!tree)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	while ((item = fts_read(tree))) {
		if (item->fts_info == FTS_D)
			enter(catalog, paths, tree, item);
		visit(catalog, paths, item);
	}
	fts_close(tree);
	return true;
}

static int
by_bytes(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Where what is left of a path below its folder begins. */
static size_t
below(const char *path, const char *folder)
{
	size_t at = strlen(folder);

	while (path[at] == '/')
		at++;
	return at;
}

enum {
	BATCH_FILES = 256,
};

/* Files that are parsed by several threads and then added in their order. */
struct batch {
	struct catalog *catalog;
	struct source_file files[BATCH_FILES];
	size_t count, nbytes;
	atomic_size_t next; /* to be parsed */
};

/* More bytes than that do not wait to be parsed, but for the last file's. */
static const size_t most_bytes = (size_t)8 << 20;

static bool
is_full(const struct batch *batch)
{
	return batch->count == BATCH_FILES || batch->nbytes >= most_bytes;
}

static void
open_file(struct batch *batch, const char *path, size_t name_at)
{
	struct source_file *file = &batch->files[batch->count++];

	*file = (struct source_file){ .path = path, .name_at = name_at };
	source_open(batch->catalog, file);
	batch->nbytes += file->bytes.len;
}

/* What each thread does: one file after another that no other one took. */
static void
parse_files(void *data)
{
	struct batch *batch = data;
	size_t i;

	while ((i = atomic_fetch_add(&batch->next, 1)) < batch->count) {
		source_parse(&batch->files[i]);
		atomic_fetch_add(&batch->catalog->nread, 1);
	}
}

/* Less is parsed before another thread has begun. */
static const size_t least_for_thread = 8192;

static size_t
count_threads(const struct batch *batch)
{
	size_t count = batch->nbytes / least_for_thread, most = crew_size();

	if (count < 1)
		return 1;
	return count < most ? count : most;
}

/* Empties the batch; returns how many of its files failed. */
static size_t
add_files(struct batch *batch)
{
	size_t i, failed = 0;

	atomic_store(&batch->next, 0);
	crew_run(parse_files, batch, 0, count_threads(batch));
	for (i = 0; i < batch->count; i++) {
		struct source_file *file = &batch->files[i];

		if (source_add(batch->catalog, file))
			continue;
		catalog_warn(
		    batch->catalog, file->path, file->err.line, file->err.text);
		failed++;
	}
	batch->count = batch->nbytes = 0;
	return failed;
}

/* Adds the files of a folder; returns how many failed. */
static size_t
add_paths(
    struct catalog *catalog, const char *folder, const struct paths *paths)
{
	struct batch *batch = xcalloc(1, sizeof(*batch));
	size_t i, failed = 0;

	batch->catalog = catalog;
	for (i = 0; i < paths->count; i++) {
		const char *path = paths->items[i];

		open_file(batch, path, below(path, folder));
		if (is_full(batch))
			failed += add_files(batch);
	}
	failed += add_files(batch);
	free(batch);
	return failed;
}

bool
folder_add(struct catalog *catalog, const char *folder, struct err *err)
{
	struct paths paths = { 0 };
	size_t failed = 0;
	bool ok = walk(catalog, folder, &paths, err);

	if (paths.count > 0)
		qsort(paths.items, paths.count, sizeof(*paths.items), by_bytes);
	atomic_fetch_add(&catalog->nfound, paths.count);
	if (ok)
		failed = add_paths(catalog, folder, &paths);
	finish_paths(&paths);
	if (ok && paths.count == 0 && !paths.skipped)
		return err_set(
		    err, ERR_MISSING, 0, "no document in this folder");
	if (ok && failed == paths.count && !paths.skipped)
		return err_set(err, ERR_SYSTEM, 0,
		    "no document in this folder could be read");
	return ok;
}
