#include "text/width.h"

#include <curses.h>
#include <stdio.h>

#include "support/suite.h"
#include "text/utf8.h"

static const struct {
	const char *name;
	uint32_t c;
	size_t columns, where_ambiguous_is_wide;
} characters[] = {
	{ "ASCII", 'a', 1, 1 },
	{ "Latin", 0xE6, 1, 2 },
	{ "Latin that is not ambiguous", 0xF1, 1, 1 },
	{ "Greek", 0x3B1, 1, 2 },
	{ "circled digit", 0x2460, 1, 2 },
	{ "the last ambiguous one", 0x1F1AC, 1, 2 },
	{ "Han", 0x9519, 2, 2 },
	{ "Han extension B", 0x20000, 2, 2 },
	{ "ideographic comma", 0x3001, 2, 2 },
	{ "ideographic blank", 0x3000, 2, 2 },
	{ "full-width letter", 0xFF21, 2, 2 },
	{ "half-width kana", 0xFF71, 1, 1 },
	{ "Hangul syllable", 0xAC00, 2, 2 },
	{ "Hangul vowel", 0x1161, 0, 0 },
	{ "emoji", 0x1F600, 2, 2 },
	{ "combining acute, which is ambiguous", 0x301, 0, 0 },
	{ "box drawing", 0x2502, 1, 2 },
	{ "ellipsis", 0x2026, 1, 2 },
	{ "bad byte", UTF8_BAD, 1, 1 },
	{ "control, which curses would not draw", 0x9B, 1, 1 },
};

static void
assert_width(int i, size_t wanted)
{
	size_t columns = width_of_char(characters[i].c);

	ck_assert_msg(columns == wanted, "%s: %zu columns, not %zu",
	    characters[i].name, columns, wanted);
}

START_TEST(a_character_is_as_wide_as_terminals_draw_it)
	{
		assert_width(_i, characters[_i].columns);
	}
END_TEST

START_TEST(ambiguous_characters_can_be_wide)
	{
		width_set_ambiguous(true);
		assert_width(_i, characters[_i].where_ambiguous_is_wide);
		width_set_ambiguous(false);
		assert_width(_i, characters[_i].columns);
	}
END_TEST

/* Where the cursor of curses stands behind the character. */
static size_t
columns_in_curses(SCREEN **screen, uint32_t c)
{
	FILE *null = fopen("/dev/null", "r+");
	wchar_t text[] = { (wchar_t)c, L'\0' };
	int column;

	*screen = newterm("xterm", null, null);
	ck_assert_msg(*screen, "curses does not start");
	mvaddwstr(0, 0, text);
	column = getcurx(stdscr);
	endwin();
	fclose(null);
	return (size_t)column;
}

START_TEST(curses_measures_as_we_do)
	{
		static const uint32_t sample[] = { 'a', 0x3B1, 0x9519, 0x2502 };
		SCREEN *screen;
		size_t columns;

		width_set_ambiguous(_i % 2 > 0);
		columns = columns_in_curses(&screen, sample[_i / 2]);
		ck_assert_msg(columns == width_of_char(sample[_i / 2]),
		    "U+%04X has %zu columns in curses", sample[_i / 2],
		    columns);
		width_set_ambiguous(false);
		delscreen(screen);
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
	    0, LENGTH(characters));
	tcase_add_loop_test(
	    tcase, ambiguous_characters_can_be_wide, 0, LENGTH(characters));
	tcase_add_loop_test(tcase, curses_measures_as_we_do, 0, 8);
	tcase_add_loop_test(
	    tcase, text_is_cut_between_whole_characters, 0, LENGTH(cuts));
	tcase_add_test(tcase, the_width_of_a_text_is_that_of_its_characters);
	return suite_run(suite);
}
