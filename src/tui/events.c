#include "tui/events.h"

#include <curses.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "tui/signals.h"
#include "tui/terminal.h"
#include "tui/tty.h"

/* What a terminal's driver holds at most is less. */
#define READ_SIZE ((size_t)64 << 10)

void
events_start(struct events *events)
{
	events->marking = getenv("ERRDEX_IDLE_MARK") != NULL;
}

void
events_finish(struct events *events)
{
	input_finish(&events->input);
}

static void
read_terminal(struct events *events)
{
	char bytes[READ_SIZE];
	ssize_t len = read(tty_keys(), bytes, sizeof(bytes));

	if (len > 0)
		input_feed(&events->input, (struct span){ bytes, (size_t)len },
		    clock_ms());
	else if (len == 0 || (errno != EINTR && errno != EAGAIN))
		events->ended = true;
}

bool
events_wait(
    struct events *events, struct pollfd *fds, size_t count, int timeout)
{
	size_t i;
	int ready;

	fds[0] = (struct pollfd){ .fd = tty_keys(), .events = POLLIN };
	fds[1] = (struct pollfd){ .fd = signals_fd(), .events = POLLIN };
	timeout =
	    clock_sooner(timeout, input_timeout(&events->input, clock_ms()));
	if (events->ended)
		timeout = 0;
	ready = poll(fds, count, timeout);
	if (ready < 0)
		for (i = 0; i < count; i++)
			fds[i].revents = 0;
	if (fds[1].revents)
		signals_empty_fd();
	if (fds[0].revents)
		read_terminal(events);
	return ready != 0;
}

bool
events_next(struct events *events, struct event *event)
{
	*event = (struct event){ .kind = EVENT_REDRAW };
	if (terminal_obey())
		return true;
	event->kind = EVENT_TOKEN;
	if (input_next(&events->input, &event->token, clock_ms()))
		return true;
	event->kind = EVENT_END;
	if (!events->ended || events->told)
		return false;
	events->told = true;
	return true;
}

void
events_mark_idle(const struct events *events)
{
	struct buf mark = { 0 };

	if (!events->marking)
		return;
	buf_addf(&mark, "\033]7777;%zu;%dx%d\a", input_consumed(&events->input),
	    COLS, LINES);
	terminal_write(buf_span(&mark));
	buf_finish(&mark);
}
