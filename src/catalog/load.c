#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "catalog/folder.h"
#include "catalog/store.h"

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
		return folder_add(catalog, path, err);
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
