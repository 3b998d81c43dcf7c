#include <stdio.h>
#include <string.h>

#include "support/script_run.h"
#include "support/suite.h"

#define LENGTH(array) (int)(sizeof(array) / sizeof((array)[0]))

/* What the browser is doing when it has to go. */
static const char *const doings[] = {
	"redraw",
	"type 主题",
	"key Esc",
	"key Enter",
	"key F1",
	"key C-r",
	"resize 1x1",
};

/* A way out of it, and the status that this is. */
static const struct {
	const char *step, *status;
} ways[] = {
	{ "key F10", "status 0" },
	{ "key C-c", "status 130" },
	{ "key C-\\", "status QUIT" },
	{ "signal INT", "status INT" },
	{ "signal TERM", "status TERM" },
	{ "signal HUP", "status HUP" },
	{ "signal QUIT", "status QUIT" },
	{ "signal SEGV", "status SEGV" },
	{ "signal ABRT", "status ABRT" },
};

static const char *const stops[] = { "key C-z", "signal TSTP" };

/*
 * Runs steps one after the other, up to NULL. The address sanitizer would end
 * a program that crashes with a status of its own.
 */
static void
run(const char *const *steps)
{
	struct script_run session;
	struct buf report = { 0 };
	bool ok;

	script_init(&session, "step", TEST_ERRDEX, &report);
	ok = script_step(&session, SPAN_LIT("env ASAN_OPTIONS=handle_segv=0"));
	for (; ok && *steps; steps++)
		ok = script_step(&session, span_of(*steps));
	script_finish(&session);
	if (ok)
		return;
	fprintf(stderr, "%.*s", SPAN_ARG(buf_span(&report)));
	ck_abort_msg("'%s' failed as shown above", steps[-1]);
}

START_TEST(gives_the_terminal_back_on_every_way_out)
	{
		size_t i;

		for (i = 0; i < LENGTH(doings); i++) {
			const char *const steps[] = { doings[i], ways[_i].step,
				ways[_i].status, "restored", NULL };

			run(steps);
		}
	}
END_TEST

START_TEST(gives_the_terminal_back_while_it_is_stopped)
	{
		size_t i;

		for (i = 0; i < LENGTH(doings); i++) {
			const char *const steps[] = { doings[i], stops[_i],
				"stopped", "restored", "resize 60x10", "fg",
				"mode 1049 on", "mode 2004 on", "key C-g C-g",
				"redraw", "key F10", "status 0", "restored",
				NULL };

			run(steps);
		}
	}
END_TEST

/* It cannot see that one coming, but notice that it was away. */
START_TEST(takes_the_terminal_again_after_sigstop)
	{
		static const char *const steps[] = { "signal STOP", "stopped",
			"fg", "redraw", "key F10", "status 0", "restored",
			NULL };

		run(steps);
	}
END_TEST

START_TEST(ends_when_the_terminal_goes_away)
	{
		static const char *const steps[] = { "type 主题", "hangup",
			"ended", NULL };

		run(steps);
	}
END_TEST

/* Address sanitizers end a program that has no memory in their own way. */
#ifndef TEST_SANITIZED
START_TEST(gives_the_terminal_back_when_there_is_no_memory)
	{
		const size_t size = (size_t)8 << 20;
		struct buf paste = { 0 };

		buf_addf(&paste, "paste ");
		memset(buf_room(&paste, size), 'x', size);
		paste.len += size;
		buf_add_char(&paste, '\0');
		run((const char *const[]){
		    "starve", paste.ptr, "status 2", "restored", NULL });
		buf_finish(&paste);
	}
END_TEST
#endif

/* What it says then names the commands that need no terminal. */
static const char *const unusable[] = { "env TERM",
	"env TERM=", "env TERM=dumb", "env TERM=nonsense" };

START_TEST(says_that_a_terminal_cannot_be_used)
	{
		const char *const steps[] = { unusable[_i], "wait lookup",
			"status 2", "restored", NULL };

		run(steps);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ways out");
	TCase *tcase = suite_case(suite, "ways out");

	tcase_add_loop_test(
	    tcase, gives_the_terminal_back_on_every_way_out, 0, LENGTH(ways));
	tcase_add_loop_test(tcase, gives_the_terminal_back_while_it_is_stopped,
	    0, LENGTH(stops));
	tcase_add_test(tcase, takes_the_terminal_again_after_sigstop);
	tcase_add_test(tcase, ends_when_the_terminal_goes_away);
#ifndef TEST_SANITIZED
	tcase_add_test(tcase, gives_the_terminal_back_when_there_is_no_memory);
#endif
	tcase_add_loop_test(
	    tcase, says_that_a_terminal_cannot_be_used, 0, LENGTH(unusable));
	return suite_run(suite);
}
