#ifndef SYS_PATHS_H
#define SYS_PATHS_H

#include "base/err.h"

/* The user's folders, after the XDG Base Directory Specification. */
enum paths_folder {
	PATHS_CONFIG,
	PATHS_DATA,
	PATHS_STATE,
	PATHS_COUNT
};

/*
 * The path of errdex's file or folder of that name there, such as
 * "/home/me/.local/share/errdex/catalogs"; free() releases it. Nothing is
 * created. NULL where the environment names no folder: the variable is unset,
 * empty or relative (the specification has relative ones ignored), and so is
 * $HOME.
 */
char *paths_of(enum paths_folder folder, const char *name);

/*
 * Creates the folders above path that do not exist yet, for the user alone,
 * as the specification wants.
 */
bool paths_make_parents(const char *path, struct err *err);

#endif
