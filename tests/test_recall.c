#include "support/suite.h"
#include "support/typist.h"

/* Lines that were entered, and the search for them. */

static const struct typed histories[] = {
	{ "the line that was remembered", { "one\r\025two\020" },
	    .outcome = "enter / one▏" },
	{ "and back", { "one\r\025two\020\016" }, .outcome = "enter / two▏" },
	{ "equal lines are one", { "one\r\025two\r\025one\r\025\020\020\020" },
	    .outcome = "enter enter enter / two▏" },
	{ "blank lines are none", { "one\r\025 \r\025\020" },
	    .outcome = "enter enter / one▏" },
	{ "a line fetched and remembered is the newest",
	    { "one\r\025two\r\025\020\020\r\025\020" },
	    .outcome = "enter enter enter / one▏" },
	{ "what was typed before can be had by undo",
	    { "one\r\025two\020\r\037" }, .outcome = "enter enter / two▏" },
	{ "a change of an entry does not stay in it",
	    { "one\r\025two\020x\r\020\020\020" },
	    .outcome = "enter enter / one▏" },
	{ "undo reaches back before Enter", { "abc\025de\r\037\037" },
	    .outcome = "enter / abc▏" },
	{ "search", { "主题\r\025topic\r\025\022主" },
	    .outcome = "enter enter (reverse-i-search)`主': ▏主题" },
	{ "search that fails", { "topic\r\025\022x" },
	    .outcome = "enter (failed reverse-i-search)`x': ▏" },
	{ "search and a command", { "主题\r\025\022主\033[B" },
	    .outcome = "enter next / ▏主题" },
	{ "search and Enter", { "主题\r\025\022主\r\025\020" },
	    .outcome = "enter enter / 主题▏" },
	{ "search given up by Esc", { "主题\r\025a\022主\033" },
	    .outcome = "enter / a▏" },
	{ "search given up by C-g", { "主题\r\025a\022主\007" },
	    .outcome = "enter / a▏" },
	{ "search and a sequence that means nothing",
	    { "主题\r\025\022主\033[25~题" },
	    .outcome = "enter (reverse-i-search)`主题': ▏主题" },
	{ "search further", { "a1\r\025a2\r\025b\r\025\022a\022" },
	    .outcome = "enter enter enter (reverse-i-search)`a': ▏a1" },
	{ "search further than there is", { "a1\r\025\022a\022" },
	    .outcome = "enter (failed reverse-i-search)`a': ▏a1" },
	{ "search and back", { "a1\r\025a2\r\025\022a\022\023" },
	    .outcome = "enter enter (i-search)`a': ▏a2" },
	{ "search for the same again",
	    { "a1\r\025b\r\025\022a\005\025\022\022" },
	    .outcome = "enter enter (reverse-i-search)`a': ▏a1" },
	{ "search for less", { "主a\r\025主b\r\025\022主a\177" },
	    .outcome = "enter enter (reverse-i-search)`主': ▏主b" },
	{ "search and edit", { "主题\r\025\022题\001x" },
	    .outcome = "enter / x▏主题" },
	{ "search and undo", { "主题\r\025a\022题\005\037" },
	    .outcome = "enter / a▏" },
	{ "search of emacs that ends with Enter",
	    { "topic\r\025", "\033pto\r" }, .outcome = "enter / ▏topic" },
	{ "search of vi, again", { "a1\r\025a2\r\025\033", "/a\r", "n", "nN" },
	    .outcome = "enter enter / ▏a2 (command)", .inputrc = TYPIST_VI },
	{ "M-< and M->", { "a\r\025b\r\025c\033<\033>\033<" },
	    .outcome = "enter enter / a▏" },
	{ "history by its number", { "a\r\025b\r\025\033", "2G" },
	    .outcome = "enter enter / ▏b (command)", .inputrc = TYPIST_VI },
	{ "j and k", { "a\r\025b\r\025\033", "kkj" },
	    .outcome = "enter enter / ▏b (command)", .inputrc = TYPIST_VI },
	{ "lines that begin like this one",
	    { "ab\r\025b\r\025ac\r\025a\024\024" },
	    .outcome = "enter enter enter / a▏b",
	    .inputrc = "\"\\C-t\": history-search-backward\n" },
	{ "lines that hold this", { "xab\r\025b\r\025a\024" },
	    .outcome = "enter enter / x▏ab",
	    .inputrc = "\"\\C-t\": history-substring-search-backward\n" },
	{ "the last word of the last line", { "one two\r\025x \033." },
	    .outcome = "enter / x two▏" },
	{ "a search within a macro",
	    { "topic\r\025\030(\022to\005x\030)\025\030e" },
	    .outcome = "enter / topicx▏" },
	{ "search and C-c", { "主题\r\025\022主\003" },
	    .outcome = "enter interrupt / ▏主题" },
	{ "search in vi's insertion given up", { "主题\r\025a\022主\033" },
	    .outcome = "enter / a▏ (insert)", .inputrc = TYPIST_VI },
	{ "search in vi's command mode begins", { "topic\r\025x\033", "/to" },
	    .outcome = "enter (reverse-i-search)`to': ▏topic (command)",
	    .inputrc = TYPIST_VI },
	{ "search in vi's command mode", { "topic\r\025x\033", "/to\r" },
	    .outcome = "enter / ▏topic (command)", .inputrc = TYPIST_VI },
	{ "search in vi's command mode given up",
	    { "topic\r\025xy\033", "/to\033" },
	    .outcome = "enter / x▏y (command)", .inputrc = TYPIST_VI },
	{ "search in vi's command mode and Down",
	    { "topic\r\025xy\033", "/to\033[B" },
	    .outcome = "enter next / ▏topic (command)", .inputrc = TYPIST_VI },
};

START_TEST(lines_are_remembered_and_found)
	{
		typist_check(&histories[_i]);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("recall");
	TCase *tcase = suite_case(suite, "recall");

	tcase_add_loop_test(
	    tcase, lines_are_remembered_and_found, 0, LENGTH(histories));
	return suite_run(suite);
}
