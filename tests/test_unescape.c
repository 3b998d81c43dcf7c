#include "response/unescape.h"

#include "support/suite.h"

static const struct {
	const char *name, *text, *expected;
} cases[] = {
	{ "nothing", "", "" },
	{ "no escape", "主题 a", "主题 a" },
	{ "short ones", "\\\"\\\\\\/\\'\\n\\r\\t\\b\\f", "\"\\/'\n\r\t\b\f" },
	{ "a character", "\\u4e3b题", "主题" },
	{ "digits in capitals", "\\u4E3B", "主" },
	{ "a pair", "\\ud83d\\ude00", "\U0001F600" },
	{ "the last pair", "\\udbff\\udffd.", "\U0010FFFD." },
	{ "the first half alone", "\\ud83d.", "\uFFFD." },
	{ "the second half alone", "\\ude00.", "\uFFFD." },
	{ "halves that are no pair", "\\ud83d\\ud83d", "\uFFFD\uFFFD" },
	{ "half of one and a character", "\\ud83d\\uff08", "\uFFFD（" },
	{ "too few digits", "\\u4e3", "\\u4e3" },
	{ "digits that are none", "\\u4eg3", "\\u4eg3" },
	{ "a letter that means nothing", "c:\\x", "c:\\x" },
	{ "a backslash at the end", "c:\\", "c:\\" },
	{ "an escaped escape", "\\\\n", "\\n" },
};

START_TEST(escapes_become_what_they_stand_for)
	{
		struct buf out = { 0 };

		unescape(&out, span_of(cases[_i].text));
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(cases[_i].expected)),
		    "%s: '%.*s', not '%s'", cases[_i].name,
		    SPAN_ARG(buf_span(&out)), cases[_i].expected);
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("unescape");

	tcase_add_loop_test(suite_case(suite, "escapes"),
	    escapes_become_what_they_stand_for, 0, LENGTH(cases));
	return suite_run(suite);
}
