#ifndef TESTS_SUPPORT_ENVIRONMENT_H
#define TESTS_SUPPORT_ENVIRONMENT_H

#include "base/err.h"
#include "base/span.h"

/*
 * The environment of a program under test: a home of its own, UTF-8, a
 * terminal everybody knows, no clipboard and no multiplexer to talk to, and of
 * the caller's variables only those that programs cannot do without. It is
 * the same on every machine.
 */

/*
 * Makes it the environment of this process. changes, which may be NULL, is a
 * NULL-terminated list of "NAME=VALUE", and of "NAME", which removes.
 */
void environment_enter(const char *home, const char *const *changes);

/* What a user has in his home; an empty one is not there. */
struct environment_files {
	struct span inputrc; /* readline's configuration; always there */
	struct span config;  /* errdex's own */
	struct span history;
};

/*
 * Makes a temporary folder that holds the files. The path is the caller's to
 * free; NULL on failure.
 */
char *environment_home(const struct environment_files *files, struct err *err);

/* Removes a folder and all that is in it. */
void environment_remove(const char *home);

#endif
