#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "support/helper.h"
#include "support/suite.h"

/* What becomes of the processes of helpers, and what they have of ours. */

START_TEST(a_helper_that_hangs_is_killed_with_its_children)
	{
		struct run run = { 0 };
		long leader, child;

		helper_start(&run,
		    "sleep 60 & echo $! >$OUT/child; echo $$ >$OUT/leader; "
		    "wait",
		    SPAN_LIT("x"), false);
		leader = folder_read_number(helper_folder(), "leader");
		child = folder_read_number(helper_folder(), "child");
		helper_hurry(&run);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_TIMED_OUT);
		ck_assert_msg(helper_dies(leader), "the helper lives on");
		ck_assert_msg(helper_dies(child), "its child lives on");
		run_step(&run, NULL);
		helper_assert_reaped();
		run_finish(&run);
	}
END_TEST

START_TEST(starting_another_kills_the_one_that_is_going)
	{
		struct run run = { 0 };
		long first;

		helper_start(&run, "echo $$ >$OUT/first; sleep 60",
		    SPAN_LIT("x"), false);
		first = folder_read_number(helper_folder(), "first");
		helper_start(&run, "cat >/dev/null", SPAN_LIT("x"), false);
		ck_assert_msg(helper_dies(first), "it lives on");
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		run_step(&run, NULL);
		helper_assert_reaped();
		run_finish(&run);
	}
END_TEST

START_TEST(what_a_successful_helper_leaves_behind_lives_on)
	{
		struct run run = { 0 };
		long server;

		helper_start(&run,
		    "cat >/dev/null; sleep 60 </dev/null & echo $! >$OUT/pid",
		    SPAN_LIT("x"), false);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		run_finish(&run);
		server = folder_read_number(helper_folder(), "pid");
		usleep(100000);
		ck_assert_msg(helper_lives(server), "it was killed");
		kill((pid_t)server, SIGKILL);
	}
END_TEST

START_TEST(a_helper_that_may_stay_is_let_go_and_reaped_later)
	{
		struct run run = { 0 };
		pid_t pid;

		helper_start(&run, "sleep 60", SPAN_LIT(""), true);
		pid = run.pid;
		helper_hurry(&run);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		ck_assert_msg(helper_lives(pid), "it was killed");
		kill(-pid, SIGKILL);
		ck_assert(helper_dies(pid));
		run_step(&run, NULL);
		helper_assert_reaped();
		run_finish(&run);
	}
END_TEST

START_TEST(a_helper_that_may_stay_can_still_fail)
	{
		struct run run = { 0 };
		struct err err = { 0 };

		helper_start(&run, "exit 4", SPAN_LIT(""), true);
		ck_assert_int_eq(run_wait(&run, &err), RUN_FAILED);
		assert_span_eq(span_of(err.text), "exit status 4");
		run_finish(&run);
	}
END_TEST

/* glibc lets signals 32 and 33, its own, be ignored in what it spawns. */
static const struct {
	const char *name, *command; /* of the shell, with the helper's $pid */
	const char *output;
} isolation[] = {
	{ "descriptors", "ls /proc/$pid/fd", "0\n1\n2\n" },
	{ "output", "readlink /proc/$pid/fd/1 /proc/$pid/fd/2",
	    "/dev/null\n/dev/null\n" },
	{ "ignored signals",
	    "sed -n '/SigIgn/s/.*\\(.\\{7\\}\\)$/\\1/p' /proc/$pid/status",
	    "0000000\n" },
	{ "blocked signals",
	    "sed -n '/SigBlk/s/.*\\(.\\{7\\}\\)$/\\1/p' /proc/$pid/status",
	    "0000000\n" },
	{ "session and group",
	    "read p comm state parent group session rest </proc/$pid/stat; "
	    "[ $pid = $group ] && [ $pid = $session ] && echo its own",
	    "its own\n" },
};

static void
assert_output(pid_t pid, const char *command, const char *expected)
{
	char text[256] = "", full[256];
	FILE *shell;

	snprintf(
	    full, sizeof(full), "PATH=/usr/bin:/bin; pid=%d; %s", pid, command);
	shell = popen(full, "re");
	ck_assert_ptr_nonnull(shell);
	text[fread(text, 1, sizeof(text) - 1, shell)] = '\0';
	pclose(shell);
	assert_span_eq(span_of(text), expected);
}

START_TEST(a_helper_has_nothing_of_ours)
	{
		static const char *const argv[] = { "/bin/sleep", "60", NULL };
		struct run_job job = { argv, SPAN_LIT("x"), false };
		struct run run = { 0 };
		int leak = open("/dev/null", O_RDONLY);
		sigset_t blocked;

		signal(SIGPIPE, SIG_IGN);
		sigemptyset(&blocked);
		sigaddset(&blocked, SIGUSR1);
		sigprocmask(SIG_BLOCK, &blocked, NULL);
		ck_assert(run_start(&run, &job, NULL));
		sigprocmask(SIG_UNBLOCK, &blocked, NULL);
		signal(SIGPIPE, SIG_DFL);
		assert_output(
		    run.pid, isolation[_i].command, isolation[_i].output);
		run_finish(&run);
		close(leak);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("run, processes");
	TCase *tcase = suite_case(suite, "processes");

	helper_in_folder(tcase);
	tcase_add_test(tcase, a_helper_that_hangs_is_killed_with_its_children);
	tcase_add_test(tcase, starting_another_kills_the_one_that_is_going);
	tcase_add_test(tcase, what_a_successful_helper_leaves_behind_lives_on);
	tcase_add_test(
	    tcase, a_helper_that_may_stay_is_let_go_and_reaped_later);
	tcase_add_test(tcase, a_helper_that_may_stay_can_still_fail);
	tcase_add_loop_test(
	    tcase, a_helper_has_nothing_of_ours, 0, LENGTH(isolation));
	return suite_run(suite);
}
