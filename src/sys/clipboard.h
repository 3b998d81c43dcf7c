#ifndef SYS_CLIPBOARD_H
#define SYS_CLIPBOARD_H

#include "sys/run.h"

/*
 * The way of a text to the clipboard: the routes that the environment offers
 * are tried one after the other, and one that is missing, fails or hangs falls
 * to the next. Nothing here waits, but for clipboard_wait.
 *
 * Precondition: the text has been filtered (text/filter.h). It is UTF-8 and
 * holds nothing that a terminal acts on when it is pasted into one.
 */
struct clipboard;

struct clipboard_result {
	bool ok;
	struct span status;   /* what happened, for the status line */
	struct span sequence; /* to be written to the terminal as it is, when
			       * nothing else is under way; may be empty */
};

struct clipboard *clipboard_new(void);

/* A helper that is still going is killed. */
void clipboard_free(struct clipboard *clipboard);

/*
 * Begins to copy a text; what is the name shown for it, such as the heading
 * of its column, filtered too. Both are copied. A copy that is still going is
 * given up.
 */
void
clipboard_copy(struct clipboard *clipboard, struct span text, struct span what);

/* As run_poll. */
size_t clipboard_poll(const struct clipboard *clipboard,
    struct pollfd fds[RUN_FDS], int *timeout);

/*
 * To be called after clipboard_copy and whenever the poll ends. True once for
 * each copy, when it has ended; the result is borrowed until the next copy.
 */
bool
clipboard_step(struct clipboard *clipboard, struct clipboard_result *result);

/*
 * For the way out of the program, where the last copy should not be lost:
 * waits for its end, seconds at most. False where none is going.
 */
bool
clipboard_wait(struct clipboard *clipboard, struct clipboard_result *result);

#endif
