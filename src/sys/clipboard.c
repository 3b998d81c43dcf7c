#include "sys/clipboard.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "sys/osc52.h"
#include "sys/routes.h"

enum stage {
	IDLE,
	GOING,
	ENDED, /* not told yet */
};

struct clipboard {
	enum stage stage;
	size_t route; /* the one that is tried */
	struct run run;
	struct buf text, what;
	struct buf failed;  /* "; xclip: exit status 1", of each that failed */
	struct buf missing; /* the same of those that are not installed */
	bool ok;
	struct buf status, sequence;
};

struct clipboard *
clipboard_new(void)
{
	return xcalloc(1, sizeof(struct clipboard));
}

void
clipboard_free(struct clipboard *clipboard)
{
	if (!clipboard)
		return;
	run_finish(&clipboard->run);
	buf_finish(&clipboard->text);
	buf_finish(&clipboard->what);
	buf_finish(&clipboard->failed);
	buf_finish(&clipboard->missing);
	buf_finish(&clipboard->status);
	buf_finish(&clipboard->sequence);
	free(clipboard);
}

/* A byte that continues no character begins one: the text is UTF-8. */
static size_t
characters(struct span text)
{
	size_t i, count = 0;

	for (i = 0; i < text.len; i++)
		count += ((unsigned char)text.ptr[i] & 0xC0) != 0x80;
	return count;
}

static void
note(struct buf *notes, const struct route *route, const char *reason)
{
	buf_addf(notes, "; %s: %s", route->name, reason);
}

/* "处理措施, 41 characters" */
static void
add_what(struct clipboard *clipboard)
{
	size_t count = characters(buf_span(&clipboard->text));

	buf_add(&clipboard->status, buf_span(&clipboard->what));
	buf_addf(&clipboard->status, ", %zu character%s", count,
	    count == 1 ? "" : "s");
}

static void
end_copied(struct clipboard *clipboard)
{
	buf_add(&clipboard->status, SPAN_LIT("copied "));
	add_what(clipboard);
	buf_addf(&clipboard->status, ", by %s", routes[clipboard->route].name);
	buf_add(&clipboard->status, buf_span(&clipboard->failed));
	clipboard->ok = true;
	clipboard->stage = ENDED;
}

/* Nothing answers, so nothing is said to be copied. */
static void
end_sent(struct clipboard *clipboard)
{
	add_what(clipboard);
	buf_add(
	    &clipboard->status, SPAN_LIT(", sent to the terminal (OSC 52)"));
	buf_add(&clipboard->status, buf_span(&clipboard->failed));
	clipboard->ok = true;
	clipboard->stage = ENDED;
}

static void
end_with_nothing(struct clipboard *clipboard)
{
	buf_add(&clipboard->status, SPAN_LIT("not copied"));
	buf_add(&clipboard->status, buf_span(&clipboard->failed));
	buf_add(&clipboard->status, buf_span(&clipboard->missing));
	clipboard->ok = false;
	clipboard->stage = ENDED;
}

/* tmux too may call itself "screen", so $TERM alone does not tell them. */
static enum osc52_wrap
wrap_needed(void)
{
	const char *term = getenv("TERM");

	if (routes_set("TMUX"))
		return OSC52_TMUX;
	if (routes_set("STY") && term && !strncmp(term, "screen", 6))
		return OSC52_SCREEN;
	return OSC52_BARE;
}

/* False where the terminal cannot take it. */
static bool
send_to_terminal(struct clipboard *clipboard)
{
	const struct route *route = &routes[clipboard->route];
	const char *term = getenv("TERM");

	/* The route stands in the table twice, and need not fail twice. */
	if (span_find(buf_span(&clipboard->failed), span_of(route->name), 0) !=
	    SPAN_NONE)
		return false;
	if (term && !strcmp(term, "linux")) {
		note(&clipboard->failed, route, "the console has no clipboard");
		return false;
	}
	if (clipboard->text.len > OSC52_TEXT_MAX) {
		buf_addf(&clipboard->failed, "; %s: %zu bytes, at most %zu",
		    route->name, clipboard->text.len, OSC52_TEXT_MAX);
		return false;
	}
	osc52_add(
	    &clipboard->sequence, buf_span(&clipboard->text), wrap_needed());
	return true;
}

/* Whether the helper has been started. */
static bool
start(struct clipboard *clipboard)
{
	const struct route *route = &routes[clipboard->route];
	const struct run_job job = {
		.argv = route->argv,
		.input = buf_span(&clipboard->text),
	};
	struct err err = { 0 };

	if (run_start(&clipboard->run, &job, &err))
		return true;
	if (err.code != ERR_MISSING)
		note(&clipboard->failed, route, err.text);
	else if (route->needs[0])
		note(&clipboard->missing, route, err.text);
	return false;
}

/* Goes on with the first route, from the current one, that can be begun. */
static void
try_routes(struct clipboard *clipboard)
{
	clipboard->stage = GOING;
	for (; clipboard->route < routes_count; clipboard->route++) {
		const struct route *route = &routes[clipboard->route];

		if (!routes_applies(route))
			continue;
		if (route->argv[0] && start(clipboard))
			return;
		if (!route->argv[0] && send_to_terminal(clipboard)) {
			end_sent(clipboard);
			return;
		}
	}
	end_with_nothing(clipboard);
}

void
clipboard_copy(struct clipboard *clipboard, struct span text, struct span what)
{
	run_cancel(&clipboard->run);
	buf_clear(&clipboard->failed);
	buf_clear(&clipboard->missing);
	buf_clear(&clipboard->status);
	buf_clear(&clipboard->sequence);
	buf_clear(&clipboard->text);
	buf_add(&clipboard->text, text);
	buf_clear(&clipboard->what);
	buf_add(&clipboard->what, what);
	clipboard->route = 0;
	try_routes(clipboard);
}

size_t
clipboard_poll(
    const struct clipboard *clipboard, struct pollfd fds[RUN_FDS], int *timeout)
{
	if (clipboard->stage == ENDED)
		*timeout = 0;
	return run_poll(&clipboard->run, fds, timeout);
}

static bool
tell(struct clipboard *clipboard, struct clipboard_result *result)
{
	if (clipboard->stage != ENDED)
		return false;
	clipboard->stage = IDLE;
	*result = (struct clipboard_result){
		.ok = clipboard->ok,
		.status = buf_span(&clipboard->status),
		.sequence = buf_span(&clipboard->sequence),
	};
	return true;
}

static void
go_on(struct clipboard *clipboard, enum run_state state, const struct err *err)
{
	if (state == RUN_OK)
		end_copied(clipboard);
	if (state == RUN_FAILED || state == RUN_TIMED_OUT) {
		note(&clipboard->failed, &routes[clipboard->route], err->text);
		clipboard->route++;
		try_routes(clipboard);
	}
}

bool
clipboard_step(struct clipboard *clipboard, struct clipboard_result *result)
{
	struct err err = { 0 };

	go_on(clipboard, run_step(&clipboard->run, &err), &err);
	return tell(clipboard, result);
}

bool
clipboard_wait(struct clipboard *clipboard, struct clipboard_result *result)
{
	while (clipboard->stage == GOING) {
		struct err err = { 0 };

		go_on(clipboard, run_wait(&clipboard->run, &err), &err);
	}
	return tell(clipboard, result);
}
