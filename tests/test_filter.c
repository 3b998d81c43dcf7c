#include "text/filter.h"

#include "support/suite.h"
#include "text/utf8.h"

#define ACUTE "\xCC\x81"

static const struct {
	const char *name, *text, *lines, *one_line; /* NULL: as lines */
} cases[] = {
	{ "empty", "", "", NULL },
	{ "plain", "a~ é 错误，码 “…” ①", "a~ é 错误，码 “…” ①", NULL },
	{ "newline", "a\nb\n", "a\nb\n", "a b " },
	{ "tab", "a\tb", "a^Ib", "a b" },
	{ "escape sequence", "\033[31m", "^[[31m", NULL },
	{ "carriage return", "good\rbad\r\n", "good^Mbad^M\n", "good^Mbad^M " },
	{ "DEL", "a\x7F", "a^?", NULL },
	{ "C1 in UTF-8", "\xC2\x9B[31m", "<U+009B>[31m", NULL },
	{ "C1 in eight bits", "\x9B[31m", "<9B>[31m", NULL },
	{ "soft hyphen", "a\xC2\xADz", "a<U+00AD>z", NULL },
	{ "truncated character", "\xE9\x94z", "<E9><94>z", NULL },
	{ "surrogate", "\xED\xA0\x80", "<ED><A0><80>", NULL },
	{ "right-to-left override", "a\xE2\x80\xAEz", "a<U+202E>z", NULL },
	{ "isolate", "\xE2\x81\xA6", "<U+2066>", NULL },
	{ "Arabic letter mark", "\xD8\x9C", "<U+061C>", NULL },
	{ "zero width space", "a\xE2\x80\x8Bz", "a<U+200B>z", NULL },
	{ "byte order mark", "\xEF\xBB\xBFz", "<U+FEFF>z", NULL },
	{ "line separator", "a\xE2\x80\xA8z", "a<U+2028>z", NULL },
	{ "tag", "\xF3\xA0\x81\x81", "<U+E0041>", NULL },
	{ "Hangul filler", "\xE3\x85\xA4", "<U+3164>", NULL },
	{ "private use", "\xEE\x80\x80", "<U+E000>", NULL },
	{ "noncharacter", "\xF4\x8F\xBF\xBF", "<U+10FFFF>", NULL },
	{ "variation selector of Han", "错\xF3\xA0\x84\x80", "错<U+E0100>",
	    NULL },
	{ "emoji presentation", "\xE2\x9A\xA0\xEF\xB8\x8F!", "\xE2\x9A\xA0!",
	    NULL },
	{ "presentation at the start", "\xEF\xB8\x8F", "", NULL },
	{ "mark behind presentation", "\xE2\x9A\xA0\xEF\xB8\x8F" ACUTE,
	    "\xE2\x9A\xA0" ACUTE, NULL },
	{ "skin tone", "\U0001F44D\U0001F3FD!", "\U0001F44D!", NULL },
	{ "flag", "\U0001F1E8\U0001F1F3", "\U0001F1E8\U0001F1F3", NULL },
	{ "mark on a letter", "e" ACUTE, "e" ACUTE, NULL },
	{ "mark on Han", "错" ACUTE, "错" ACUTE, NULL },
	{ "mark at the start", ACUTE "a", "<U+0301>a", NULL },
	{ "mark behind a newline", "a\n" ACUTE, "a\n<U+0301>", "a <U+0301>" },
	{ "mark on what is marked", "a\033" ACUTE, "a^[<U+0301>", NULL },
	{ "four marks", "e" ACUTE ACUTE ACUTE ACUTE "x",
	    "e" ACUTE ACUTE ACUTE ACUTE "x", NULL },
	{ "six marks", "e" ACUTE ACUTE ACUTE ACUTE ACUTE ACUTE "x",
	    "e" ACUTE ACUTE ACUTE ACUTE "<U+0301><U+0301>x", NULL },
	{ "four marks twice", "e" ACUTE ACUTE ACUTE "e" ACUTE ACUTE,
	    "e" ACUTE ACUTE ACUTE "e" ACUTE ACUTE, NULL },
	{ "Hangul of three letters", "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8",
	    "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", NULL },
	{ "Hangul vowel at the start", "\xE1\x85\xA1", "<U+1161>", NULL },
};

START_TEST(what_a_terminal_acts_on_becomes_visible)
	{
		struct span text = span_of(cases[_i].text);
		const char *one_line = cases[_i].one_line;
		struct buf out = { 0 };

		filter_add(&out, text, FILTER_LINES);
		assert_span_eq(buf_span(&out), cases[_i].lines);
		buf_clear(&out);
		filter_add(&out, text, FILTER_ONE_LINE);
		assert_span_eq(
		    buf_span(&out), one_line ? one_line : cases[_i].lines);
		buf_finish(&out);
	}
END_TEST

START_TEST(filtered_text_goes_behind_what_is_there)
	{
		struct buf out = { 0 };

		buf_add(&out, SPAN_LIT("e"));
		filter_add(&out, SPAN_LIT(ACUTE "\r"), FILTER_LINES);
		assert_span_eq(buf_span(&out), "e<U+0301>^M");
		buf_finish(&out);
	}
END_TEST

static const struct {
	const char *text;
	size_t taken;
	const char *written;
	bool mark;
} pieces[] = {
	{ "错误", 3, "错", false },
	{ "\033[", 1, "^[", true },
	{ "\xE9\x94", 1, "<E9>", true },
	{ "\xE2\x80\xAE", 3, "<U+202E>", true },
	{ "\nx", 1, " ", true },
	{ "\xEF\xB8\x8F", 3, "", true },
};

START_TEST(a_piece_tells_what_it_stands_for)
	{
		struct filter filter = { .mode = FILTER_ONE_LINE };
		struct filter_piece piece =
		    filter_next(&filter, span_of(pieces[_i].text));

		ck_assert_uint_eq(piece.taken, pieces[_i].taken);
		ck_assert_int_eq(piece.mark, pieces[_i].mark);
		assert_span_eq(((struct span){ piece.bytes, piece.len }),
		    pieces[_i].written);
	}
END_TEST

static const struct {
	uint32_t c;
	bool hidden;
} hidden[] = {
	{ '\n', false },
	{ '\t', true },
	{ ' ', false },
	{ 0x9519, false },
	{ 0x301, false },
	{ 0x202E, true },
	{ 0xFE0F, true },
	{ UTF8_BAD, true },
};

START_TEST(one_character_can_be_asked_for)
	{
		ck_assert_int_eq(
		    filter_is_hidden(hidden[_i].c), hidden[_i].hidden);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("filter");
	TCase *tcase = suite_case(suite, "filter");

	tcase_add_loop_test(
	    tcase, what_a_terminal_acts_on_becomes_visible, 0, LENGTH(cases));
	tcase_add_test(tcase, filtered_text_goes_behind_what_is_there);
	tcase_add_loop_test(
	    tcase, a_piece_tells_what_it_stands_for, 0, LENGTH(pieces));
	tcase_add_loop_test(
	    tcase, one_character_can_be_asked_for, 0, LENGTH(hidden));
	return suite_run(suite);
}
