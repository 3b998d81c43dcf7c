#include <stdlib.h>
#include <string.h>

#include "support/drawn.h"
#include "support/session.h"
#include "support/suite.h"
#include "support/terminfo.h"

/*
 * What is sent to a terminal is what terminfo says that it understands. Some
 * show the rest as text, some do what nobody meant.
 */

static const char *const terminals[] = { "xterm-256color", "xterm-mono",
	"tmux-256color", "screen", "linux", "rxvt", "vt100", "vt220", "ansi",
	"xterm-kitty", "foot" };

/* Everything that draws in another way. */
static const char *const steps[] = { "type 主题", "key Down Tab", "key F8",
	"key Enter", "key Esc F1", "key Esc F4", "key C-u M-/", "key F2",
	"resize 30x8 200x60 100x30", "key C-l Esc j", "key C-z", "restored",
	"fg", "key q", "status 0" };

/* What terminfo does not say, but its capability of the mouse implies. */
static const char *const relatives[] = { "[?2004h", "[?2004l", "[?1007s",
	"[?1007h", "[?1007r" };

/* The marks of tests, and the clipboard, which has no other way. */
static const char *const always[] = { "]7777", "]7778", "]52" };

static bool
is_among(struct span shape, const char *const *list, int count)
{
	int i;

	for (i = 0; i < count; i++)
		if (span_eq(shape, span_of(list[i])))
			return true;
	return false;
}

static bool
is_shape_in(struct span shape, struct span capability)
{
	struct buf known = { 0 };
	struct span sequence;
	bool found = false;

	while (!found && drawn_cut(&capability, &sequence)) {
		buf_clear(&known);
		drawn_add_shape(sequence, &known);
		found = span_eq(buf_span(&known), shape);
	}
	buf_finish(&known);
	return found;
}

static bool
is_known(struct span shape, struct span capabilities)
{
	struct span capability;

	while (span_cut(&capabilities, '\n', &capability))
		if (is_shape_in(shape, capability))
			return true;
	return false;
}

static void
check_shape(const char *terminal, struct span sequence, struct span known)
{
	struct buf shape = { 0 };
	bool ok;

	drawn_add_shape(sequence, &shape);
	ok = is_among(buf_span(&shape), always, LENGTH(always)) ||
	    (terminfo_has(terminal, "kmous") &&
		is_among(buf_span(&shape), relatives, LENGTH(relatives))) ||
	    is_known(buf_span(&shape), known);
	ck_assert_msg(ok, "%s does not know ESC %.*s", terminal,
	    SPAN_ARG(buf_span(&shape)));
	buf_finish(&shape);
}

/* The numbers of looks, and what a terminal has that knows them. */
static const struct {
	unsigned first, last;
	const char *capability;
	bool colour;
} looks[] = {
	{ 0, 0, "cup", false },
	{ 1, 1, "bold", false },
	{ 2, 2, "dim", false },
	{ 4, 4, "smul", false },
	{ 5, 5, "blink", false },
	{ 7, 7, "rev", false },
	{ 10, 10, "sgr0", false },
	{ 22, 22, "sgr", false },
	{ 24, 24, "rmul", false },
	{ 27, 27, "rmso", false },
	{ 30, 49, "setaf", true },
	{ 90, 107, "setaf", true },
};

static void
check_look(const char *terminal, unsigned number, bool coloured)
{
	int i;

	for (i = 0; i < LENGTH(looks); i++)
		if (number >= looks[i].first && number <= looks[i].last)
			break;
	ck_assert_msg(i < LENGTH(looks) &&
		terminfo_has(terminal, looks[i].capability) &&
		(coloured || !looks[i].colour),
	    "%s is sent CSI %u m", terminal, number);
}

static void
check_looks(const char *terminal, struct span numbers, bool coloured)
{
	struct span number;

	while (span_cut(&numbers, ';', &number)) {
		unsigned value = 0;

		script_parse_number(number, &value);
		check_look(terminal, value, coloured);
		/* What follows is the number of a colour. */
		if (value == 38 || value == 48)
			return;
	}
}

static void
check(const char *terminal, struct span drawn, bool coloured)
{
	struct buf known = { 0 };
	struct span sequence;

	terminfo_add_strings(terminal, &known);
	while (drawn_cut(&drawn, &sequence)) {
		check_shape(terminal, sequence, buf_span(&known));
		check_looks(terminal, drawn_look(sequence), coloured);
	}
	buf_finish(&known);
}

/* Each terminal twice, the second time without colours. */
START_TEST(what_a_terminal_lacks_is_not_sent)
	{
		const char *terminal = terminals[_i / 2];
		struct session session = { 0 };
		bool coloured = _i % 2 == 0;
		int i;

		session_open(&session, terminal);
		session_must(&session, "size 100x30");
		session_must(&session, "env TERM=%s", terminal);
		if (!coloured)
			session_must(&session, "env NO_COLOR=1");
		for (i = 0; i < LENGTH(steps); i++) {
			session_must(&session, "%s", steps[i]);
			check(terminal, buf_span(&session.run.terminal.bytes),
			    coloured);
			buf_clear(&session.run.terminal.bytes);
		}
		session_close(&session);
	}
END_TEST

/* A case for each terminal, so that CK_RUN_CASE chooses one. */
int
main(void)
{
	Suite *suite = suite_create("drawn");
	int i;

	for (i = 0; i < LENGTH(terminals); i++)
		if (terminfo_knows(terminals[i]))
			tcase_add_loop_test(suite_case(suite, terminals[i]),
			    what_a_terminal_lacks_is_not_sent, 2 * i,
			    2 * i + 2);
	return suite_run(suite);
}
