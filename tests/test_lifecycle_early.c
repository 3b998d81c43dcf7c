#include <signal.h>
#include <unistd.h>

#include "base/clock.h"
#include "support/suite.h"
#include "support/terminal.h"

/*
 * The program is killed at odd moments while it takes the terminal over or
 * gives it back. What it did not turn on it must not turn off.
 */

enum {
	TRIES = 150,
};

static const char *const errdex[] = { TEST_ERRDEX, NULL };

static const struct pty_config config = {
	.argv = errdex,
	.columns = 80,
	.lines = 24,
};

static const struct {
	const char *name;
	bool quits; /* a key is about to end it */
	int signal;
} kills[] = {
	{ "SIGTERM at the start", .signal = SIGTERM },
	{ "SIGINT at the start", .signal = SIGINT },
	{ "SIGTERM at the end", .quits = true, .signal = SIGTERM },
};

/* Whether a mode was turned on and off by turns, and is off in the end. */
static bool
is_balanced(struct span history, const char *on, const char *off)
{
	struct span change;
	bool is_on = false;

	while (history.len > 0 && span_cut(&history, ' ', &change)) {
		bool to_on = span_eq(change, span_of(on));

		if (!to_on && !span_eq(change, span_of(off)))
			continue;
		if (to_on == is_on)
			return false;
		is_on = to_on;
	}
	return !is_on;
}

static void
assert_whole(struct terminal *terminal, double ms)
{
	struct span history =
	    buf_span(&emulator_seen(terminal->emulator)->history);

	ck_assert_msg(is_balanced(history, "?1049h", "?1049l") &&
		is_balanced(history, "?2004h", "?2004l"),
	    "killed after %.3f ms it changed the modes in this order: %.*s", ms,
	    SPAN_ARG(history));
	terminal_must(terminal, terminal_is_restored(terminal));
}

/* Starts it; or lets it run until it is about to end. */
static void
start(struct terminal *terminal, bool quits)
{
	terminal_must(terminal, terminal_start_unmarked(terminal, &config, 0));
	if (!quits)
		return;
	terminal_must(terminal, terminal_settle(terminal));
	terminal_send(terminal, SPAN_LIT("\033[21~"));
}

/* How long it takes until all is drawn, or it has ended. */
static double
measure(bool quits)
{
	struct terminal terminal;
	double began, ended;

	start(&terminal, quits);
	began = clock_exact_ms();
	if (quits)
		terminal_must(&terminal, terminal_await_end(&terminal));
	else
		terminal_must(&terminal, terminal_settle(&terminal));
	ended = clock_exact_ms();
	terminal_finish(&terminal);
	return ended - began;
}

START_TEST(killed_at_any_moment_it_takes_back_what_it_sent)
	{
		bool quits = kills[_i].quits;
		double all = measure(quits);
		int i;

		for (i = 0; i < TRIES; i++) {
			double ms = all * i / TRIES;
			struct terminal terminal;

			start(&terminal, quits);
			usleep((useconds_t)(ms * 1000));
			terminal_signal(&terminal, kills[_i].signal);
			terminal_must(&terminal, terminal_await_end(&terminal));
			assert_whole(&terminal, ms);
			terminal_finish(&terminal);
		}
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("early end");
	TCase *tcase = suite_case(suite, "browser");

	tcase_add_loop_test(tcase,
	    killed_at_any_moment_it_takes_back_what_it_sent, 0, LENGTH(kills));
	return suite_run(suite);
}
