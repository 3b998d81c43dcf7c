#ifndef CATALOG_SEEN_H
#define CATALOG_SEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

/*
 * Which files and folders were met: links lead to the same one on several
 * ways, and two folders of links to each other's on more than can be walked.
 * Zero-initialised is empty and ready.
 */
struct seen {
	struct seen_file *files; /* a hash table of cap places */
	size_t count, cap;
};

/* False where it was there already. */
bool seen_add(struct seen *seen, const struct stat *st);
void seen_finish(struct seen *seen);

#endif
