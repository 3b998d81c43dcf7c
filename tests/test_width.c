#include "text/width.h"

#include "support/suite.h"
#include "text/utf8.h"

static const struct {
	const char *name;
	uint32_t c;
	size_t columns;
} characters[] = {
	{ "ASCII", 'a', 1 },
	{ "Latin", 0xE9, 1 },
	{ "Han", 0x9519, 2 },
	{ "Han extension B", 0x20000, 2 },
	{ "ideographic comma", 0x3001, 2 },
	{ "ideographic blank", 0x3000, 2 },
	{ "full-width letter", 0xFF21, 2 },
	{ "half-width kana", 0xFF71, 1 },
	{ "Hangul syllable", 0xAC00, 2 },
	{ "Hangul vowel", 0x1161, 0 },
	{ "emoji", 0x1F600, 2 },
	{ "combining acute", 0x301, 0 },
	{ "box drawing", 0x2502, 1 },
	{ "ellipsis", 0x2026, 1 },
	{ "bad byte", UTF8_BAD, 1 },
	{ "control, which curses would not draw", 0x9B, 1 },
};

START_TEST(a_character_is_as_wide_as_terminals_draw_it)
	{
		size_t columns = width_of_char(characters[_i].c);

		ck_assert_msg(columns == characters[_i].columns,
		    "%s: %zu columns, not %zu", characters[_i].name, columns,
		    characters[_i].columns);
	}
END_TEST

#define ACUTE "\xCC\x81"

static const struct {
	const char *name, *text;
	size_t columns;
	const char *cut;
	size_t used;
} cuts[] = {
	{ "empty", "", 10, "", 0 },
	{ "all of it", "4000", 10, "4000", 4 },
	{ "just all of it", "4000", 4, "4000", 4 },
	{ "ASCII", "4000", 3, "400", 3 },
	{ "no column", "4000", 0, "", 0 },
	{ "between wide characters", "错误码", 4, "错误", 4 },
	{ "not in a wide character", "错误码", 3, "错", 2 },
	{ "no room for a wide character", "错误码", 1, "", 0 },
	{ "a mark stays with its letter", "e" ACUTE "x", 1, "e" ACUTE, 1 },
	{ "marks stay with a wide character", "错" ACUTE ACUTE "误", 3,
	    "错" ACUTE ACUTE, 2 },
	{ "a mark goes with its letter", "ae" ACUTE, 1, "a", 1 },
	{ "a mark goes with a wide letter", "a错" ACUTE, 2, "a", 1 },
	{ "a syllable of Hangul", "\xE1\x84\x80\xE1\x85\xA1x", 2,
	    "\xE1\x84\x80\xE1\x85\xA1", 2 },
	{ "bad bytes have a column", "\xFF\xFFz", 2, "\xFF\xFF", 2 },
};

START_TEST(text_is_cut_between_whole_characters)
	{
		struct span text = span_of(cuts[_i].text);
		size_t used = 99;
		size_t len = width_cut(text, cuts[_i].columns, &used);

		assert_span_eq(span_sub(text, 0, len), cuts[_i].cut);
		ck_assert_msg(used == cuts[_i].used, "%s: %zu columns",
		    cuts[_i].name, used);
		ck_assert_uint_eq(width_cut(text, cuts[_i].columns, NULL), len);
		ck_assert_uint_eq(width_of(span_sub(text, 0, len)), used);
	}
END_TEST

START_TEST(the_width_of_a_text_is_that_of_its_characters)
	{
		ck_assert_uint_eq(width_of(SPAN_LIT("")), 0);
		ck_assert_uint_eq(
		    width_of(SPAN_LIT("错误码 4000 e\xCC\x81")), 13);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("width");
	TCase *tcase = suite_case(suite, "width");

	tcase_add_loop_test(tcase, a_character_is_as_wide_as_terminals_draw_it,
	    0, (int)(sizeof(characters) / sizeof(characters[0])));
	tcase_add_loop_test(tcase, text_is_cut_between_whole_characters, 0,
	    (int)(sizeof(cuts) / sizeof(cuts[0])));
	tcase_add_test(tcase, the_width_of_a_text_is_that_of_its_characters);
	return suite_run(suite);
}
