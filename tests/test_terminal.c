#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "support/suite.h"
#include "support/terminal.h"

static const char *const sketch[] = { TEST_SKETCH, NULL };

static void
start_sketch(struct terminal *terminal, int deadline_ms)
{
	const struct pty_config config = {
		.argv = sketch,
		.columns = 40,
		.lines = 6,
	};

	terminal_must(terminal, terminal_start(terminal, &config, deadline_ms));
}

static void
assert_failure_says(const struct terminal *terminal, const char *text)
{
	struct span failure = buf_span(&terminal->failure);

	ck_assert_msg(span_find(failure, span_of(text), 0) != SPAN_NONE,
	    "'%s' is not in: %.*s", text, SPAN_ARG(failure));
}

START_TEST(shows_what_the_program_drew_for_what_was_typed)
	{
		struct terminal terminal;
		struct buf screen = { 0 };

		start_sketch(&terminal, 0);
		terminal_type(&terminal, "主题 abc");
		emulator_add_screen(terminal.emulator, &screen);
		assert_span_eq(
		    buf_span(&screen), "sketch 主题\n主题 abc\n\n\n\n40x6\n");
		ck_assert(emulator_cell(terminal.emulator, 0, 0).bold);
		ck_assert(emulator_cell(terminal.emulator, 5, 0).reverse);
		terminal_type(&terminal, "q");
		ck_assert_int_eq(pty_state(terminal.pty), PTY_ENDED);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		buf_finish(&screen);
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(resizes_down_to_a_single_cell_and_back)
	{
		static const unsigned sizes[][2] = { { 20, 5 }, { 1, 1 },
			{ 2, 1 }, { 1, 2 }, { 200, 60 }, { 1, 1 }, { 30, 4 } };
		struct terminal terminal;
		size_t i;

		start_sketch(&terminal, 0);
		for (i = 0; i < LENGTH(sizes); i++) {
			terminal_resize(&terminal, sizes[i][0], sizes[i][1]);
			terminal_must(&terminal, terminal_settle(&terminal));
		}
		terminal_must_show(&terminal, "sketch 主题");
		terminal_must_show(&terminal, "30x4");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(stops_and_comes_back)
	{
		struct terminal terminal;

		start_sketch(&terminal, 0);
		terminal_type(&terminal, "before");
		terminal_send(&terminal, SPAN_LIT("\x1A"));
		terminal_must(&terminal, terminal_await_stop(&terminal));
		ck_assert_int_eq(WSTOPSIG(pty_status(terminal.pty)), SIGTSTP);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_continue(&terminal);
		terminal_type(&terminal, " and after");
		terminal_must_show(&terminal, "before and after");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(collects_what_leaves_no_trace_on_the_screen)
	{
		struct terminal terminal;
		const struct observer *seen;

		start_sketch(&terminal, 0);
		terminal_type(&terminal, "CB");
		seen = emulator_seen(terminal.emulator);
		assert_span_eq(buf_span(&seen->copied), "主题\n");
		ck_assert_uint_eq(seen->bells, 1);
		ck_assert(observer_mode(seen, MODE_ALTERNATE));
		ck_assert(observer_mode(seen, MODE_PASTE));
		ck_assert(!observer_mode(seen, MODE_MOUSE));
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(says_that_a_program_is_never_idle)
	{
		struct terminal terminal;

		start_sketch(&terminal, 300);
		terminal_send(&terminal, SPAN_LIT("abH"));
		ck_assert(!terminal_settle(&terminal));
		assert_failure_says(&terminal, "not idle within 300 ms");
		assert_failure_says(&terminal,
		    "the program runs; 3 bytes were "
		    "typed");
		assert_failure_says(&terminal, "|sketch 主题\n");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(says_by_which_signal_a_program_ended)
	{
		struct terminal terminal;

		start_sketch(&terminal, 0);
		terminal_type(&terminal, "V");
		ck_assert(!terminal_await_text(&terminal, "unseen"));
		assert_failure_says(&terminal, "'unseen' did not appear");
		assert_failure_says(&terminal,
		    "the program was killed by "
		    "SIGSEGV");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(says_what_a_program_left_behind)
	{
		struct terminal terminal;

		start_sketch(&terminal, 0);
		terminal_type(&terminal, "X");
		ck_assert_int_eq(WEXITSTATUS(pty_status(terminal.pty)), 3);
		ck_assert(!terminal_is_restored(&terminal));
		assert_failure_says(&terminal, "the terminal is not as it was");
		assert_failure_says(&terminal, "c_lflag is 0x");
		assert_failure_says(&terminal, "mode ?1049 is still on");
		assert_failure_says(&terminal, "mode ?1007 is still on");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(says_that_a_program_cannot_be_run)
	{
		static const char *const argv[] = { "/nowhere/errdex", NULL };
		const struct pty_config config = {
			.argv = argv,
			.columns = 60,
			.lines = 6,
		};
		struct terminal terminal;

		terminal_must(&terminal, terminal_start(&terminal, &config, 0));
		ck_assert_int_eq(WEXITSTATUS(pty_status(terminal.pty)), 127);
		terminal_must_show(
		    &terminal, "cannot run /nowhere/errdex: No such file");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(passes_a_hang_up_on)
	{
		struct terminal terminal;

		start_sketch(&terminal, 0);
		pty_hang_up(terminal.pty);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

/* Longer than what the kernel holds for a terminal. */
START_TEST(types_more_than_the_terminal_holds)
	{
		struct terminal terminal;
		struct buf text = { 0 };

		start_sketch(&terminal, 0);
		memset(buf_room(&text, 100000), 'x', 100000);
		text.len = 100000;
		terminal_send(&terminal, buf_span(&text));
		terminal_must(&terminal, terminal_settle(&terminal));
		buf_finish(&text);
		terminal_finish(&terminal);
	}
END_TEST

static pid_t
read_pid(const char *path)
{
	struct buf text = { 0 };
	pid_t pid = 0;

	if (file_read(path, &text, NULL)) {
		buf_add_char(&text, '\0');
		pid = (pid_t)strtol(text.ptr, NULL, 10);
	}
	buf_finish(&text);
	return pid;
}

START_TEST(leaves_no_process_and_no_file_behind)
	{
		char path[] = "/tmp/errdex-test-pid-XXXXXX", variable[64];
		const char *const env[] = { variable, NULL };
		const struct pty_config config = {
			.argv = sketch,
			.env = env,
			.columns = 40,
			.lines = 6,
		};
		struct terminal terminal;
		char *home;
		pid_t pid;

		close(mkstemp(path));
		snprintf(variable, sizeof(variable), "SKETCH_PID=%s", path);
		terminal_must(&terminal, terminal_start(&terminal, &config, 0));
		home = strdup(pty_home(terminal.pty));
		ck_assert_int_eq(access(home, F_OK), 0);
		terminal_type(&terminal, "F");
		while ((pid = read_pid(path)) == 0)
			terminal_type(&terminal, "x");
		ck_assert_int_eq(kill(pid, 0), 0);
		terminal_finish(&terminal);
		ck_assert_int_eq(kill(pid, 0), -1);
		ck_assert_int_eq(errno, ESRCH);
		ck_assert_int_eq(access(home, F_OK), -1);
		unlink(path);
		free(home);
	}
END_TEST

START_TEST(gives_every_program_the_same_environment)
	{
		static const char *const argv[] = { "sh", "-c",
			"echo $TERM $LC_ALL [$DISPLAY$TMUX$SSH_TTY$COLORTERM]"
			" $EXTRA $LINES ${HOME#$PWD} ${INPUTRC#$HOME};"
			" cat $INPUTRC; stty size",
			NULL };
		static const char *const env[] = { "EXTRA=1", "LANG", NULL };
		const struct pty_config config = {
			.argv = argv,
			.env = env,
			.files.inputrc = SPAN_LIT("set editing-mode vi\n"),
			.columns = 60,
			.lines = 4,
		};
		struct terminal terminal;
		struct buf screen = { 0 };

		setenv("DISPLAY", ":9", 1);
		setenv("TMUX", "/tmp/socket", 1);
		setenv("COLORTERM", "truecolor", 1);
		terminal_must(&terminal, terminal_start(&terminal, &config, 0));
		emulator_add_screen(terminal.emulator, &screen);
		assert_span_eq(buf_span(&screen),
		    "xterm-256color C.UTF-8 [] 1 /inputrc\n"
		    "set editing-mode vi\n4 60\n\n");
		buf_finish(&screen);
		terminal_finish(&terminal);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("terminal");
	TCase *tcase = suite_case(suite, "in step");

	tcase_add_test(tcase, shows_what_the_program_drew_for_what_was_typed);
	tcase_add_test(tcase, resizes_down_to_a_single_cell_and_back);
	tcase_add_test(tcase, stops_and_comes_back);
	tcase_add_test(tcase, collects_what_leaves_no_trace_on_the_screen);
	tcase_add_test(tcase, types_more_than_the_terminal_holds);
	tcase_add_test(tcase, passes_a_hang_up_on);
	tcase = suite_case(suite, "failures");
	tcase_add_test(tcase, says_that_a_program_is_never_idle);
	tcase_add_test(tcase, says_by_which_signal_a_program_ended);
	tcase_add_test(tcase, says_what_a_program_left_behind);
	tcase_add_test(tcase, says_that_a_program_cannot_be_run);
	tcase = suite_case(suite, "environment");
	tcase_add_test(tcase, leaves_no_process_and_no_file_behind);
	tcase_add_test(tcase, gives_every_program_the_same_environment);
	return suite_run(suite);
}
