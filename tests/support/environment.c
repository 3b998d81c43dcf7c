#include "support/environment.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/mem.h"
#include "support/length.h"
#include "sys/paths.h"

static const char *const kept[] = { "PATH", "TMPDIR", "LD_LIBRARY_PATH",
	"ASAN_OPTIONS", "UBSAN_OPTIONS" };

static const struct {
	const char *name, *value;
} fixed[] = {
	{ "TERM", "xterm-256color" },
	{ "LANG", "C.UTF-8" },
	{ "LC_ALL", "C.UTF-8" },
	{ "TZ", "UTC" },
	{ "SHELL", "/bin/sh" },
	{ "LSAN_OPTIONS", "print_suppressions=0:suppressions=" TEST_LEAKS },
};

/* Variables that name a place below the home. */
static const struct {
	const char *name, *path;
} places[] = {
	{ "HOME", "" },
	{ "INPUTRC", "/inputrc" },
	{ "XDG_CACHE_HOME", "/.cache" },
	{ "XDG_CONFIG_HOME", "/.config" },
	{ "XDG_DATA_HOME", "/.local/share" },
	{ "XDG_STATE_HOME", "/.local/state" },
};

static void
clear_but_kept(void)
{
	char *values[LENGTH(kept)] = { NULL };
	size_t i;

	for (i = 0; i < LENGTH(kept); i++)
		if (getenv(kept[i]))
			values[i] = strdup(getenv(kept[i]));
	clearenv();
	for (i = 0; i < LENGTH(kept); i++)
		if (values[i])
			setenv(kept[i], values[i], 1);
	for (i = 0; i < LENGTH(kept); i++)
		free(values[i]);
}

static void
set_place(const char *name, const char *home, const char *path)
{
	struct buf value = { 0 };

	buf_addf(&value, "%s%s", home, path);
	buf_add_char(&value, '\0');
	setenv(name, value.ptr, 1);
	buf_finish(&value);
}

static void
change(const char *item)
{
	const char *sign = strchr(item, '=');
	char *name = strdup(item);

	if (sign) {
		name[sign - item] = '\0';
		setenv(name, sign + 1, 1);
	} else {
		unsetenv(name);
	}
	free(name);
}

void
environment_enter(const char *home, const char *const *changes)
{
	size_t i;

	clear_but_kept();
	for (i = 0; i < LENGTH(fixed); i++)
		setenv(fixed[i].name, fixed[i].value, 1);
	for (i = 0; i < LENGTH(places); i++)
		set_place(places[i].name, home, places[i].path);
	for (i = 0; changes && changes[i]; i++)
		change(changes[i]);
}

static bool
write_file(const char *home, const char *name, struct span text)
{
	struct buf path = { 0 };
	FILE *file = NULL;
	bool ok;

	buf_addf(&path, "%s/%s", home, name);
	buf_add_char(&path, '\0');
	if (paths_make_parents(path.ptr, NULL))
		file = fopen(path.ptr, "w");
	buf_finish(&path);
	if (!file)
		return false;
	ok = text.len == 0 || fwrite(text.ptr, text.len, 1, file) == 1;
	return fclose(file) == 0 && ok;
}

static bool
write_files(const char *home, const struct environment_files *files)
{
	return write_file(home, "inputrc", files->inputrc) &&
	    (files->config.len == 0 ||
		write_file(home, ".config/errdex/config", files->config)) &&
	    (files->history.len == 0 ||
		write_file(
		    home, ".local/state/errdex/history", files->history));
}

char *
environment_home(const struct environment_files *files, struct err *err)
{
	const char *folder = getenv("TMPDIR");
	struct buf path = { 0 };

	buf_addf(&path, "%s/errdex-home-XXXXXX", folder ? folder : "/tmp");
	buf_add_char(&path, '\0');
	if (mkdtemp(path.ptr) && write_files(path.ptr, files))
		return path.ptr;
	err_set(err, ERR_SYSTEM, 0, "%s: %s", path.ptr, strerror(errno));
	buf_finish(&path);
	return NULL;
}

static int
remove_item(const char *path, const struct stat *st, int kind, struct FTW *at)
{
	(void)st, (void)kind, (void)at;
	return remove(path);
}

void
environment_remove(const char *home)
{
	nftw(home, remove_item, 16, FTW_DEPTH | FTW_PHYS);
}
