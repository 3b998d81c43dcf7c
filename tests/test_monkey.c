#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "support/monkey.h"
#include "support/session.h"
#include "support/suite.h"

/* With -c, the documents of the tests instead of the one that is built in. */
static const char *const settings[][6] = {
	{ "size 100x20", NULL },
	{ "size 100x20", "args -c .", NULL },
	{ "size 70x12", "inputrc set editing-mode vi",
	    "inputrc set show-mode-in-prompt on", NULL },
	{ "size 40x9", "args --mouse --ascii", NULL },
	{ "size 95x24", "env TERM=vt100", NULL },
	{ "size 80x24", "env NO_COLOR=1", "env TERM=linux", NULL },
	{ "size 120x30", "args -c services -c store.md --mouse",
	    "history topic", "history in:storage", NULL },
	{ "size 90x24", "config set mouse on", "config bind pane x errdex-sort",
	    "config bind query C-j errdex-down",
	    "config set colour.match bright-red underline", NULL },
	{ "size 200x60", "args -c doc -c services",
	    "inputrc \"\\e[A\": history-search-backward", NULL },
};

static bool
open_session(struct session *session, const char *const *lines)
{
	bool ok = true;

	session_open(session, "monkey");
	for (; ok && *lines; lines++)
		ok = session_step(session, "%s", *lines);
	return ok && session_step(session, "redraw");
}

/* However wild the input, the program only ends because it was told to. */
static bool
was_told_to_end(int status)
{
	if (WIFSIGNALED(status))
		return WTERMSIG(status) == SIGQUIT;
	return WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 130;
}

static bool
ended_well(struct session *session)
{
	if (was_told_to_end(pty_status(session->run.terminal.pty)))
		return session_step(session, "restored");
	return session_step(session, "status 0");
}

/*
 * C-g ends what C-l would be a part of: a search, an argument, the rest of a
 * key sequence; the second one, a C-v before the first.
 */
static bool
check_redraw(struct session *session)
{
	return session_step(session, "key C-g C-g") &&
	    session_step(session, "redraw");
}

static bool
go_on(struct session *session, struct monkey *monkey)
{
	enum pty_state state = pty_state(session->run.terminal.pty);
	struct buf line = { 0 };
	bool ok;

	if (state == PTY_ENDED) {
		ok = ended_well(session);
		if (ok)
			session_close(session);
		return ok;
	}
	if (state == PTY_STOPPED)
		return session_step(session, "restored") &&
		    session_step(session, "fg");
	if (monkey_number(monkey, 8) == 0)
		return check_redraw(session);
	monkey_add_step(monkey, &line);
	ok = session_step(session, "%.*s", SPAN_ARG(buf_span(&line)));
	buf_finish(&line);
	return ok;
}

static void
run(unsigned count, uint64_t seed)
{
	struct monkey monkey = { .state = seed };
	struct session session = { 0 };
	unsigned i, opened = 0;
	char what[64];
	bool ok = true;

	for (i = 0; ok && i < count; i++) {
		if (!session.open)
			ok = open_session(
			    &session, settings[opened++ % LENGTH(settings)]);
		ok = ok && go_on(&session, &monkey);
	}
	snprintf(what, sizeof(what), "ERRDEX_MONKEY=%u:%llu", count,
	    (unsigned long long)seed);
	if (!ok)
		session_abort(&session, what);
	session_close(&session);
}

/* $ERRDEX_MONKEY is COUNT:SEED. */
START_TEST(bears_whatever_is_typed)
	{
		const char *text = getenv("ERRDEX_MONKEY");
		unsigned long long seed = 1;
		unsigned count = 300;

		ck_assert_msg(!text ||
			(sscanf(text, "%u:%llu", &count, &seed) == 2 && seed),
		    "ERRDEX_MONKEY is COUNT:SEED, not '%s'", text);
		run(count, seed);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("monkey");
	/* Each step has a deadline of its own. */
	TCase *tcase = getenv("ERRDEX_MONKEY")
	    ? suite_endless_case(suite, "as asked for")
	    : suite_case(suite, "monkey");

	tcase_add_test(tcase, bears_whatever_is_typed);
	return suite_run(suite);
}
