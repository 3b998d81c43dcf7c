#include "sys/run.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "support/helper.h"
#include "support/suite.h"

#define LARGE ((size_t)1 << 20)

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

		helper_start(&run, endings[_i].script, input, false);
		if (endings[_i].state == RUN_TIMED_OUT)
			helper_hurry(&run);
		state = run_wait(&run, &err);
		ck_assert_msg(state == endings[_i].state,
		    "%s: state %d, not %d (%s)", endings[_i].name, state,
		    endings[_i].state, err.text);
		assert_span_eq(span_of(err.text), endings[_i].reason);
		ck_assert_msg(run_step(&run, &err) == RUN_IDLE, "told twice");
		if (state != RUN_TIMED_OUT)
			helper_assert_reaped();
		run_finish(&run);
		free((char *)(uintptr_t)input.ptr);
	}
END_TEST

START_TEST(all_of_a_large_input_arrives_unchanged)
	{
		struct span input = make_input(LARGE);
		struct buf got = { 0 };
		struct run run = { 0 };

		helper_start(&run, "cat >$OUT/got", input, false);
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		folder_read(helper_folder(), "got", &got);
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

		helper_start(&run, "echo $$ >$OUT/pid; sleep 60", input, false);
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
		helper_start(&run, "sleep 60", SPAN_LIT("x"), false);
		run_poll(&run, fds, &timeout);
		ck_assert_int_eq(timeout, 7);
		run_finish(&run);
	}
END_TEST

START_TEST(a_missing_program_is_told_at_the_start)
	{
		struct run run = { 0 };
		struct err err = { 0 };
		struct run_job job = { helper_argv, SPAN_LIT("x"), false };

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

		helper_start(
		    &run, "cat >/dev/null; sleep .1", SPAN_LIT("x"), false);
		close(run.exit_fd);
		run.exit_fd = -1;
		ck_assert_int_eq(run_wait(&run, NULL), RUN_OK);
		run_finish(&run);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("run");
	TCase *tcase = suite_case(suite, "run");

	helper_in_folder(tcase);
	tcase_add_loop_test(
	    tcase, the_end_of_a_helper_is_told_as_it_was, 0, LENGTH(endings));
	tcase_add_test(tcase, all_of_a_large_input_arrives_unchanged);
	tcase_add_test(tcase,
	    neither_start_nor_step_waits_for_a_helper_that_does_not_read);
	tcase_add_test(tcase, a_shorter_timeout_of_the_caller_stays);
	tcase_add_test(tcase, a_missing_program_is_told_at_the_start);
	tcase_add_test(
	    tcase, the_end_is_seen_without_a_descriptor_for_the_process);
	return suite_run(suite);
}
