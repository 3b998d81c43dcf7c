#include "base/span.h"

#include "support/suite.h"

static const struct {
	const char *a, *b;
	bool equal, equal_nocase, starts, ends;
	int order;
} pairs[] = {
	{ "", "", true, true, true, true, 0 },
	{ NULL, "", true, true, true, true, 0 },
	{ "a", NULL, false, false, true, true, 1 },
	{ "code", "code", true, true, true, true, 0 },
	{ "Code", "cODE", false, true, false, false, -1 },
	{ "code", "co", false, false, true, false, 1 },
	{ "code", "de", false, false, false, true, -1 },
	{ "co", "code", false, false, false, false, -1 },
	{ "é", "z", false, false, false, false, 1 },
	{ "É", "é", false, false, false, false, -1 },
	{ "@[", "`{", false, false, false, false, -1 },
};

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

START_TEST(spans_compare_by_their_bytes)
	{
		struct span a = span_of(pairs[_i].a);
		struct span b = span_of(pairs[_i].b);

		ck_assert_int_eq(span_eq(a, b), pairs[_i].equal);
		ck_assert_int_eq(span_eq_nocase(a, b), pairs[_i].equal_nocase);
		ck_assert_int_eq(span_starts(a, b), pairs[_i].starts);
		ck_assert_int_eq(span_ends(a, b), pairs[_i].ends);
		ck_assert_int_eq(sign(span_cmp(a, b)), pairs[_i].order);
		ck_assert_int_eq(sign(span_cmp(b, a)), -pairs[_i].order);
	}
END_TEST

START_TEST(a_nul_is_a_byte_like_any_other)
	{
		struct span a = SPAN_LIT("a\0b"), b = SPAN_LIT("a\0c");

		ck_assert(!span_eq(a, b));
		ck_assert(!span_eq_nocase(a, b));
		ck_assert_int_lt(span_cmp(a, b), 0);
		ck_assert_uint_eq(span_find(a, SPAN_LIT("b"), 0), 2);
	}
END_TEST

static const struct {
	const char *text, *needle;
	size_t from, at;
} finds[] = {
	{ "a|b|c", "|", 0, 1 },
	{ "a|b|c", "|", 1, 1 },
	{ "a|b|c", "|", 2, 3 },
	{ "a|b|c", "|", 4, SPAN_NONE },
	{ "a|b|c", "|", 5, SPAN_NONE },
	{ "a|b|c", "|", 6, SPAN_NONE },
	{ "错误码", "误", 0, 3 },
	{ "abc", "", 2, 2 },
	{ "abc", "", 3, 3 },
	{ "abc", "", 4, SPAN_NONE },
	{ "", "", 0, 0 },
	{ "", "a", 0, SPAN_NONE },
	{ "ab", "abc", 0, SPAN_NONE },
};

START_TEST(a_needle_is_found_from_an_offset_on)
	{
		size_t at = span_find(span_of(finds[_i].text),
		    span_of(finds[_i].needle), finds[_i].from);

		ck_assert_msg(at == finds[_i].at, "'%s' in '%s' from %zu: %zu",
		    finds[_i].needle, finds[_i].text, finds[_i].from, at);
	}
END_TEST

static const struct {
	const char *text, *trimmed;
} trims[] = {
	{ "", "" },
	{ " \t\r\n\f\v", "" },
	{ "a", "a" },
	{ "  a b\t", "a b" },
	{ "\xC2\xA0x", "\xC2\xA0x" },
};

START_TEST(a_byte_is_counted)
	{
		ck_assert_uint_eq(span_count(SPAN_LIT("a\nb\n\n"), '\n'), 3);
		ck_assert_uint_eq(span_count(SPAN_LIT("a\0b"), '\0'), 1);
		ck_assert_uint_eq(span_count((struct span){ 0 }, 'a'), 0);
	}
END_TEST

START_TEST(blanks_are_trimmed_at_both_ends)
	{
		assert_span_eq(
		    span_trim(span_of(trims[_i].text)), trims[_i].trimmed);
	}
END_TEST

static const struct {
	const char *text;
	const char *heads[4];
} cuts[] = {
	{ "", { "" } },
	{ "a", { "a" } },
	{ "a,b", { "a", "b" } },
	{ "a,,b", { "a", "", "b" } },
	{ ",", { "", "" } },
	{ "a,", { "a", "" } },
};

START_TEST(cutting_gives_what_stands_between_the_separators)
	{
		struct span rest = span_of(cuts[_i].text), head;
		size_t i;

		for (i = 0; i < 4 && cuts[_i].heads[i]; i++) {
			ck_assert_msg(span_cut(&rest, ',', &head),
			    "'%s' gives but %zu", cuts[_i].text, i);
			assert_span_eq(head, cuts[_i].heads[i]);
		}
		ck_assert_msg(!span_cut(&rest, ',', &head),
		    "'%s' gives more than %zu", cuts[_i].text, i);
	}
END_TEST

START_TEST(a_part_is_clamped_to_its_whole)
	{
		struct span s = SPAN_LIT("abcdef");

		assert_span_eq(span_sub(s, 1, 3), "bc");
		assert_span_eq(span_sub(s, 4, 100), "ef");
		assert_span_eq(span_sub(s, 3, 2), "");
		assert_span_eq(span_sub(s, 100, 200), "");
		assert_span_eq(span_sub((struct span){ NULL, 0 }, 0, 1), "");
		assert_span_eq(span_of(NULL), "");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("span");
	TCase *tcase = suite_case(suite, "span");

	tcase_add_loop_test(
	    tcase, spans_compare_by_their_bytes, 0, LENGTH(pairs));
	tcase_add_test(tcase, a_nul_is_a_byte_like_any_other);
	tcase_add_loop_test(
	    tcase, a_needle_is_found_from_an_offset_on, 0, LENGTH(finds));
	tcase_add_loop_test(
	    tcase, blanks_are_trimmed_at_both_ends, 0, LENGTH(trims));
	tcase_add_loop_test(tcase,
	    cutting_gives_what_stands_between_the_separators, 0, LENGTH(cuts));
	tcase_add_test(tcase, a_byte_is_counted);
	tcase_add_test(tcase, a_part_is_clamped_to_its_whole);
	return suite_run(suite);
}
