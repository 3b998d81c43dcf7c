#include "sys/clipboard.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "support/folder.h"
#include "support/suite.h"
#include "sys/osc52.h"

static struct folder folder;

/* Whatever decides about a route; each test sets its own. */
static const char *const variables[] = { "ERRDEX_COPY", "TMUX", "SSH_TTY",
	"SSH_CONNECTION", "WAYLAND_DISPLAY", "DISPLAY", "STY", "TERM" };

static void
setup(void)
{
	size_t i;

	folder_make(&folder);
	for (i = 0; i < LENGTH(variables); i++)
		unsetenv(variables[i]);
}

static void
teardown(void)
{
	folder_remove(&folder);
}

/* Keeps what it got, and says with which arguments it was called. */
#define GOOD "cat >$OUT/got; echo \"${0##*/} $*\" >$OUT/called"
#define BAD "cat >/dev/null; exit 1"
#define HANGING "sleep 60"
#define OSC_COPY "\033]52;c;5aSE55CG\a"

static const struct {
	const char *name;
	const char *environment[4][2];
	const char *helpers[4][2];
	bool fails;
	const char *status, *called, *sequence;
} cases[] = {
	{ .name = "the user's command comes first",
	    .environment = { { "ERRDEX_COPY", "mine --now | cat" },
		{ "TMUX", "x" }, { "DISPLAY", ":0" } },
	    .helpers = { { "mine", GOOD }, { "cat", "cat" }, { "tmux", GOOD } },
	    .status = "copied 措施, 2 characters, by $ERRDEX_COPY",
	    .called = "mine --now\n" },
	{ .name = "tmux",
	    .environment = { { "TMUX", "x" }, { "SSH_TTY", "x" },
		{ "DISPLAY", ":0" } },
	    .helpers = { { "tmux", GOOD }, { "xclip", GOOD } },
	    .status = "copied 措施, 2 characters, by tmux",
	    .called = "tmux load-buffer -w -\n" },
	{ .name = "SSH, by its terminal",
	    .environment = { { "SSH_TTY", "/dev/pts/1" }, { "DISPLAY", ":0" },
		{ "WAYLAND_DISPLAY", "w" } },
	    .helpers = { { "xclip", GOOD }, { "wl-copy", GOOD } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52)",
	    .sequence = OSC_COPY },
	{ .name = "SSH, by its connection",
	    .environment = { { "SSH_CONNECTION", "x" }, { "DISPLAY", ":0" } },
	    .helpers = { { "xclip", GOOD } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52)",
	    .sequence = OSC_COPY },
	{ .name = "Wayland",
	    .environment = { { "WAYLAND_DISPLAY", "w" }, { "DISPLAY", ":0" } },
	    .helpers = { { "wl-copy", GOOD }, { "xclip", GOOD } },
	    .status = "copied 措施, 2 characters, by wl-copy",
	    .called = "wl-copy --type text/plain\n" },
	{ .name = "X11",
	    .environment = { { "DISPLAY", ":0" } },
	    .helpers = { { "xclip", GOOD }, { "xsel", GOOD } },
	    .status = "copied 措施, 2 characters, by xclip",
	    .called = "xclip -selection clipboard -in\n" },
	{ .name = "a missing helper falls to the next",
	    .environment = { { "WAYLAND_DISPLAY", "w" }, { "DISPLAY", ":0" } },
	    .helpers = { { "xsel", GOOD } },
	    .status = "copied 措施, 2 characters, by xsel",
	    .called = "xsel --clipboard --input\n" },
	{ .name = "a failing helper falls to the next",
	    .environment = { { "ERRDEX_COPY", "nothing-such" },
		{ "DISPLAY", ":0" } },
	    .helpers = { { "xclip", BAD }, { "xsel", GOOD } },
	    .status = "copied 措施, 2 characters, by xsel; $ERRDEX_COPY: exit "
		      "status 127; xclip: exit status 1",
	    .called = "xsel --clipboard --input\n" },
	{ .name = "a hanging helper falls to the next",
	    .environment = { { "DISPLAY", ":0" } },
	    .helpers = { { "xclip", HANGING }, { "xsel", GOOD } },
	    .status = "copied 措施, 2 characters, by xsel; xclip: no answer "
		      "in 2 s",
	    .called = "xsel --clipboard --input\n" },
	{ .name = "no variable at all, on a Mac",
	    .helpers = { { "xclip", GOOD }, { "pbcopy", GOOD } },
	    .status = "copied 措施, 2 characters, by pbcopy",
	    .called = "pbcopy \n" },
	{ .name = "variables that are empty",
	    .environment = { { "TMUX", "" }, { "DISPLAY", "" },
		{ "ERRDEX_COPY", "" } },
	    .helpers = { { "xclip", GOOD }, { "tmux", GOOD } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52)",
	    .sequence = OSC_COPY },
	{ .name = "all helpers fail",
	    .environment = { { "DISPLAY", ":0" } },
	    .helpers = { { "xclip", BAD }, { "xsel", BAD } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52); "
		      "xclip: exit status 1; xsel: exit status 1",
	    .sequence = OSC_COPY },
	{ .name = "tmux without its program",
	    .environment = { { "TMUX", "x" }, { "TERM", "screen" } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52)",
	    .sequence = "\033Ptmux;\033" OSC_COPY "\033\\" },
	{ .name = "GNU screen",
	    .environment = { { "STY", "x" }, { "TERM", "screen.xterm" } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52)",
	    .sequence = "\033P" OSC_COPY "\033\\" },
	{ .name = "a terminal started from within screen",
	    .environment = { { "STY", "x" }, { "TERM", "xterm" } },
	    .status = "措施, 2 characters, sent to the terminal (OSC 52)",
	    .sequence = OSC_COPY },
	{ .name = "the Linux console, over SSH",
	    .environment = { { "SSH_TTY", "x" }, { "TERM", "linux" },
		{ "DISPLAY", ":0" } },
	    .helpers = { { "xsel", BAD } },
	    .fails = true,
	    .status = "not copied; OSC 52: the console has no clipboard; xsel: "
		      "exit status 1; xclip: not installed" },
};

START_TEST(a_text_takes_the_first_route_that_works)
	{
		struct clipboard *clipboard = clipboard_new();
		struct clipboard_result result = { 0 };
		struct buf got = { 0 }, called = { 0 };
		const char *expected_called =
		    cases[_i].called ? cases[_i].called : "";
		size_t i;

		for (i = 0; i < 4 && cases[_i].environment[i][0]; i++)
			setenv(cases[_i].environment[i][0],
			    cases[_i].environment[i][1], 1);
		for (i = 0; i < 4 && cases[_i].helpers[i][0]; i++)
			folder_add_script(&folder, cases[_i].helpers[i][0],
			    cases[_i].helpers[i][1]);
		clipboard_copy(clipboard, SPAN_LIT("处理"), SPAN_LIT("措施"));
		ck_assert_msg(clipboard_wait(clipboard, &result), "%s: no end",
		    cases[_i].name);
		ck_assert_msg(result.ok != cases[_i].fails, "%s: %.*s",
		    cases[_i].name, SPAN_ARG(result.status));
		assert_span_eq(result.status, cases[_i].status);
		assert_span_eq(result.sequence,
		    cases[_i].sequence ? cases[_i].sequence : "");
		folder_read(&folder, "called", &called);
		assert_span_eq(buf_span(&called), expected_called);
		folder_read(&folder, "got", &got);
		assert_span_eq(buf_span(&got), cases[_i].called ? "处理" : "");
		buf_finish(&got);
		buf_finish(&called);
		clipboard_free(clipboard);
	}
END_TEST

START_TEST(a_text_too_long_for_the_terminal_is_told)
	{
		struct span text = { xcalloc(OSC52_TEXT_MAX + 1, 1),
			OSC52_TEXT_MAX + 1 };
		struct clipboard *clipboard = clipboard_new();
		struct clipboard_result result = { 0 };

		setenv("SSH_TTY", "x", 1);
		clipboard_copy(clipboard, text, SPAN_LIT("Entry"));
		ck_assert(clipboard_wait(clipboard, &result));
		ck_assert(!result.ok);
		assert_span_eq(result.sequence, "");
		assert_span_eq(result.status,
		    "not copied; OSC 52: 74995 bytes, at most 74994");
		clipboard_free(clipboard);
		free((char *)(uintptr_t)text.ptr);
	}
END_TEST

/* As the event loop of a caller does it, which must not be held up. */
START_TEST(the_end_is_told_once_to_who_polls)
	{
		struct clipboard *clipboard = clipboard_new();
		struct clipboard_result result = { 0 };
		struct pollfd fds[RUN_FDS];
		int timeout = -1, steps = 0;

		setenv("DISPLAY", ":0", 1);
		folder_add_script(&folder, "xclip", BAD);
		folder_add_script(&folder, "xsel", GOOD);
		ck_assert(!clipboard_step(clipboard, &result));
		ck_assert_uint_eq(clipboard_poll(clipboard, fds, &timeout), 0);
		ck_assert_int_eq(timeout, -1);
		clipboard_copy(clipboard, SPAN_LIT("x"), SPAN_LIT("Code"));
		while (!clipboard_step(clipboard, &result)) {
			size_t count;

			timeout = -1;
			count = clipboard_poll(clipboard, fds, &timeout);
			ck_assert_int_ge(timeout, 0);
			poll(fds, count, timeout);
			ck_assert_msg(++steps < 100, "the loop is busy");
		}
		assert_span_eq(result.status,
		    "copied Code, 1 character, by xsel; xclip: exit status 1");
		ck_assert(!clipboard_step(clipboard, &result));
		clipboard_free(clipboard);
	}
END_TEST

START_TEST(an_end_that_needs_no_helper_is_due_at_once)
	{
		struct clipboard *clipboard = clipboard_new();
		struct clipboard_result result = { 0 };
		struct pollfd fds[RUN_FDS];
		int timeout = -1;

		clipboard_copy(clipboard, SPAN_LIT("x"), SPAN_LIT("Code"));
		clipboard_poll(clipboard, fds, &timeout);
		ck_assert_int_eq(timeout, 0);
		ck_assert(clipboard_step(clipboard, &result));
		clipboard_free(clipboard);
	}
END_TEST

START_TEST(a_second_copy_replaces_the_first)
	{
		struct clipboard *clipboard = clipboard_new();
		struct clipboard_result result = { 0 };
		struct buf got = { 0 };

		setenv("DISPLAY", ":0", 1);
		folder_add_script(&folder, "xclip", HANGING);
		clipboard_copy(clipboard, SPAN_LIT("first"), SPAN_LIT("A"));
		ck_assert(!clipboard_step(clipboard, &result));
		folder_add_script(&folder, "xclip", GOOD);
		clipboard_copy(clipboard, SPAN_LIT("second"), SPAN_LIT("B"));
		ck_assert(clipboard_wait(clipboard, &result));
		assert_span_eq(
		    result.status, "copied B, 6 characters, by xclip");
		folder_read(&folder, "got", &got);
		assert_span_eq(buf_span(&got), "second");
		ck_assert(!clipboard_wait(clipboard, &result));
		buf_finish(&got);
		clipboard_free(clipboard);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("clipboard");
	TCase *tcase = suite_case(suite, "clipboard");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(
	    tcase, a_text_takes_the_first_route_that_works, 0, LENGTH(cases));
	tcase_add_test(tcase, a_text_too_long_for_the_terminal_is_told);
	tcase_add_test(tcase, the_end_is_told_once_to_who_polls);
	tcase_add_test(tcase, an_end_that_needs_no_helper_is_due_at_once);
	tcase_add_test(tcase, a_second_copy_replaces_the_first);
	return suite_run(suite);
}
