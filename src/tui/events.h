#ifndef TUI_EVENTS_H
#define TUI_EVENTS_H

#include <poll.h>

#include "tui/input.h"

/*
 * What the browser waits for: keys, signals, and descriptors of its own. It
 * needs an open terminal.
 *
 *	while (!done) {
 *		draw();
 *		events_mark_idle(&events);
 *		n = ... fill in fds[EVENTS_FDS] and up ...
 *		if (!events_wait(&events, fds, n, timeout))
 *			... nothing happened until the time-out ...
 *		while (events_next(&events, &event))
 *			handle(&event);
 *		... look at the revents of one's own fds ...
 *	}
 *
 * The inner loop takes all that one read gave before anything is filtered or
 * drawn.
 */

enum event_kind {
	EVENT_TOKEN,
	EVENT_REDRAW, /* the size is another, or the program was continued:
		       * lay out anew and draw everything */
	EVENT_END,    /* the terminal is gone */
};

struct event {
	enum event_kind kind;
	struct token token; /* of EVENT_TOKEN; borrowed until the next call */
};

struct events {
	struct input input; /* input.in_pane is the owner's to set */
	bool ended, told;   /* private: the terminal is gone; that was told */
	bool marking;       /* private: idle marks are wanted */
};

/* Zero-initialised is ready to be started. */
void events_start(struct events *events);
void events_finish(struct events *events);

/*
 * Waits until something happens, at most timeout ms (-1: as long as it
 * takes). The first EVENTS_FDS of the count fds are filled in here; the rest
 * are the caller's, and get their revents. False when the time was over.
 */
#define EVENTS_FDS 2
bool events_wait(
    struct events *events, struct pollfd *fds, size_t count, int timeout);

/* The next thing that happened; false when there is no more. */
bool events_next(struct events *events, struct event *event);

/*
 * For tests, which set ERRDEX_IDLE_MARK: tells the terminal that all is drawn,
 * how many bytes of input have been dealt with, and for which size:
 *
 *	OSC 7777 ; bytes ; COLUMNSxLINES BEL
 */
void events_mark_idle(const struct events *events);

#endif
