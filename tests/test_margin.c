#include "response/margin.h"

#include <string.h>

#include "support/suite.h"

static const struct {
	const char *name, *before, *line;
	size_t len;
} cases[] = {
	{ "a name", "web-1  | {", "web-1  |   \"a\": 1", 11 },
	{ "a name and a string", "web-1  |   \"a\"", "web-1  |   \"a\"", 11 },
	{ "other digits", "12:00:59.9 <a>", "12:01:00.0   <b>", 13 },
	{ "more digits", "web-9 {", "web-10 }", 5 },
	{ "nothing else", "web-1 |", "web-1 | ", 8 },
	{ "a bracket", "[a] {", "[a] }", 4 },
	{ "nothing alike", "a {", "b }", 0 },
	{ "an indented line", "  a {", "  a }", 0 },
	{ "the next line is no part of it", "a\nb", "a\nb", 1 },
	{ "an empty line", "a", "", 0 },
};

START_TEST(a_margin_is_what_both_lines_begin_with)
	{
		size_t len = margin_len(
		    span_of(cases[_i].before), span_of(cases[_i].line));

		ck_assert_msg(len == cases[_i].len, "%s: %zu bytes, not %zu",
		    cases[_i].name, len, cases[_i].len);
	}
END_TEST

START_TEST(a_margin_is_short)
	{
		char line[2 * MARGIN_MAX];

		memset(line, 'a', sizeof(line));
		ck_assert_uint_eq(
		    margin_len((struct span){ line, sizeof(line) },
			(struct span){ line, sizeof(line) }),
		    MARGIN_MAX);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("margin");
	TCase *tcase = suite_case(suite, "margin");

	tcase_add_loop_test(
	    tcase, a_margin_is_what_both_lines_begin_with, 0, LENGTH(cases));
	tcase_add_test(tcase, a_margin_is_short);
	return suite_run(suite);
}
