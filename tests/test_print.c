#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "support/suite.h"
#include "support/terminal.h"

/* Choosing an entry for a script, which has other uses for the pipes. */

static void
start(struct terminal *terminal, const char *script)
{
	const char *const argv[] = { "sh", "-c", script, NULL };
	const struct pty_config config = {
		.argv = argv,
		.columns = 100,
		.lines = 24,
	};

	terminal_must(terminal, terminal_start(terminal, &config, 0));
}

/* A script that shows what errdex wrote, and its status. */
#define CAPTURED(command) "x=$(" command "); s=$?; echo \"[$x]\" $s"
#define SMALL "printf '|错误码|说明|\\n|-|-|\\n|4711|主题缺失|\\n' | "

static const struct {
	const char *name, *script;
	const char *keys[4];
	const char *shows;
} choices[] = {
	{ "output is a pipe", CAPTURED(TEST_ERRDEX " --print | head -n 1"),
	    { "10011", "\r" }, "[4000 10011  topic name exist] 0" },
	{ "input is a pipe", SMALL TEST_ERRDEX " -c - --print", { "\r" },
	    "4711  主题缺失" },
	{ "both are", CAPTURED(SMALL TEST_ERRDEX " -c - --print --format=md"),
	    { "\r" }, "| 4711 | 主题缺失 |] 0" },
	{ "neither is", TEST_ERRDEX " --print -q 10012", { "\r" },
	    "4000 10012  topic not exist" },
	{ "in tsv",
	    CAPTURED(
		TEST_ERRDEX " --print -f tsv -q 10011 | tail -n 1 | cut -f 6"),
	    { "\r" }, "[10011] 0" },
	{ "in no colour",
	    CAPTURED(TEST_ERRDEX " --print -q 10011 | head -n 1 | cat -v"),
	    { "\r" }, "[4000 10011  topic name exist] 0" },
	{ "in colour",
	    CAPTURED(TEST_ERRDEX " --print --color=always -q 10011 | "
				 "head -n 1 | cat -v"),
	    { "\r" }, "[^[[1;33m4000^[[0m ^[[1;33m10011^[[0m  " },
	{ "to a full disk",
	    TEST_ERRDEX " --print -q 10011 >/dev/full; echo \"[$?]\"", { "\r" },
	    "standard output: No space left on device\n[2]" },
	{ "from a pane", CAPTURED(TEST_ERRDEX " --print | head -n 1"),
	    { "10011", "\033", "\r" }, "[4000 10011  topic name exist] 0" },
	{ "from the details", CAPTURED(TEST_ERRDEX " --print | head -n 1"),
	    { "10011", "\033\r", "\r" }, "[4000 10011  topic name exist] 0" },
	{ "where a number led", CAPTURED(TEST_ERRDEX " --print | head -n 1"),
	    { "10011", "\033\r", "1\r", "\r" }, "[4000  请求参数非法] 0" },
	{ "nothing", CAPTURED(TEST_ERRDEX " --print"), { "\004" }, "[] 1" },
	{ "nothing, by F10", CAPTURED(TEST_ERRDEX " --print"), { "\033[21~" },
	    "[] 1" },
	{ "nothing, with an entry open", CAPTURED(TEST_ERRDEX " --print"),
	    { "10011", "\033\r", "\033[21~" }, "[] 1" },
	{ "no entry matches", CAPTURED(TEST_ERRDEX " --print"),
	    { "'qqq", "\r", "\033[21~" }, "[] 1" },
	{ "interrupted", CAPTURED(TEST_ERRDEX " --print"), { "\003" },
	    "[] 130" },
};

START_TEST(what_is_chosen_is_printed_wherever_the_pipes_lead)
	{
		struct terminal terminal;
		size_t i;

		start(&terminal, choices[_i].script);
		for (i = 0; i < 4 && choices[_i].keys[i]; i++)
			terminal_type(&terminal, choices[_i].keys[i]);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_must(&terminal,
		    terminal_await_text(&terminal, choices[_i].shows));
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(the_hints_tell_what_enter_does)
	{
		struct terminal terminal;

		start(&terminal, "exec " TEST_ERRDEX " --print");
		terminal_must_show(&terminal, "Enter Print");
		terminal_must_show(&terminal, "M-Enter Details");
		terminal_type(&terminal, "\033\r");
		terminal_must_show(&terminal, "Enter Print");
		terminal_finish(&terminal);
	}
END_TEST

/* The terminal is not that of the pipes, and comes back all the same. */
START_TEST(a_signal_gives_the_terminal_back)
	{
		static const int numbers[] = { SIGTERM, SIGHUP, SIGSEGV };
		struct terminal terminal;

		start(&terminal,
		    "exec " TEST_ERRDEX " --print </dev/null >/dev/null");
		terminal_type(&terminal, "主题");
		terminal_signal(&terminal, numbers[_i]);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(it_stops_and_comes_back)
	{
		struct terminal terminal;

		start(&terminal,
		    "exec " TEST_ERRDEX " --print </dev/null >/dev/null");
		terminal_type(&terminal, "主题\x1A");
		ck_assert_int_eq(pty_state(terminal.pty), PTY_STOPPED);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_continue(&terminal);
		terminal_must(&terminal, terminal_settle(&terminal));
		terminal_must_show(&terminal, "/ 主题");
		terminal_resize(&terminal, 60, 16);
		terminal_must(&terminal, terminal_settle(&terminal));
		terminal_must_show(&terminal, "/ 主题");
		terminal_type(&terminal, "\003");
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(documents_come_from_a_pipe_and_keys_from_the_terminal)
	{
		struct terminal terminal;

		start(&terminal, SMALL TEST_ERRDEX " -c -");
		terminal_type(&terminal, "47");
		terminal_must_show(&terminal, "4711");
		terminal_must_show(&terminal, "主题缺失");
		terminal_type(&terminal, "\003");
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("print");
	TCase *tcase = suite_case(suite, "print");

	tcase_add_loop_test(tcase,
	    what_is_chosen_is_printed_wherever_the_pipes_lead, 0,
	    LENGTH(choices));
	tcase_add_test(tcase, the_hints_tell_what_enter_does);
	tcase_add_loop_test(tcase, a_signal_gives_the_terminal_back, 0, 3);
	tcase_add_test(tcase, it_stops_and_comes_back);
	tcase_add_test(
	    tcase, documents_come_from_a_pipe_and_keys_from_the_terminal);
	return suite_run(suite);
}
