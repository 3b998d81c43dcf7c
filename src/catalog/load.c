#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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

static bool
add_file(struct catalog *catalog, const char *path, const char *folder)
{
	struct err err = { 0 };

	if (source_read(catalog, path, below(path, folder), &err))
		return true;
	catalog_warn(catalog, path, err.line, err.text);
	return false;
}

static bool
add_folder(struct catalog *catalog, const char *folder, struct err *err)
{
	struct paths paths = { 0 };
	size_t i, failed = 0;
	bool ok = walk(catalog, folder, &paths, err);

	if (paths.count > 0)
		qsort(paths.items, paths.count, sizeof(*paths.items), by_bytes);
	atomic_fetch_add(&catalog->nfound, paths.count);
	for (i = 0; ok && i < paths.count; i++) {
		failed += !add_file(catalog, paths.items[i], folder);
		atomic_fetch_add(&catalog->nread, 1);
	}
	finish_paths(&paths);
	if (ok && paths.count == 0 && !paths.skipped)
		return err_set(
		    err, ERR_MISSING, 0, "no document in this folder");
	if (ok && failed == paths.count && !paths.skipped)
		return err_set(err, ERR_SYSTEM, 0,
		    "no document in this folder could be read");
	return ok;
}

bool
catalog_takes_input(const char *const *paths, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strcmp(paths[i], "-") == 0)
			return true;
	return false;
}

bool
catalog_add_path(struct catalog *catalog, const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	struct stat st;

	if (catalog_takes_input(&path, 1))
		return source_read_stdin(catalog, err);
	if (stat(path, &st) < 0)
		return err_set(err, ERR_SYSTEM, 0, "%s", strerror(errno));
	if (S_ISDIR(st.st_mode))
		return add_folder(catalog, path, err);
	return source_read(
	    catalog, path, slash ? (size_t)(slash - path) + 1 : 0, err);
}

static void
add_or_warn(struct catalog *catalog, const char *path)
{
	struct err err = { 0 };

	if (!catalog_add_path(catalog, path, &err))
		catalog_warn(catalog, path, err.line, err.text);
}

static void
add_list(struct catalog *catalog, const char *list)
{
	struct span path, rest = span_of(list);
	struct buf copy = { 0 };

	while (span_cut(&rest, ':', &path)) {
		if (path.len == 0)
			continue;
		buf_clear(&copy);
		buf_add(&copy, path);
		buf_add_char(&copy, '\0');
		add_or_warn(catalog, copy.ptr);
	}
	buf_finish(&copy);
}

/* The folder need not be there, and nothing need be in it. */
static void
add_own_folder(struct catalog *catalog)
{
	const char *data = getenv("XDG_DATA_HOME");
	const char *home = getenv("HOME");
	struct buf path = { 0 };
	struct err err = { 0 };
	struct stat st;

	/* The specification has it that a relative path is no path. */
	if (data && data[0] == '/')
		buf_addf(&path, "%s", data);
	else if (home && home[0])
		buf_addf(&path, "%s/.local/share", home);
	else
		return;
	buf_add(&path, SPAN_LIT("/errdex/catalogs"));
	buf_add_char(&path, '\0');
	if (stat(path.ptr, &st) == 0 &&
	    !catalog_add_path(catalog, path.ptr, &err) &&
	    err.code != ERR_MISSING)
		catalog_warn(catalog, path.ptr, err.line, err.text);
	buf_finish(&path);
}

void
catalog_add_default(struct catalog *catalog)
{
	const char *list = getenv("ERRDEX_PATH");

	if (list && list[0]) {
		add_list(catalog, list);
		return;
	}
	catalog_add_embedded(catalog);
	add_own_folder(catalog);
}

bool
catalog_load(struct catalog *catalog, const char *const *paths, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		add_or_warn(catalog, paths[i]);
	if (count == 0)
		catalog_add_default(catalog);
	catalog_finish(catalog);
	if (catalog->nsources > 0)
		return true;
	catalog_note(catalog, SPAN_LIT("no document could be read"));
	return false;
}
