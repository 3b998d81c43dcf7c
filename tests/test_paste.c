#include "support/suite.h"
#include "tui/paste.h"

#define TEN(text) text text text text text text text text text text

/* What one read holds, and whether it is a paste in the query, in a pane. */
static const struct {
	const char *name;
	struct span read;
	bool in_query, in_pane;
} reads[] = {
	{ "a letter", { "a", 1 }, false, false },
	{ "a word that was typed fast", { "topic", 5 }, false, false },
	{ "a word and Enter", { "topic\r", 6 }, false, false },
	{ "a long word", { "topicnotexist", 13 }, false, true },
	{ "a long word and Enter", { "topicnotexist\r", 14 }, false, true },
	{ "Chinese", { "主题不存在或者被", 24 }, false, true },
	{ "seven characters", { "主题不存在abcd", 19 }, false, true },
	{ "a few Chinese characters", { "主题不存在", 15 }, false, false },
	{ "a key held down", { "jjjjjjjjjjjj", 12 }, false, false },
	{ "a Chinese key held down", { "主主主主主主主主主", 27 }, false,
	    false },
	{ "a response", { "{\"code\":5100}", 13 }, true, true },
	{ "a response and Enter", { "{\"code\":5100}\r", 14 }, true, true },
	{ "a response with colours", { "{\033[31m}", 7 }, true, true },
	{ "a brace", { "{", 1 }, false, false },
	{ "lines", { "a\rb", 3 }, true, true },
	{ "lines of Unix", { "a\nb\n", 4 }, true, true },
	{ "lines of Windows", { "a\r\n", 3 }, true, true },
	{ "an empty line before a word", { "\ra", 2 }, true, true },
	{ "lines with tabs", { "a\tb\rc", 5 }, true, true },
	{ "Enter", { "\r", 1 }, false, false },
	{ "Enter three times", { "\r\r\r", 3 }, false, false },
	{ "arrows", { "\033[A\033[A\033[A\033[A", 12 }, false, false },
	{ "arrows and Enter between", { "\033[A\r\033[B", 7 }, false, false },
	{ "C-u, a word, Enter, a word", { "\025abc\rdef", 8 }, false, false },
	{ "a thousand letters", { TEN(TEN("主题 topics ")), 1400 }, true,
	    true },
	{ "nearly as many", { TEN(TEN("主题 topics ")), 1399 }, false, true },
	{ "a key held down for long", { TEN(TEN("xxxxxxxxxx")), 1000 }, false,
	    false },
	{ "letters and a sequence", { "abcdefghijkl\033[A", 15 }, false,
	    false },
	{ "invalid bytes", { "\377\376\375\374\373\372\371\370\360", 9 }, false,
	    false },
};

START_TEST(a_read_is_a_paste_by_what_it_holds)
	{
		ck_assert_msg(paste_is_likely(reads[_i].read, false) ==
			reads[_i].in_query,
		    "%s is %sa paste in the query", reads[_i].name,
		    reads[_i].in_query ? "not " : "");
		ck_assert_msg(
		    paste_is_likely(reads[_i].read, true) == reads[_i].in_pane,
		    "%s is %sa paste in a pane", reads[_i].name,
		    reads[_i].in_pane ? "not " : "");
	}
END_TEST

static const struct {
	const char *name;
	struct span paste;
	const char *line;
} lines[] = {
	{ "nothing", { "", 0 }, "" },
	{ "text", { "主题 a", 8 }, "主题 a" },
	{ "controls", { "a\tb\033[Ac\177d\001", 10 }, "a b [Ac d " },
	{ "NUL", { "a\0b", 3 }, "a b" },
	{ "newlines", { "a\r\nb\nc\rd", 8 }, "a b c d" },
	{ "newlines at the end", { "4000\r\n\n", 7 }, "4000" },
	{ "nothing but newlines", { "\r\n\r", 3 }, "" },
	{ "a control of C1", { "a\302\233b", 4 }, "a b" },
	{ "invalid bytes", { "a\233\344\270b", 5 },
	    "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
	    "b" },
};

START_TEST(a_paste_goes_into_one_line)
	{
		struct buf out = { 0 };

		paste_add_line(&out, lines[_i].paste);
		ck_assert_msg(span_eq(buf_span(&out), span_of(lines[_i].line)),
		    "%s: '%.*s', not '%s'", lines[_i].name,
		    SPAN_ARG(buf_span(&out)), lines[_i].line);
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("paste");
	TCase *tcase = suite_case(suite, "paste");

	tcase_add_loop_test(
	    tcase, a_read_is_a_paste_by_what_it_holds, 0, LENGTH(reads));
	tcase_add_loop_test(
	    tcase, a_paste_goes_into_one_line, 0, LENGTH(lines));
	return suite_run(suite);
}
