#include "sys/paths.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"

static const struct {
	const char *variable;
	const char *below_home; /* what holds when the variable is not set */
} folders[PATHS_COUNT] = {
	[PATHS_CONFIG] = {
		.variable = "XDG_CONFIG_HOME",
		.below_home = "/.config",
	},
	[PATHS_DATA] = {
		.variable = "XDG_DATA_HOME",
		.below_home = "/.local/share",
	},
	[PATHS_STATE] = {
		.variable = "XDG_STATE_HOME",
		.below_home = "/.local/state",
	},
};

static const char *
absolute(const char *variable)
{
	const char *path = getenv(variable);

	return path && path[0] == '/' ? path : NULL;
}

char *
paths_of(enum paths_folder folder, const char *name)
{
	const char *base = absolute(folders[folder].variable);
	const char *below = "";
	struct buf path = { 0 };

	if (!base) {
		base = absolute("HOME");
		below = folders[folder].below_home;
	}
	if (!base)
		return NULL;
	buf_addf(&path, "%s%s/errdex/%s", base, below, name);
	buf_add_char(&path, '\0');
	return path.ptr;
}

bool
paths_make_parents(const char *path, struct err *err)
{
	struct buf copy = { 0 };
	bool ok = true;
	char *slash;

	buf_add(&copy, (struct span){ path, strlen(path) + 1 });
	slash = copy.ptr + (path[0] == '/');
	while (ok && (slash = strchr(slash, '/'))) {
		*slash = '\0';
		if (mkdir(copy.ptr, 0700) < 0 && errno != EEXIST)
			ok = err_set(err, ERR_SYSTEM, 0, "%s: %s", copy.ptr,
			    strerror(errno));
		*slash++ = '/';
	}
	buf_finish(&copy);
	return ok;
}
