#include "tui/actions.h"

#include <sys/wait.h>

#include "support/suite.h"
#include "support/terminal.h"

/* Any action can be bound anywhere: wherever it is, it must make sense. */

static const struct {
	const char *name, *way; /* how one gets there */
} places[FOCUS_COUNT] = {
	[FOCUS_QUERY] = { "query", "4000" },
	[FOCUS_PANE] = { "pane", "topic\033" },
	[FOCUS_DETAILS] = { "details", "4000\r" },
	[FOCUS_DOCUMENTS] = { "documents", "\033[15~" },
	[FOCUS_ERRORS] = { "errors",
	    "\033[200~{\"code\":5100,\"message\":\"\"}\033[201~\033[17~" },
	[FOCUS_REPORT] = { "report", "\033[15~" },
	[FOCUS_HELP] = { "help", "\033OP" },
};

static const char F12[] = "\033[24~";

static void
add_config(struct buf *config, const char *action)
{
	size_t i;

	for (i = 0; i < FOCUS_COUNT; i++)
		buf_addf(config, "bind %s F12 %s\n", places[i].name, action);
}

static void
press_there(const char *action, size_t focus)
{
	const char *const argv[] = { TEST_ERRDEX, NULL };
	struct terminal terminal;
	struct buf config = { 0 }, state = { 0 };

	add_config(&config, action);
	terminal_must(&terminal,
	    terminal_start(&terminal,
		&(struct pty_config){
		    .argv = argv,
		    .files.config = buf_span(&config),
		    .columns = 80,
		    .lines = 24,
		},
		0));
	terminal_send(&terminal, span_of(places[focus].way));
	terminal_must(&terminal, terminal_settle(&terminal));
	terminal_send(&terminal, span_of(F12));
	terminal_send(&terminal, span_of(F12));
	terminal_must(&terminal, terminal_settle(&terminal));
	terminal_add_state(&terminal, &state);
	ck_assert_msg(pty_state(terminal.pty) != PTY_ENDED ||
		WIFEXITED(pty_status(terminal.pty)) ||
		span_eq(span_of(action), SPAN_LIT("errdex-abort")),
	    "%s in the %s: %.*s", action, places[focus].name,
	    SPAN_ARG(buf_span(&state)));
	terminal_finish(&terminal);
	buf_finish(&config);
	buf_finish(&state);
}

START_TEST(an_action_makes_sense_anywhere)
	{
		size_t focus;

		for (focus = 0; focus < FOCUS_COUNT; focus++)
			press_there(actions[_i].name, focus);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("actions");
	TCase *tcase = suite_case(suite, "actions");

	tcase_add_loop_test(
	    tcase, an_action_makes_sense_anywhere, 0, (int)actions_count);
	return suite_run(suite);
}
