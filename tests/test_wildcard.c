#include "catalog/wildcard.h"

#include "support/suite.h"

static const struct {
	const char *code;
	bool is;
} codes[] = {
	{ "MN:xxxx", true },
	{ "MN:XXXX", true },
	{ "5xx", true },
	{ "4**", true },
	{ "InvalidParameter.*", true },
	{ "0xxx", true },
	{ "xx", false },
	{ "*", false },
	{ "0x10", false },
	{ "EXXON", false },
	{ "xxError", false },
	{ "4x", false },
	{ "", false },
};

START_TEST(wildcards_are_told_from_codes)
	{
		ck_assert_msg(
		    wildcard_is(span_of(codes[_i].code)) == codes[_i].is,
		    "'%s'", codes[_i].code);
	}
END_TEST

static const struct {
	const char *wildcard, *key;
	bool matches;
} matches[] = {
	{ "mn:xxxx", "mn:0012", true },
	{ "mn:xxxx", "mn:12", true },
	{ "mn:xxxx", "mn:", false },
	{ "mn:xxxx", "mi:0012", false },
	{ "5xx", "500", true },
	{ "5xx", "599", true },
	{ "5xx", "50", false },
	{ "5xx", "5000", false },
	{ "5xx", "5ab", false },
	{ "5xx", "400", false },
	{ "4**", "404", true },
	{ "4**", "4", false },
	{ "a.*", "a.b", true },
	{ "a.*", "a.", true },
	{ "a.*", "a", false },
	{ "*.gone", "a.b.gone", true },
	{ "*.gone", "a.gone.b", false },
	{ "a.*.b.*.c", "a.1.b.2.b.3.c", true },
	{ "a.*.b.*.c", "a.1.b.2.b.3.d", false },
	{ "xx.a", "b.a", true },
	{ "xx.a", ".a", false },
	{ "a-xx-b", "a-1-b", true },
	{ "a-xx-b", "a--b", false },
	{ "1*2", "12", true },
	{ "1*2", "1", false },
};

START_TEST(a_wildcard_matches_what_it_stands_for)
	{
		ck_assert_msg(
		    wildcard_matches(span_of(matches[_i].wildcard),
			span_of(matches[_i].key)) == matches[_i].matches,
		    "'%s' %s '%s'", matches[_i].wildcard,
		    matches[_i].matches ? "does not match" : "matches",
		    matches[_i].key);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("wildcard");
	TCase *tcase = suite_case(suite, "wildcards");

	tcase_add_loop_test(
	    tcase, wildcards_are_told_from_codes, 0, LENGTH(codes));
	tcase_add_loop_test(
	    tcase, a_wildcard_matches_what_it_stands_for, 0, LENGTH(matches));
	return suite_run(suite);
}
