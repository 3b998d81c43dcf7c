#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "support/suite.h"
#include "support/terminal.h"
#include "support/terminfo.h"

/* How the program gives its terminal back, whatever ends it. */

static const char *const errdex[] = { TEST_ERRDEX, NULL };

/* The sanitizers report faults, and a lack of memory, and exit. */
static bool
sanitizers_take(int number)
{
	return SUITE_SANITIZED &&
	    (number == SIGSEGV || number == SIGBUS || number == SIGFPE ||
		number == SIGILL || number == SIGABRT);
}

static const int fatal[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGABRT, SIGSEGV,
	SIGBUS, SIGFPE, SIGILL, SIGSYS, SIGTRAP, SIGALRM, SIGPIPE, SIGUSR1,
	SIGUSR2, SIGXCPU, SIGXFSZ };

START_TEST(a_signal_ends_it_with_the_terminal_given_back)
	{
		struct terminal terminal;

		terminal_launch(&terminal, errdex, NULL);
		terminal_type(&terminal, "主题");
		terminal_signal(&terminal, fatal[_i]);
		terminal_must(&terminal, terminal_await_end(&terminal));
		if (!sanitizers_take(fatal[_i]))
			terminal_assert_killed(&terminal, fatal[_i]);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

static const struct {
	const char *name, *keys;
	int status, signal;
} keys[] = {
	{ "C-c", "\003", .status = 130 },
	{ "C-c in a pane", "\t\003", .status = 130 },
	{ "C-c in the details", "\r\003", .status = 130 },
	{ "C-c within a sequence", "\030\003", .status = 130 },
	{ "C-c in a search", "\022\003", .status = 130 },
	{ "C-backslash", "\034", .signal = SIGQUIT },
	{ "C-backslash in the details", "\r\034", .signal = SIGQUIT },
	{ "C-d", "\004", .status = 0 },
	{ "F10", "\033[21~", .status = 0 },
};

START_TEST(a_key_ends_it_with_the_terminal_given_back)
	{
		struct terminal terminal;
		const char *key;

		terminal_launch(&terminal, errdex, NULL);
		for (key = keys[_i].keys; *key && *key != '\033'; key++) {
			if (key > keys[_i].keys)
				terminal_must(
				    &terminal, terminal_settle(&terminal));
			terminal_send(&terminal, (struct span){ key, 1 });
		}
		terminal_send(&terminal, span_of(key));
		terminal_must(&terminal, terminal_await_end(&terminal));
		if (keys[_i].signal)
			terminal_assert_killed(&terminal, keys[_i].signal);
		else
			terminal_assert_exited(&terminal, keys[_i].status);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(without_memory_it_gives_the_terminal_back)
	{
		struct terminal terminal;
		struct buf paste = { 0 };
		int i;

		terminal_launch(&terminal, errdex, NULL);
		pty_starve(terminal.pty);
		/* What it holds already lasts for some time. */
		buf_add(&paste, SPAN_LIT("\033[200~"));
		for (i = 0; i < 1000000; i++)
			buf_add(&paste, SPAN_LIT("5100 "));
		buf_add(&paste, SPAN_LIT("\033[201~"));
		terminal_send(&terminal, buf_span(&paste));
		buf_finish(&paste);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_assert_exited(&terminal, 2);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

static const char *const ignoring[] = { "sh", "-c",
	"trap '' HUP; exec " TEST_ERRDEX, NULL };

START_TEST(it_ends_when_its_terminal_is_gone)
	{
		struct terminal terminal;

		terminal_launch(&terminal, _i ? ignoring : errdex, NULL);
		pty_hang_up(terminal.pty);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

static const struct {
	const char *name;
	const char *env[2];
	const char *argv[4];
	const char *says;
} refusals[] = {
	{ "no input", { NULL },
	    { "sh", "-c", "setsid -w " TEST_ERRDEX " </dev/null" },
	    "standard input" },
	{ "no output", { NULL }, { "sh", "-c", TEST_ERRDEX " >/dev/null" },
	    "standard output" },
};

START_TEST(where_it_cannot_be_shown_it_says_what_can)
	{
		const struct pty_config config = {
			.argv = refusals[_i].argv,
			.env = refusals[_i].env,
			.columns = 200,
			.lines = 24,
		};
		struct terminal terminal;

		terminal_must(
		    &terminal, terminal_start_unmarked(&terminal, &config, 0));
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_assert_exited(&terminal, 2);
		ck_assert_msg(terminal_shows(&terminal, refusals[_i].says) &&
			terminal_shows(&terminal, "errdex lookup"),
		    "%s: the message says neither what is wrong nor what "
		    "works",
		    refusals[_i].name);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		ck_assert_uint_eq(
		    emulator_seen(terminal.emulator)->history.len, 0);
		terminal_finish(&terminal);
	}
END_TEST

static const char *const terminals[] = { "xterm-256color", "screen",
	"tmux-256color", "linux", "rxvt", "vt100", "kitty", "xterm-kitty",
	"foot" };

START_TEST(each_kind_of_terminal_is_given_back)
	{
		char variable[32];
		const char *const env[] = { variable, NULL };
		struct terminal terminal;

		if (!terminfo_knows(terminals[_i]))
			return;
		snprintf(variable, sizeof(variable), "TERM=%s", terminals[_i]);
		terminal_launch(&terminal, errdex, env);
		terminal_type(&terminal, "主题");
		terminal_must_show(&terminal, "/ 主题");
		/* One that is no kin of xterm is not sent its modes. */
		ck_assert_int_eq(
		    observer_mode(emulator_seen(terminal.emulator), MODE_PASTE),
		    strcmp(terminals[_i], "vt100") != 0);
		terminal_signal(&terminal, SIGTERM);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("life cycle");
	TCase *tcase = suite_case(suite, "life cycle");

	tcase_add_loop_test(tcase,
	    a_signal_ends_it_with_the_terminal_given_back, 0, LENGTH(fatal));
	tcase_add_loop_test(
	    tcase, a_key_ends_it_with_the_terminal_given_back, 0, LENGTH(keys));
	if (!SUITE_SANITIZED)
		tcase_add_test(
		    tcase, without_memory_it_gives_the_terminal_back);
	tcase_add_loop_test(tcase, it_ends_when_its_terminal_is_gone, 0, 2);
	tcase_add_loop_test(tcase, where_it_cannot_be_shown_it_says_what_can, 0,
	    LENGTH(refusals));
	tcase_add_loop_test(
	    tcase, each_kind_of_terminal_is_given_back, 0, LENGTH(terminals));
	return suite_run(suite);
}
