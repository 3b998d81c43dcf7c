#ifndef SYS_JOURNAL_H
#define SYS_JOURNAL_H

#include "base/buf.h"
#include "base/err.h"

/*
 * A file of lines, each at most once, the newest last, that programs which run
 * at the same time add to without losing what another added.
 */

/* More lines than these, or longer ones, are not kept. */
#define JOURNAL_LINES 1000
#define JOURNAL_LINE_MAX ((size_t)4096)

/*
 * Appends the end of the file to bytes, as much as JOURNAL_LINES can take up,
 * from the start of a line. A file that is not there is empty, and so is a
 * device: who links the file to /dev/null wants none. Nothing else but a file
 * is read, and it never waits.
 */
bool journal_read(const char *path, struct buf *bytes, struct err *err);

/*
 * Makes the line, which must not hold a newline, the newest. Folders and file
 * are created for the user alone.
 */
bool journal_add(const char *path, struct span line, struct err *err);

#endif
