#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "support/folder.h"
#include "support/session.h"
#include "support/suite.h"
#include "support/typist.h"

/* What inputrc says, and what stands in its place. */

static const struct typed inputrcs[] = {
	{ "a general binding does not take an arrow away", { "\033[A\033OA" },
	    .outcome = "previous previous / ▏",
	    .inputrc =
		"\"\\e[A\": history-search-backward\n\"\\eOA\": kill-line\n" },
	{ "nor a general macro", { "\033[A" }, .outcome = "previous / ▏",
	    .inputrc = "\"\\e[A\": \"text\"\n" },
	{ "a binding of ours does", { "\033[A\033[B" },
	    .outcome = "help next / ▏",
	    .inputrc = "$if errdex\n\"\\e[A\": errdex-help\n$endif\n" },
	{ "another key for a command", { "a\024" }, .outcome = "help / a▏",
	    .inputrc = "$if errdex\n\"\\C-t\": errdex-help\n$endif\n" },
	{ "two keys for a command", { "a\030t" }, .outcome = "help / a▏",
	    .inputrc = "$if errdex\n\"\\C-xt\": errdex-help\n$endif\n" },
	{ "another program's is none of ours", { "a\024" }, .outcome = "/ a▏",
	    .inputrc = "$if bash\n\"\\C-t\": errdex-help\n$endif\n" },
	{ "a general binding of another key", { "a\024" }, .outcome = "/ axyz▏",
	    .inputrc = "\"\\C-t\": \"xyz\"\n" },
	{ "C-x C-r keeps our keys", { "\030\022\033[A\033[B" },
	    .outcome = "previous next / ▏",
	    .inputrc = "\"\\e[A\": history-search-backward\n" },
	{ "convert-meta is none here", { "\030\022主" }, .outcome = "/ 主▏",
	    .inputrc = "set convert-meta on\nset input-meta off\n" },
	{ "an escape of its own", { "a\033[25~" }, .outcome = "/ ax▏",
	    .inputrc = "\"\\e[25~\": \"x\"\n" },
	{ "a macro that aborts", { "a\024b" }, .outcome = "/ axb▏",
	    .inputrc = "\"\\C-t\": \"x\\C-x\\C-g\"\n" },
	{ "a macro that means nothing", { "a\024b" }, .outcome = "/ axb▏",
	    .inputrc = "\"\\C-t\": \"x\\C-xz\"\n" },
	{ "a macro that aborts an argument", { "a\024b" }, .outcome = "/ axb▏",
	    .inputrc = "\"\\C-t\": \"x\\e3\\C-g\"\n" },
	{ "a macro that aborts a search", { "a\024b" }, .outcome = "/ axb▏",
	    .inputrc = "\"\\C-t\": \"x\\C-r\\C-g\"\n" },
	{ "a macro that begins a sequence", { "a\024\002b" },
	    .outcome = "/ b▏a",
	    .inputrc =
		"\"\\C-t\": \"\\C-x\"\n\"\\C-x\\C-b\": beginning-of-line\n" },
	{ "a macro in a macro", { "\024" }, .outcome = "next / a主a主▏",
	    .inputrc = "\"\\C-t\": \"\\C-o\\e[B\\C-o\"\n\"\\C-o\": \"a主\"\n" },
	{ "a macro that runs itself", { "\024\025b" }, .outcome = "/ b▏",
	    .inputrc = "\"\\C-t\": \"a\\C-t\\C-t\"\n" },
	{ "a macro behind a prefix", { "\030ta" }, .outcome = "/ xya▏",
	    .inputrc = "\"\\C-xt\": \"xy\"\n" },
	{ "a macro with an argument", { "\0333\024" }, .outcome = "/ xxxy▏",
	    .inputrc = "\"\\C-t\": \"xy\"\n" },
	{ "a macro within a macro that is recorded", { "\030(\024\030)\030e" },
	    .outcome = "/ xyxy▏", .inputrc = "\"\\C-t\": \"xy\"\n" },
	{ "a macro with Esc in vi", { "ab\024c" }, .outcome = "/ c▏b (insert)",
	    .inputrc =
		TYPIST_VI "set keymap vi-insert\n\"\\C-t\": \"\\e0xi\"\n" },
	{ "a macro that ends with Esc in vi", { "ab\024x" },
	    .outcome = "/ ▏a (command)",
	    .inputrc = TYPIST_VI "set keymap vi-insert\n\"\\C-t\": \"\\e\"\n" },
	{ "a prompt that shows the mode", { "a" },
	    .outcome = "(ins)/ a▏ (insert)",
	    .inputrc = TYPIST_VI "set show-mode-in-prompt on\n" },
	{ "a prompt that shows another mode", { "a", "\033" },
	    .outcome = "(cmd)/ ▏a (command)",
	    .inputrc = TYPIST_VI "set show-mode-in-prompt on\n" },
	{ "a prompt that shows the mode of emacs", { "a" }, .outcome = "E / a▏",
	    .inputrc =
		"set show-mode-in-prompt on\n"
		"set emacs-mode-string \"\\1\\e[31m\\2E \\1\\e[0m\\2\"\n" },
	{ "a mode string that never ends", { "a" }, .outcome = "E/ a▏",
	    .inputrc = "set show-mode-in-prompt on\n"
		       "set emacs-mode-string \"E\\1never\"\n" },
	{ "inputrc read again", { "a\030\022b\033[B" }, .outcome = "next / ab▏",
	    .inputrc = "set no-such-thing on\n" },
};

START_TEST(inputrc_is_obeyed)
	{
		typist_check(&inputrcs[_i]);
	}
END_TEST

START_TEST(a_pipe_that_nobody_writes_to_is_not_waited_for)
	{
		struct session session = { 0 };
		struct folder folder;
		char path[100];

		folder_make(&folder);
		snprintf(path, sizeof(path), "%s/inputrc", folder.path);
		ck_assert_int_eq(mkfifo(path, 0600), 0);
		session_open(&session, "a pipe");
		session_must(&session, "env INPUTRC=%s", path);
		session_must(&session, "contains inputrc: a pipe, not a file");
		session_must(&session, "type topic");
		session_must(&session, "starts 19 / topic");
		session_must(&session, "key C-x C-r");
		session_must(&session, "redraw");
		session_must(&session, "key F10");
		session_must(&session, "status 0");
		session_must(&session, "restored");
		session_must(&session, "contains inputrc: a pipe, not a file");
		session_close(&session);
		folder_remove(&folder);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("inputrc");
	TCase *tcase = suite_case(suite, "inputrc");

	tcase_add_loop_test(tcase, inputrc_is_obeyed, 0, LENGTH(inputrcs));
	tcase_add_test(tcase, a_pipe_that_nobody_writes_to_is_not_waited_for);
	return suite_run(suite);
}
