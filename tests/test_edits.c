#include "text/edits.h"

#include "support/suite.h"

static const struct {
	const char *name, *a, *b;
	size_t edits;
} pairs[] = {
	{ "the same", "lookup", "lookup", 0 },
	{ "nothing", "", "", 0 },
	{ "all added", "", "abc", 3 },
	{ "one added", "lokup", "lookup", 1 },
	{ "one dropped", "loookup", "lookup", 1 },
	{ "one changed", "lookap", "lookup", 1 },
	{ "two swapped", "loookpu", "loookup", 1 },
	{ "two swapped at the start", "olokup", "lookup", 1 },
	{ "swapped and changed", "ba", "ac", 2 },
	{ "nothing in common", "abc", "xyz", 3 },
};

START_TEST(edits_are_counted_both_ways)
	{
		struct span a = span_of(pairs[_i].a), b = span_of(pairs[_i].b);

		ck_assert_msg(edits_between(a, b) == pairs[_i].edits &&
			edits_between(b, a) == pairs[_i].edits,
		    "%s: '%s' and '%s' are %zu and %zu edits apart, not %zu",
		    pairs[_i].name, pairs[_i].a, pairs[_i].b,
		    edits_between(a, b), edits_between(b, a), pairs[_i].edits);
	}
END_TEST

START_TEST(long_texts_are_not_compared)
	{
		char text[EDITS_LONGEST + 1] = { 0 };
		struct span longest = { text, EDITS_LONGEST };
		struct span longer = { text, EDITS_LONGEST + 1 };

		ck_assert_uint_eq(edits_between(longest, longest), 0);
		ck_assert_uint_eq(
		    edits_between(longest, SPAN_LIT("")), EDITS_LONGEST);
		ck_assert_uint_eq(edits_between(longer, longer), SPAN_NONE);
		ck_assert_uint_eq(
		    edits_between(SPAN_LIT("a"), longer), SPAN_NONE);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("edits");
	TCase *tcase = suite_case(suite, "edits");

	tcase_add_loop_test(
	    tcase, edits_are_counted_both_ways, 0, LENGTH(pairs));
	tcase_add_test(tcase, long_texts_are_not_compared);
	return suite_run(suite);
}
