#ifndef TESTS_SUPPORT_FOLDER_H
#define TESTS_SUPPORT_FOLDER_H

#include "base/buf.h"

/* A folder of a test's own, for the programs it has run in its place. */
struct folder {
	char path[64];
};

/*
 * Makes it, and makes it all of $PATH; scripts find it as $OUT and have the
 * system's programs.
 */
void folder_make(struct folder *folder);
void folder_remove(struct folder *folder);

/* A shell script of that name. */
void folder_add_script(
    const struct folder *folder, const char *name, const char *script);

/* Appends what is in a file of it; nothing where there is no such file. */
void
folder_read(const struct folder *folder, const char *name, struct buf *bytes);

/* The number in a file, waiting until it is there; the test fails without. */
long folder_read_number(const struct folder *folder, const char *name);

#endif
