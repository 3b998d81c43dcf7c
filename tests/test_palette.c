#include "tui/palette.h"

#include <curses.h>

#include "support/suite.h"

static bool
set(struct palette *palette, const char *style, const char *text,
    struct err *err)
{
	struct span rest = span_of(text), words[8];
	size_t count = 0;

	while (count < 8 && span_cut(&rest, ' ', &words[count]))
		count++;
	return palette_set(palette, span_of(style), words, count, err);
}

static const struct {
	const char *style, *words;
	size_t look;
	struct look expected;
} looks[] = {
	{ "match", "red", LOOK_MATCH, { A_UNDERLINE | A_BOLD, 0, COLOR_RED } },
	{ "match", "red dim", LOOK_MATCH, { A_DIM, A_DIM, COLOR_RED } },
	{ "match", "default", LOOK_MATCH, { A_UNDERLINE | A_BOLD, 0, -1 } },
	{ "border", "bright-blue", STYLE_BORDER, { A_DIM, 0, 12 } },
	{ "title", "reverse underline", STYLE_TITLE,
	    { A_REVERSE | A_UNDERLINE, A_REVERSE | A_UNDERLINE, -1 } },
	{ "title", "red green", STYLE_TITLE, { A_BOLD, 0, COLOR_GREEN } },
	{ "selected", "reverse cyan", LOOK_SELECTED,
	    { A_REVERSE, A_REVERSE, COLOR_CYAN } },
};

START_TEST(a_style_looks_as_words_say)
	{
		struct palette palette;
		struct err err = { 0 };
		const struct look *look = &palette.looks[looks[_i].look];

		palette_init(&palette);
		ck_assert_msg(
		    set(&palette, looks[_i].style, looks[_i].words, &err), "%s",
		    err.text);
		ck_assert_msg(look->mono == looks[_i].expected.mono &&
			look->color == looks[_i].expected.color &&
			look->foreground == looks[_i].expected.foreground,
		    "%s %s: %lx %lx %d", looks[_i].style, looks[_i].words,
		    look->mono, look->color, look->foreground);
	}
END_TEST

static const struct {
	const char *style, *words, *complaint;
} wrong[] = {
	{ "selekted", "red",
	    "there is no style 'selekted'; is it 'selected' that you want?" },
	{ "match", "grene",
	    "there is no colour or attribute 'grene'; is it 'green' that you "
	    "want?" },
	{ "match", "red blod",
	    "there is no colour or attribute 'blod'; is it 'bold' that you "
	    "want?" },
};

START_TEST(what_there_is_not_changes_nothing)
	{
		struct palette palette, before;
		struct err err = { 0 };

		palette_init(&palette);
		palette_init(&before);
		ck_assert(
		    !set(&palette, wrong[_i].style, wrong[_i].words, &err));
		assert_span_eq(span_of(err.text), wrong[_i].complaint);
		ck_assert_uint_eq(palette.looks[LOOK_MATCH].color,
		    before.looks[LOOK_MATCH].color);
		ck_assert_int_eq(palette.looks[LOOK_MATCH].foreground,
		    before.looks[LOOK_MATCH].foreground);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("palette");
	TCase *tcase = suite_case(suite, "styles");

	tcase_add_loop_test(
	    tcase, a_style_looks_as_words_say, 0, LENGTH(looks));
	tcase_add_loop_test(
	    tcase, what_there_is_not_changes_nothing, 0, LENGTH(wrong));
	return suite_run(suite);
}
