#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "support/script.h"
#include "support/suite.h"

/* A script in a file of its own, and what came of running it. */
struct outcome {
	char path[64];
	bool ok;
	struct buf report;
	struct buf after; /* the script, as it then was */
};

static struct outcome
run(const char *script, bool update)
{
	struct outcome outcome = { .path = "/tmp/errdex-script-XXXXXX" };
	int fd = mkstemp(outcome.path);

	ck_assert(write(fd, script, strlen(script)) == (ssize_t)strlen(script));
	close(fd);
	outcome.ok =
	    script_run(outcome.path, TEST_SKETCH, update, &outcome.report);
	ck_assert(file_read(outcome.path, &outcome.after, NULL));
	unlink(outcome.path);
	return outcome;
}

static void
outcome_finish(struct outcome *outcome)
{
	buf_finish(&outcome->report);
	buf_finish(&outcome->after);
}

static const struct {
	const char *name, *script;
} passing[] = {
	{ "a whole screen",
	    "# A comment.\n\n"
	    "size 20x4\n"
	    "type 主题 x\n"
	    "screen 2:7\n"
	    "|sketch 主题\n"
	    "|主题 x\n"
	    "|\n"
	    "|20x4\n" },
	{ "some lines",
	    "size 20x4\ntype one\nlines 1-2\n|sketch 主题\n|one\n"
	    "lines 4\n|20x4\n" },
	{ "text", "key a b c\ncontains abc\nlacks abcd\nwait abc\n" },
	{ "the start of a line",
	    "size 20x4\ntype one two\nstarts 2 one two\nstarts 3\n" },
	{ "bytes that trickle in",
	    "trickle 主\\xE9\\xA2\\x98\nstarts 2 主题\n" },
	{ "the cursor", "size 20x4\ntype ab\ncursor 2:3\n" },
	{ "styles",
	    "size 20x4\nstyle 1:1-7 bold green on-black\n"
	    "style 4:1 reverse white on-black\n" },
	{ "a resize", "size 20x4\nresize 1x1\nresize 30x5\ncontains 30x5\n" },
	{ "sizes in a row", "resize 1x1 200x50 2x1 30x5\ncontains 30x5\n" },
	{ "a redraw", "type ab\nredraw\n" },
	{ "a copy", "type C\ncopied 主题\\n\ntype C\ncopied 主题\\n\n" },
	{ "stop and fg",
	    "type ab\nkey C-z\nstopped\nrestored\nfg\ntype cd\n"
	    "contains abcd\nkey q\nstatus 0\nrestored\n" },
	{ "a signal", "signal KILL\nstatus KILL\n" },
	{ "a hang-up", "hangup\nstatus HUP\n" },
	{ "modes", "mode 2004 on\nmode 1000 off\nmode 25 on\n" },
	{ "bytes per key", "type x\nbytes 40\n" },
	{ "a paste", "paste x\\sy\ncontains [200~x y" },
	{ "settings",
	    "args one two\nenv TERM=xterm\n"
	    "inputrc set editing-mode vi\nkey q\nstatus 0\n" },
};

START_TEST(passes_when_all_is_as_expected)
	{
		struct outcome outcome = run(passing[_i].script, false);

		ck_assert_msg(outcome.ok, "%s: %.*s", passing[_i].name,
		    SPAN_ARG(buf_span(&outcome.report)));
		ck_assert_uint_eq(outcome.report.len, 0);
		assert_span_eq(buf_span(&outcome.after), passing[_i].script);
		outcome_finish(&outcome);
	}
END_TEST

/* report is what stands behind the script's path. */
static const struct {
	const char *name, *script, *report;
} failing[] = {
	{ "another screen",
	    "size 20x4\n"
	    "type one\n"
	    "screen 2:9\n"
	    "|sketch 主题\n"
	    "|two\n"
	    "|\n"
	    "|20x4\n"
	    "key q\n",
	    ":3: another screen; !! is where it differs (the program runs)\n"
	    "expected, cursor !! 2:9:\n"
	    "     1|sketch 主题\n"
	    " !!  2|two\n"
	    "     3|\n"
	    "     4|20x4\n"
	    "found, cursor !! 2:4:\n"
	    "     1|sketch 主题\n"
	    " !!  2|one\n"
	    "     3|\n"
	    "     4|20x4\n" },
	{ "a screen that is too short", "size 20x2\nscreen 2:1\n|sketch 主题\n",
	    ":2: another screen; !! is where it differs (the program runs)\n"
	    "expected, cursor 2:1:\n"
	    "     1|sketch 主题\n"
	    "found, cursor 2:1:\n"
	    "     1|sketch 主题\n"
	    " !!  2|20x2\n" },
	{ "a screen without a cursor", "size 20x1\nscreen\n|\n", "!! 1:" },
	{ "text that is not there", "contains abc\n",
	    ":1: 'abc' is not there\n" },
	{ "text that is there", "type abc\nlacks abc\n",
	    ":2: 'abc' is there\n" },
	{ "more than the start of a line", "size 20x4\ntype one\nstarts 2 on\n",
	    ":3: the line is 'one'\n" },
	{ "the cursor", "size 20x4\ncursor 1:1\n", ":2: the cursor is 2:1\n" },
	{ "a style", "style 1:1-3 bold\n",
	    ":1: 's' at 1:1 is bold green on-black\n" },
	{ "nothing copied", "copied x\n", ":1: 0 texts were copied" },
	{ "another text copied", "type C\ncopied x\n",
	    ":2: '主题\n' was copied" },
	{ "a crash", "key V\nkey a\n",
	    ":2: cannot be typed: the program was killed by SIGSEGV" },
	{ "a crash instead of a status", "key V\nstatus 0\n",
	    ":2: another status\n  the program was killed by SIGSEGV" },
	{ "modes that are left", "key X\nstatus 3\nrestored\n",
	    "mode ?1049 is still on" },
	{ "a mode", "mode 1000 on\n",
	    ":1: it is not; modes were asked for in this order: ?1049h" },
	{ "too many bytes", "type x\nbytes 0\n", ":2: 1 bytes were drawn" },
	{ "a redraw that differs", "size 20x3\nkey S\nredraw\n",
	    ":3: C-l changes the screen\n"
	    "before   2|smear\n"
	    "after    2|\n" },
	{ "no such step", "press x\n", ":1: there is no step 'press'" },
	{ "no such key", "key Dwon\n", ":1: there is no key 'Dwon'" },
	{ "no such signal", "signal XYZ\n", ":1: there is no signal 'XYZ'" },
	{ "no such escape", "type \\q\n", ":1: no such escape" },
	{ "no such lines", "size 20x4\nlines 4-5\n",
	    ":2: the screen has lines 1-4" },
	{ "a setting too late", "key a\nsize 20x4\n", ":2: comes too late" },
	{ "no step", "# Nothing.\nsize 20x4\n", ":1: there is no step in it" },
};

START_TEST(fails_with_a_report)
	{
		struct outcome outcome = run(failing[_i].script, false);
		struct span report = buf_span(&outcome.report);

		ck_assert_msg(!outcome.ok, "%s passes", failing[_i].name);
		ck_assert(span_starts(report, span_of(outcome.path)));
		ck_assert_msg(span_find(report, span_of(failing[_i].report),
				  0) != SPAN_NONE,
		    "%s: %.*s", failing[_i].name, SPAN_ARG(report));
		assert_span_eq(buf_span(&outcome.after), failing[_i].script);
		outcome_finish(&outcome);
	}
END_TEST

START_TEST(writes_the_screens_that_differ_when_told_to)
	{
		struct outcome outcome = run("# What is typed shows.\n"
					     "size 20x3\n"
					     "type one\n"
					     "screen\n"
					     "\n"
					     "# Only some.\n"
					     "lines 2-3\n"
					     "|two\n"
					     "lines 2\n"
					     "|one  \n"
					     "key q\n",
		    true);

		ck_assert_msg(
		    outcome.ok, "%.*s", SPAN_ARG(buf_span(&outcome.report)));
		assert_span_eq(buf_span(&outcome.after),
		    "# What is typed shows.\n"
		    "size 20x3\n"
		    "type one\n"
		    "screen 2:4\n"
		    "|sketch 主题\n"
		    "|one\n"
		    "|20x3\n"
		    "\n"
		    "# Only some.\n"
		    "lines 2-3\n"
		    "|one\n"
		    "|20x3\n"
		    "lines 2\n"
		    "|one  \n"
		    "key q\n");
		outcome_finish(&outcome);
	}
END_TEST

START_TEST(keeps_the_rest_of_a_script_that_fails_while_updated)
	{
		struct outcome outcome = run(
		    "size 20x2\nlines 2\n|x\ncontains y\nlines 1\n|z\n", true);

		ck_assert(!outcome.ok);
		assert_span_eq(buf_span(&outcome.after),
		    "size 20x2\nlines 2\n|20x2\ncontains y\nlines 1\n|z\n");
		outcome_finish(&outcome);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("script");
	TCase *tcase = suite_case(suite, "expectations");

	tcase_add_loop_test(
	    tcase, passes_when_all_is_as_expected, 0, LENGTH(passing));
	tcase_add_loop_test(tcase, fails_with_a_report, 0, LENGTH(failing));
	tcase = suite_case(suite, "update");
	tcase_add_test(tcase, writes_the_screens_that_differ_when_told_to);
	tcase_add_test(
	    tcase, keeps_the_rest_of_a_script_that_fails_while_updated);
	return suite_run(suite);
}
