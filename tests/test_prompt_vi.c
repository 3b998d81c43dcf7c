#include "support/suite.h"
#include "support/typist.h"

/* The query line in vi mode. */

static const struct typed vi[] = {
	{ "insertion", { "主题" }, .outcome = "/ 主题▏ (insert)",
	    .inputrc = TYPIST_VI },
	{ "Esc leaves insertion", { "主题\033" },
	    .outcome = "/ 主▏题 (command)", .inputrc = TYPIST_VI },
	{ "Esc again is the browser's", { "主题\033", "\033" },
	    .outcome = "escape / 主▏题 (command)", .inputrc = TYPIST_VI },
	{ "motions and changes", { "主题 不存在\033", "0dwi库\033" },
	    .outcome = "/ ▏库不存在 (command)", .inputrc = TYPIST_VI },
	{ "put", { "ab\033", "xp" }, .outcome = "/ a▏b (command)",
	    .inputrc = TYPIST_VI },
	{ "Alt for Esc", { "abc\0330x" }, .outcome = "/ ▏bc (command)",
	    .inputrc = TYPIST_VI },
	{ "Alt and Chinese", { "abc\033主" }, .outcome = "/ ab▏c (command)",
	    .inputrc = TYPIST_VI },
	{ "repeat", { "abcd\033", "0x." }, .outcome = "/ ▏cd (command)",
	    .inputrc = TYPIST_VI },
	{ "replace by Chinese", { "ab\033", "r主" },
	    .outcome = "/ a▏主 (command)", .inputrc = TYPIST_VI },
	{ "find Chinese", { "a主b主\033", "0f主" },
	    .outcome = "/ a▏主b主 (command)", .inputrc = TYPIST_VI },
	{ "undo reaches back behind the first Esc",
	    { "\033[200~abc\033[201~\033[15~\033", "u" },
	    .outcome = "set / ab▏c (command)", .inputrc = TYPIST_VI },
	{ "Chinese in command mode", { "ab\033", "主x" },
	    .outcome = "/ ▏a (command)", .inputrc = TYPIST_VI },
	{ "commands in both modes", { "\033[B\033", "\033[A" },
	    .outcome = "next previous / ▏ (command)", .inputrc = TYPIST_VI },
	{ "Tab and Enter in both modes", { "a\t\r\033", "\t\r" },
	    .outcome = "pane enter pane enter / ▏a (command)",
	    .inputrc = TYPIST_VI },
	{ "Delete in both modes", { "abc\033[H\033[3~\033", "\033[3~" },
	    .outcome = "/ ▏c (command)", .inputrc = TYPIST_VI },
	{ "Home and End in both modes", { "b\033[1~a\033[4~c\033", "\033[Hx" },
	    .outcome = "/ ▏bc (command)", .inputrc = TYPIST_VI },
	{ "controls do not insert themselves", { "a\001\013\017\007b" },
	    .outcome = "/ ab▏ (insert)", .inputrc = TYPIST_VI },
	{ "C-d on an empty line", { "\004" }, .outcome = "quit / ▏ (insert)",
	    .inputrc = TYPIST_VI },
	{ "C-d on an empty line in command mode", { "\033", "\004" },
	    .outcome = "quit / ▏ (command)", .inputrc = TYPIST_VI },
	{ "C-d on a line does not accept it", { "ab\033[D\004" },
	    .outcome = "/ a▏ (insert)", .inputrc = TYPIST_VI },
	{ "completion", { "cod\033/" }, .outcome = "/ code:▏ (insert)",
	    .inputrc = TYPIST_VI },
	{ "completion in command mode", { "cod\033", "\033/" },
	    .outcome = "/ code▏: (command)", .inputrc = TYPIST_VI },
	{ "M-C-j from emacs to vi", { "ab\033\n\033", "0x" },
	    .outcome = "/ ▏b (command)" },
	{ "commands in the mode that is changed to",
	    { "\033\n\033[B\033", "\033[A" },
	    .outcome = "next previous / ▏ (command)" },
	{ "and back", { "\005\033[B" }, .outcome = "next / ▏",
	    .inputrc = TYPIST_VI "set keymap vi-insert\n"
				 "\"\\C-e\": emacs-editing-mode\n" },
	{ "R replaces", { "abcd\033", "0Rxy\033" },
	    .outcome = "/ x▏ycd (command)", .inputrc = TYPIST_VI },
	{ "Down where R replaces", { "abcd\033", "0Rxy\033[Bi" },
	    .outcome = "next / x▏ycd (insert)", .inputrc = TYPIST_VI },
	{ "R, Esc, and undo", { "abcd\033", "0Rxy\033", "u" },
	    .outcome = "/ ▏abcd (command)", .inputrc = TYPIST_VI },
	{ "a paste where R replaces",
	    { "abcd\033", "0Rxy\033[200~主\033[201~", "u" },
	    .outcome = "/ xy▏cd (command)", .inputrc = TYPIST_VI },
	{ "a text put in where R replaces, undone",
	    { "abcd\033", "0Rxy\033[15~", "u" },
	    .outcome = "set / xyc▏d (command)", .inputrc = TYPIST_VI },
	{ "C-c where R replaces", { "abcd\033", "0Rxy\003z" },
	    .outcome = "interrupt / xyz▏d (insert)", .inputrc = TYPIST_VI },
	{ "undo of what was pasted and replaced",
	    { "\033", "i\033[200~abc\033[201~\033[15~\033", "u" },
	    .outcome = "set / ab▏c (command)", .inputrc = TYPIST_VI },
	{ "a change of a word that another text replaces",
	    { "one two\033", "cwx\033[15~\033", "u" },
	    .outcome = "set / one tw▏o (command)", .inputrc = TYPIST_VI },
	{ "a change of a word that Enter remembers",
	    { "one\033", "0cwx\r\033", "u" },
	    .outcome = "enter / on▏e (command)", .inputrc = TYPIST_VI },
};

START_TEST(vi_works)
	{
		typist_check(&vi[_i]);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("prompt_vi");
	TCase *tcase = suite_case(suite, "prompt_vi");

	tcase_add_loop_test(tcase, vi_works, 0, LENGTH(vi));
	return suite_run(suite);
}
