#include <signal.h>
#include <sys/wait.h>

#include "support/suite.h"
#include "support/terminal.h"

/* How the program stops, what was done to the terminal then, and how it goes
 * on. */

static const char *const errdex[] = { TEST_ERRDEX, NULL };

static const struct {
	const char *name, *keys;
	int signal;
} stops[] = {
	{ "C-z", "\032", 0 },
	{ "C-z in the details", "\r\032", 0 },
	{ "SIGTSTP", "", SIGTSTP },
};

static void
stop(struct terminal *terminal, int row)
{
	const char *key;

	for (key = stops[row].keys; *key; key++)
		terminal_send(terminal, (struct span){ key, 1 });
	if (stops[row].signal)
		terminal_signal(terminal, stops[row].signal);
	terminal_must(terminal, terminal_await_stop(terminal));
}

START_TEST(it_stops_with_the_terminal_given_back_and_goes_on)
	{
		struct terminal terminal;
		int times;

		terminal_launch(&terminal, errdex, NULL);
		terminal_type(&terminal, "主题");
		for (times = 0; times < 3; times++) {
			stop(&terminal, _i);
			terminal_must(
			    &terminal, terminal_is_restored(&terminal));
			terminal_continue(&terminal);
			terminal_must(&terminal, terminal_settle(&terminal));
			terminal_must_show(&terminal, "主题");
			ck_assert(observer_mode(
			    emulator_seen(terminal.emulator), MODE_PASTE));
			if (times < 2)
				terminal_type(&terminal, "\033");
		}
		terminal_signal(&terminal, SIGTERM);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(it_takes_the_size_that_changed_while_it_was_stopped)
	{
		struct terminal terminal;

		terminal_launch(&terminal, errdex, NULL);
		stop(&terminal, 0);
		terminal_resize(&terminal, 100, 30);
		terminal_continue(&terminal);
		terminal_must(&terminal, terminal_settle(&terminal));
		terminal_must_show(&terminal, "50 entries");
		terminal_finish(&terminal);
	}
END_TEST

/* What a shell does to a terminal that a stopped program left in disorder. */
static void
set_modes(struct terminal *terminal, struct termios *modes)
{
	*modes = *pty_first_modes(terminal->pty);
	modes->c_cc[VINTR] = 'X';
	ck_assert(pty_set_modes(terminal->pty, modes));
}

START_TEST(it_takes_the_modes_again_that_were_changed_behind_its_back)
	{
		struct termios found, before;
		struct terminal terminal;

		terminal_launch(&terminal, errdex, NULL);
		ck_assert(pty_modes(terminal.pty, &before));
		terminal_signal(&terminal, SIGSTOP);
		terminal_must(&terminal, terminal_await_stop(&terminal));
		set_modes(&terminal, &found);
		terminal_continue(&terminal);
		terminal_must(&terminal, terminal_settle(&terminal));
		ck_assert(pty_modes(terminal.pty, &found));
		ck_assert_msg(found.c_lflag == before.c_lflag &&
			found.c_iflag == before.c_iflag &&
			found.c_oflag == before.c_oflag,
		    "the modes are not those of the program");
		terminal_type(&terminal, "topic");
		terminal_must_show(&terminal, "/ topic");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(in_the_background_it_dies_without_touching_the_terminal)
	{
		struct termios set, found;
		struct terminal terminal;

		terminal_launch(&terminal, errdex, NULL);
		terminal_signal(&terminal, SIGSTOP);
		terminal_must(&terminal, terminal_await_stop(&terminal));
		set_modes(&terminal, &set);
		terminal_signal(&terminal, SIGTERM);
		terminal_signal(&terminal, SIGCONT);
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_assert_killed(&terminal, SIGTERM);
		ck_assert(pty_modes(terminal.pty, &found));
		ck_assert_msg(
		    found.c_cc[VINTR] == 'X' && found.c_lflag == set.c_lflag,
		    "the modes that the shell had set were changed");
		terminal_finish(&terminal);
	}
END_TEST

/* The program stops once more, of which its state tells nothing. */
static void
await_stop_after(struct terminal *terminal, size_t events)
{
	struct buf drawn = { 0 };
	int tries;

	for (tries = 0; tries < 100 && pty_events(terminal->pty) == events;
	     tries++)
		pty_pump(terminal->pty, &drawn, 100);
	emulator_feed(terminal->emulator, buf_span(&drawn));
	buf_finish(&drawn);
	ck_assert_msg(pty_events(terminal->pty) > events,
	    "the program does not stop again");
}

START_TEST(continued_in_the_background_it_stops_again)
	{
		struct terminal terminal;
		size_t events;

		terminal_launch(&terminal, errdex, NULL);
		stop(&terminal, 0);
		events = pty_events(terminal.pty);
		terminal_signal(&terminal, SIGCONT);
		await_stop_after(&terminal, events);
		ck_assert_int_eq(WSTOPSIG(pty_status(terminal.pty)), SIGTTOU);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_continue(&terminal);
		terminal_type(&terminal, "主题");
		terminal_must_show(&terminal, "/ 主题");
		terminal_finish(&terminal);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("life cycle, stopped");
	TCase *tcase = suite_case(suite, "stopped");

	tcase_add_loop_test(tcase,
	    it_stops_with_the_terminal_given_back_and_goes_on, 0,
	    LENGTH(stops));
	tcase_add_test(
	    tcase, it_takes_the_size_that_changed_while_it_was_stopped);
	tcase_add_test(
	    tcase, it_takes_the_modes_again_that_were_changed_behind_its_back);
	tcase_add_test(
	    tcase, in_the_background_it_dies_without_touching_the_terminal);
	tcase_add_test(tcase, continued_in_the_background_it_stops_again);
	return suite_run(suite);
}
