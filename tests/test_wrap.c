#include "text/wrap.h"

#include "base/buf.h"
#include "support/random.h"
#include "support/suite.h"
#include "text/utf8.h"
#include "text/width.h"

static const struct {
	const char *name, *text;
	size_t columns;
	const char *lines; /* joined by | */
} cases[] = {
	{ "an empty text is one line", "", 10, "" },
	{ "a text that fits stays whole", "topic not exist", 15,
	    "topic not exist" },
	{ "a line ends at a blank, which goes", "topic not exist", 9,
	    "topic not|exist" },
	{ "a blank beyond the edge goes too", "topic not  exist", 9,
	    "topic not|exist" },
	{ "a word that is too long for the rest stays whole", "id subnetId", 8,
	    "id|subnetId" },
	{ "a word longer than a line is broken", "AuthenticationFailed", 8,
	    "Authenti|cationFa|iled" },
	{ "its rest is filled up", "InvalidParameter of it", 10,
	    "InvalidPar|ameter of|it" },
	{ "a newline ends a line", "one\n\ntwo", 10, "one||two" },
	{ "a newline at the end begins a line", "one\n", 10, "one|" },
	{ "Han breaks anywhere", "请求参数非法", 6, "请求参|数非法" },
	{ "no wide character is cut", "请求参数非法", 5, "请求|参数|非法" },
	{ "Latin beside Han may break", "子网ID不存在", 6, "子网ID|不存在" },
	{ "a word inside Han stays whole", "子网subnet不存在", 8,
	    "子网|subnet不|存在" },
	{ "no closing punctuation at the start", "请求参数，非法", 8,
	    "请求参|数，非法" },
	{ "nor two of them", "请求（参数）。非法", 12, "请求（参|数）。非法" },
	{ "no opening punctuation at the end", "请求参（数）", 8,
	    "请求参|（数）" },
	{ "ASCII punctuation as well", "请求参数, 非法", 8, "请求参|数, 非法" },
	{ "and at the end of a broken word", "abcdefgh.", 8, "abcdefg|h." },
	{ "punctuation alone is broken where it must", "。。。。。", 4,
	    "。。|。。|。" },
	{ "a number keeps its comma", "at 1,000", 6, "at|1,000" },
	{ "a line holds a character even where it is too wide", "主题", 1,
	    "主|题" },
	{ "a line of no columns too", "ab", 0, "a|b" },
	{ "a mark stays with its letter", "abcde\xCC\x81g", 5,
	    "abcde\xCC\x81|g" },
	{ "the blank of full width is a blank", "主题　存在", 5, "主题|存在" },
	{ "blanks at the start of the text stay", "  a b", 3, "  a|b" },
};

START_TEST(text_is_wrapped_by_columns)
	{
		struct span rest = span_of(cases[_i].text), line;
		struct buf lines = { 0 };

		while (wrap_next(&rest, cases[_i].columns, &line)) {
			buf_add(&lines, line);
			buf_add_char(&lines, '|');
		}
		lines.len--;
		ck_assert_msg(
		    span_eq(buf_span(&lines), span_of(cases[_i].lines)),
		    "%s: '%.*s', not '%s'", cases[_i].name,
		    SPAN_ARG(buf_span(&lines)), cases[_i].lines);
		buf_finish(&lines);
	}
END_TEST

static void
add_unblanked(struct buf *out, struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] != ' ' && text.ptr[i] != '\n')
			buf_add_char(out, text.ptr[i]);
}

START_TEST(only_blanks_are_lost_and_no_line_is_too_wide)
	{
		static const char *const pieces[] = { "a", "bc", " ", "主",
			"，", "（", "x.", "）", "e\xCC\x81", "\n", "-", "12" };
		uint64_t seed = (uint64_t)_i + 1;
		struct buf text = { 0 }, before = { 0 }, after = { 0 };
		struct span rest, line;
		size_t columns = 2 + (size_t)_i % 17;

		random_add(&text, 60, pieces, LENGTH(pieces), &seed);
		add_unblanked(&before, buf_span(&text));
		rest = buf_span(&text);
		while (wrap_next(&rest, columns, &line)) {
			ck_assert_msg(width_of(line) <= columns,
			    "'%.*s' is wider than %zu", SPAN_ARG(line),
			    columns);
			ck_assert(utf8_is_valid(line));
			add_unblanked(&after, line);
		}
		ck_assert_msg(span_eq(buf_span(&before), buf_span(&after)),
		    "wrapped at %zu, '%.*s' became '%.*s'", columns,
		    SPAN_ARG(buf_span(&before)), SPAN_ARG(buf_span(&after)));
		buf_finish(&text);
		buf_finish(&before);
		buf_finish(&after);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("wrap");
	TCase *tcase = suite_case(suite, "wrap");

	tcase_add_loop_test(
	    tcase, text_is_wrapped_by_columns, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, only_blanks_are_lost_and_no_line_is_too_wide, 0, 500);
	return suite_run(suite);
}
