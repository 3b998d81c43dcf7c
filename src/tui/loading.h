#ifndef TUI_LOADING_H
#define TUI_LOADING_H

#include "base/buf.h"
#include "catalog/catalog.h"
#include "sys/worker.h"
#include "view/pane.h"

/*
 * The documents, which a thread reads while the first frame is shown already.
 * The catalogue is the thread's until loading_wait has returned true.
 */
struct loading;

/* What catalog_load does; the paths are copied. */
struct loading *loading_start(const char *const *paths, size_t count);

/*
 * Frees the catalogue, too. When one quits while documents are read, nobody
 * waits: everything is left to the thread, which ends with the program.
 */
void loading_free(struct loading *loading);

/*
 * Waits, at most so many ms (-1: as long as it takes), until all is read. What
 * is read from standard input has to be waited for: keys come from there.
 */
bool loading_wait(struct loading *loading, int ms);

/* After that: what was read; NULL where that is no document. */
const struct catalog *loading_catalog(const struct loading *loading);

/*
 * The panes of it, which become the caller's. To see how wide all columns are
 * takes long, too; and so do the first questions about codes, which the first
 * frame asks: they have been made ready for.
 */
void loading_take_panes(struct loading *loading, struct pane panes[NPANES]);

/* Writes what went wrong on standard error, once, if all is read. */
void loading_tell(struct loading *loading);

/* Appends "reading 12/136...". */
void loading_add_progress(const struct loading *loading, struct buf *out);

size_t
loading_poll(const struct loading *loading, struct pollfd fds[WORKER_FDS]);

#endif
