#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "support/monkey.h"
#include "support/script_run.h"
#include "support/suite.h"

/* With -c, the documents of the tests instead of the one that is built in. */
static const char *const settings[][4] = {
	{ "size 100x20", NULL },
	{ "size 100x20", "args -c .", NULL },
	{ "size 70x12", "inputrc set editing-mode vi", NULL },
	{ "size 40x9", "args --mouse --ascii", NULL },
	{ "size 95x24", "env TERM=vt100", NULL },
	{ "size 80x24", "env NO_COLOR=1", NULL },
};

/* A run of the program that a monkey drives, and how it came about. */
struct session {
	struct script_run run;
	struct buf steps; /* a screen test of its own */
	struct buf report;
	bool open;
};

static bool
step(struct session *session, struct span line)
{
	buf_addf(&session->steps, "%.*s\n", SPAN_ARG(line));
	return script_step(&session->run, line);
}

static void
close_session(struct session *session)
{
	script_finish(&session->run);
	buf_clear(&session->steps);
	session->open = false;
}

static bool
open_session(struct session *session, const char *const *lines)
{
	bool ok = true;

	script_init(&session->run, "monkey", TEST_ERRDEX, &session->report);
	session->open = true;
	for (; ok && *lines; lines++)
		ok = step(session, span_of(*lines));
	return ok && step(session, SPAN_LIT("redraw"));
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
		return step(session, SPAN_LIT("restored"));
	return step(session, SPAN_LIT("status 0"));
}

/*
 * C-g ends what C-l would be a part of: a search, an argument, the rest of a
 * key sequence; the second one, a C-v before the first.
 */
static bool
check_redraw(struct session *session)
{
	return step(session, SPAN_LIT("key C-g C-g")) &&
	    step(session, SPAN_LIT("redraw"));
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
			close_session(session);
		return ok;
	}
	if (state == PTY_STOPPED)
		return step(session, SPAN_LIT("restored")) &&
		    step(session, SPAN_LIT("fg"));
	if (monkey_number(monkey, 8) == 0)
		return check_redraw(session);
	monkey_add_step(monkey, &line);
	ok = step(session, buf_span(&line));
	buf_finish(&line);
	return ok;
}

static void
run(unsigned count, uint64_t seed)
{
	const unsigned nsettings = sizeof(settings) / sizeof(settings[0]);
	struct monkey monkey = { .state = seed };
	struct session session = { 0 };
	unsigned i, opened = 0;
	bool ok = true;

	for (i = 0; ok && i < count; i++) {
		if (!session.open)
			ok = open_session(
			    &session, settings[opened++ % nsettings]);
		ok = ok && go_on(&session, &monkey);
	}
	if (!ok) {
		fprintf(stderr, "%.*s\nThe steps so far:\n%.*s",
		    SPAN_ARG(buf_span(&session.report)),
		    SPAN_ARG(buf_span(&session.steps)));
		ck_abort_msg("ERRDEX_MONKEY=%u:%llu failed as shown above",
		    count, (unsigned long long)seed);
	}
	if (session.open)
		close_session(&session);
	buf_finish(&session.steps);
	buf_finish(&session.report);
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

	tcase_add_test(suite_case(suite, "monkey"), bears_whatever_is_typed);
	return suite_run(suite);
}
