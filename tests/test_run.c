#include "sys/run.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "support/folder.h"
#include "support/suite.h"

#define LARGE ((size_t)1 << 20)

static struct folder folder;

/* A helper that an earlier test killed may be this process's child still. */
static void
setup(void)
{
	while (waitpid(-1, NULL, 0) > 0)
		continue;
	folder_make(&folder);
}

static void
teardown(void)
{
	folder_remove(&folder);
}

static const char *const helper[] = { "helper", NULL };

static void
start(struct run *run, const char *script, struct span input, bool may_stay)
{
	struct run_job job = { helper, input, may_stay };
	struct err err = { 0 };

	folder_add_script(&folder, "helper", script);
	ck_assert_msg(run_start(run, &job, &err), "%s", err.text);
}

/* Lets the time of a helper that will not end run out soon. */
static void
hurry(struct run *run)
{
	run->deadline -= RUN_LIMIT_MS - 200;
}

/* Input of that many bytes, to be freed. */
static struct span
make_input(size_t len)
{
	char *bytes = xcalloc(len, 1);
	size_t i;

	for (i = 0; i < len; i++)
		bytes[i] = (char)('a' + i % 23);
	return (struct span){ bytes, len };
}

/* A process that has gone may still wait for its parent to ask. */
static bool
lives(long pid)
{
	char path[64], state = 'Z';
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%ld/stat", pid);
	file = fopen(path, "re");
	if (!file)
		return false;
	if (fscanf(file, "%*d (%*[^)]) %c", &state) != 1)
		state = 'Z';
	fclose(file);
	return state != 'Z';
}

static bool
dies(long pid)
{
	int tries;

	for (tries = 0; tries < 500 && lives(pid); tries++)
		usleep(10000);
	return !lives(pid);
}

static void
assert_no_child(void)
{
	int status;

	ck_assert_msg(waitpid(-1, &status, WNOHANG) < 0 && errno == ECHILD,
	    "a child was not reaped");
}

static const struct {
	const char *name, *script;
	size_t input;
	enum run_state state;
	const char *reason;
} endings[] = {
	{ "reads and exits", "cat >/dev/null", 10, RUN_OK, "" },
	{ "reads a large text", "cat >/dev/null", LARGE, RUN_OK, "" },
	{ "reads slowly", "sleep .2; cat >/dev/null", LARGE, RUN_OK, "" },
	{ "no input", "exit 0", 0, RUN_OK, "" },
	{ "says much", "cat >/dev/null; yes | head -c 1000000", 10, RUN_OK,
	    "" },
	{ "fails", "cat >/dev/null; exit 3", 10, RUN_FAILED, "exit status 3" },
	{ "fails without reading", "exit 1", LARGE, RUN_FAILED,
	    "exit status 1" },
	{ "is killed", "kill -9 $$", 10, RUN_FAILED, "ended by signal 9" },
	{ "does not read", "exit 0", 10, RUN_FAILED, "did not read the text" },
	{ "reads some of it", "head -c 100 >/dev/null", LARGE, RUN_FAILED,
	    "did not read the text" },
	{ "closes its input", "exec <&-; exit 0", LARGE, RUN_FAILED,
	    "did not read the text" },
	{ "hangs", "sleep 60", LARGE, RUN_TIMED_OUT, "no answer in 2 s" },
	{ "hangs having read", "cat >/dev/null; sleep 60", 10, RUN_TIMED_OUT,
	    "no answer in 2 s" },
};

START_TEST(the_end_of_a_helper_is_told_as_it_was)
	{
		struct span input = make_input(endings[_i].input);
		struct run run = { 0 };
		struct err err = { 0 };
		enum run_state state;

		start(&run, endings[_i].script, input, false);
		if (endings[_i].state == RUN_TIMED_OUT)
			hurry(&run);
		state = run_wait(&run, &err);
		ck_assert_msg(state == endings[_i].state,
		    "%s: state %d, not %d (%s)", endings[_i].name, state,
		    endings[_i].state, err.text);
		assert_span_eq(span_of(err.text), endings[_i].reason);
		ck_assert_msg(run_step(&run, &err) == RUN_IDLE, "told twice");
		if (state != RUN_TIMED_OUT)
			assert_no_child();
		run_finish(&run);
		free((char *)(uintptr_t)input.ptr);
	}
END_TEST

START_TEST(all_of_a_large_input_arrives_unchanged)
	{
		struct span input = make_input(LARGE);
		struct buf got = { 0 };
		struct run run = { 0 };

		start(&run, "cat >$OUT/got", input, false);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		folder_read(&folder, "got", &got);
		ck_assert_uint_eq(got.len, input.len);
		ck_assert(span_eq(buf_span(&got), input));
		run_finish(&run);
		buf_finish(&got);
		free((char *)(uintptr_t)input.ptr);
	}
END_TEST

START_TEST(neither_start_nor_step_waits_for_a_helper_that_does_not_read)
	{
		struct span input = make_input(LARGE);
		struct run run = { 0 };
		struct pollfd fds[RUN_FDS];
		int timeout = -1;

		start(&run, "echo $$ >$OUT/pid; sleep 60", input, false);
		ck_assert_int_eq(run_step(&run, NULL), RUN_GOING);
		ck_assert_uint_ge(run_poll(&run, fds, &timeout), 1);
		ck_assert_int_gt(timeout, RUN_LIMIT_MS / 4);
		ck_assert_int_le(timeout, RUN_LIMIT_MS);
		run_finish(&run);
		free((char *)(uintptr_t)input.ptr);
	}
END_TEST

START_TEST(a_shorter_timeout_of_the_caller_stays)
	{
		struct run run = { 0 };
		struct pollfd fds[RUN_FDS];
		int timeout = 7;

		ck_assert_uint_eq(run_poll(&run, fds, &timeout), 0);
		ck_assert_int_eq(timeout, 7);
		start(&run, "sleep 60", SPAN_LIT("x"), false);
		run_poll(&run, fds, &timeout);
		ck_assert_int_eq(timeout, 7);
		run_finish(&run);
	}
END_TEST

START_TEST(a_helper_that_hangs_is_killed_with_its_children)
	{
		struct run run = { 0 };
		long leader, child;

		start(&run,
		    "sleep 60 & echo $! >$OUT/child; echo $$ >$OUT/leader; "
		    "wait",
		    SPAN_LIT("x"), false);
		leader = folder_read_number(&folder, "leader");
		child = folder_read_number(&folder, "child");
		hurry(&run);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_TIMED_OUT);
		ck_assert_msg(dies(leader), "the helper lives on");
		ck_assert_msg(dies(child), "its child lives on");
		run_step(&run, NULL);
		assert_no_child();
		run_finish(&run);
	}
END_TEST

START_TEST(starting_another_kills_the_one_that_is_going)
	{
		struct run run = { 0 };
		long first;

		start(&run, "echo $$ >$OUT/first; sleep 60", SPAN_LIT("x"),
		    false);
		first = folder_read_number(&folder, "first");
		start(&run, "cat >/dev/null", SPAN_LIT("x"), false);
		ck_assert_msg(dies(first), "it lives on");
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		run_step(&run, NULL);
		assert_no_child();
		run_finish(&run);
	}
END_TEST

START_TEST(what_a_successful_helper_leaves_behind_lives_on)
	{
		struct run run = { 0 };
		long server;

		start(&run,
		    "cat >/dev/null; sleep 60 </dev/null & echo $! >$OUT/pid",
		    SPAN_LIT("x"), false);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		run_finish(&run);
		server = folder_read_number(&folder, "pid");
		usleep(100000);
		ck_assert_msg(lives(server), "it was killed");
		kill((pid_t)server, SIGKILL);
	}
END_TEST

START_TEST(a_helper_that_may_stay_is_let_go_and_reaped_later)
	{
		struct run run = { 0 };
		pid_t pid;

		start(&run, "sleep 60", SPAN_LIT(""), true);
		pid = run.pid;
		hurry(&run);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		ck_assert_msg(lives(pid), "it was killed");
		kill(-pid, SIGKILL);
		ck_assert(dies(pid));
		run_step(&run, NULL);
		assert_no_child();
		run_finish(&run);
	}
END_TEST

START_TEST(a_helper_that_may_stay_can_still_fail)
	{
		struct run run = { 0 };
		struct err err = { 0 };

		start(&run, "exit 4", SPAN_LIT(""), true);
		ck_assert_int_eq(run_wait(&run, &err), RUN_FAILED);
		assert_span_eq(span_of(err.text), "exit status 4");
		run_finish(&run);
	}
END_TEST

START_TEST(a_missing_program_is_told_at_the_start)
	{
		struct run run = { 0 };
		struct err err = { 0 };
		struct run_job job = { helper, SPAN_LIT("x"), false };

		ck_assert(!run_start(&run, &job, &err));
		assert_span_eq(span_of(err.text), "not installed");
		ck_assert_int_eq(run_step(&run, &err), RUN_IDLE);
		run_finish(&run);
	}
END_TEST

/* Old kernels, and containers that allow no pidfd_open. */
START_TEST(the_end_is_seen_without_a_descriptor_for_the_process)
	{
		struct run run = { 0 };

		start(&run, "cat >/dev/null; sleep .1", SPAN_LIT("x"), false);
		close(run.exit_fd);
		run.exit_fd = -1;
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
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
	Suite *suite = suite_create("run");
	TCase *tcase = suite_case(suite, "run");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(
	    tcase, the_end_of_a_helper_is_told_as_it_was, 0, LENGTH(endings));
	tcase_add_test(tcase, all_of_a_large_input_arrives_unchanged);
	tcase_add_test(tcase,
	    neither_start_nor_step_waits_for_a_helper_that_does_not_read);
	tcase_add_test(tcase, a_shorter_timeout_of_the_caller_stays);
	tcase_add_test(tcase, a_helper_that_hangs_is_killed_with_its_children);
	tcase_add_test(tcase, starting_another_kills_the_one_that_is_going);
	tcase_add_test(tcase, what_a_successful_helper_leaves_behind_lives_on);
	tcase_add_test(
	    tcase, a_helper_that_may_stay_is_let_go_and_reaped_later);
	tcase_add_test(tcase, a_helper_that_may_stay_can_still_fail);
	tcase_add_test(tcase, a_missing_program_is_told_at_the_start);
	tcase_add_test(
	    tcase, the_end_is_seen_without_a_descriptor_for_the_process);
	tcase_add_loop_test(
	    tcase, a_helper_has_nothing_of_ours, 0, LENGTH(isolation));
	return suite_run(suite);
}
