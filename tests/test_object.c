#include "response/object.h"
#include "support/suite.h"

static const struct {
	const char *name, *line;
	bool begins;
} beginnings[] = {
	{ "a brace alone", "{", true },
	{ "behind blanks", "  {  ", true },
	{ "a key in quotes", "{ \"code\": 5100,", true },
	{ "in single ones", "{'code': 5100", true },
	{ "in curved ones", "{“code”: 5100", true },
	{ "escaped ones", "{\\\"code\\\": 5100", true },
	{ "a key without quotes", "{code : 5100", true },
	{ "an empty object", "{}", true },
	{ "nothing", "", false },
	{ "a query", "4000", false },
	{ "words behind a brace", "{topic not exist", false },
	{ "a word behind a brace", "{topic", false },
	{ "a colon behind a brace", "{:", false },
	{ "a brace behind a word", "topic {", false },
};

START_TEST(an_object_begins_with_a_brace_and_a_key)
	{
		ck_assert_msg(object_begins(span_of(beginnings[_i].line)) ==
			beginnings[_i].begins,
		    "%s: '%s'", beginnings[_i].name, beginnings[_i].line);
	}
END_TEST

static const struct {
	const char *name;
	size_t before;
	const char *line;
	size_t depth;
} depths[] = {
	{ "nothing", 0, "", 0 },
	{ "a brace", 0, "{", 1 },
	{ "a line within", 1, "\"code\": 5100,", 1 },
	{ "an object within", 1, "\"Error\": {", 2 },
	{ "an array within", 1, "\"tags\": [{", 3 },
	{ "the end of one within", 2, "},", 1 },
	{ "the end", 1, "}", 0 },
	{ "all in one line", 0, "{\"a\": {\"b\": []}}", 0 },
	{ "what follows the end", 1, "} and {", 0 },
	{ "no object at all", 0, "}]} x", 0 },
	{ "braces in a string", 1, "\"a\": \"{{{\",", 1 },
	{ "an escaped quote in it", 1, "\"a\": \"\\\"{\"", 1 },
	{ "a string that is not closed", 1, "\"a\": \"}{", 1 },
	{ "single quotes", 1, "'a': '}'", 1 },
	{ "an apostrophe", 1, "\"a\": it's }", 0 },
};

START_TEST(its_depth_is_known_after_each_line)
	{
		size_t depth =
		    object_depth(depths[_i].before, span_of(depths[_i].line));

		ck_assert_msg(depth == depths[_i].depth,
		    "%s: '%s' leads to depth %zu, not %zu", depths[_i].name,
		    depths[_i].line, depth, depths[_i].depth);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("object");
	TCase *tcase = suite_case(suite, "lines");

	tcase_add_loop_test(tcase, an_object_begins_with_a_brace_and_a_key, 0,
	    LENGTH(beginnings));
	tcase_add_loop_test(
	    tcase, its_depth_is_known_after_each_line, 0, LENGTH(depths));
	return suite_run(suite);
}
