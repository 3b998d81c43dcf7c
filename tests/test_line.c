#include "view/line.h"

#include "support/styled.h"
#include "support/suite.h"
#include "text/utf8.h"
#include "text/width.h"

static const struct {
	const char *name, *text;
	size_t columns;
	struct highlight marks[3]; /* until one that is empty */
	const char *shown;
} cells[] = {
	{ "a text that fits is padded", "4000", 6, { { 0 } }, "4000  " },
	{ "a text as wide as its cell is whole", "请求参数", 8, { { 0 } },
	    "请求参数" },
	{ "a text too wide ends in an ellipsis", "请求参数非法", 8, { { 0 } },
	    "请求参{dim+sign:…} " },
	{ "half a character is never shown", "abc请求", 5, { { 0 } },
	    "abc{dim+sign:…} " },
	{ "a cell of one column is an ellipsis", "4000", 1, { { 0 } },
	    "{dim+sign:…}" },
	{ "a cell of no columns is nothing", "4000", 0, { { 0 } }, "" },
	{ "a newline is a blank", "one\ntwo", 8, { { 0 } }, "one two " },
	{ "a control character is a mark", "a\x1B[1m", 8, { { 0 } },
	    "a{mark:^[}[1m  " },
	{ "so is an invisible one", "a\xE2\x80\xAE", 12, { { 0 } },
	    "a{mark:<U+202E>}   " },
	{ "a mark that does not fit is left out", "ab\xE2\x80\xAE", 6,
	    { { 0 } }, "ab{dim+sign:…}   " },
	{ "a match is marked", "topic not exist", 16, { { 6, 9 } },
	    "topic {+match:not} exist " },
	{ "several are", "aXbXc", 5, { { 1, 2 }, { 3, 4 } },
	    "a{+match:X}b{+match:X}c" },
	{ "a match of Han", "主题不存在", 10, { { 0, 6 } },
	    "{+match:主题}不存在" },
	{ "a match in sight moves nothing", "topic not exist", 10, { { 0, 5 } },
	    "{+match:topic} not{dim+sign:…}" },
	{ "a match out of sight moves the text", "a topic that does not exist",
	    12, { { 22, 27 } }, "{dim+sign:…}s not {+match:exist}" },
	{ "some of what is before it shows", "a topic that does not exist here",
	    14, { { 13, 17 } },
	    "{dim+sign:…}ic that {+match:does}{dim+sign:…}" },
	{ "a match wider than the cell begins it", "xxxx topic not exist", 8,
	    { { 5, 20 } }, "{dim+sign:…}{+match:topic }{dim+sign:…}" },
	{ "a match of Han out of sight", "您指定的主题不存在", 9,
	    { { 18, 27 } }, "{dim+sign:…}题{+match:不存在}" },
};

START_TEST(a_cell_is_cut_or_padded_to_its_columns)
	{
		struct line line = { 0 };
		size_t nmarks = 0;

		while (nmarks < 3 && cells[_i].marks[nmarks].to > 0)
			nmarks++;
		line_add_cell(&line, span_of(cells[_i].text), cells[_i].columns,
		    STYLE_NORMAL, (struct marks){ cells[_i].marks, nmarks });
		assert_styled_eq(&line, cells[_i].shown);
		ck_assert_msg(line.columns == cells[_i].columns &&
			width_of(line_text(&line)) == line.columns,
		    "%s: %zu columns, not %zu", cells[_i].name, line.columns,
		    cells[_i].columns);
		line_finish(&line);
	}
END_TEST

START_TEST(flags_stay_on_all_of_a_cell)
	{
		struct line line = { 0 };
		struct highlight mark = { 0, 2 };

		line_add_cell(&line, SPAN_LIT("40000000"), 6,
		    STYLE_CODE | STYLE_SELECTED, (struct marks){ &mark, 1 });
		assert_styled_eq(&line,
		    "{code+match+selected:40}{code+selected:000}"
		    "{dim+selected+sign:…}");
		line_finish(&line);
	}
END_TEST

/* A character that libc does not know and the filter lets pass, or 0. */
static uint32_t
newer_than_libc(void)
{
	uint32_t c;
	size_t columns;

	for (c = 0x20000; c < 0x40000; c++)
		if (!filter_is_hidden(c) && !width_find(c, &columns))
			return c;
	return 0;
}

/* Where libc is newer than what the filter knows there is none. */
START_TEST(a_character_newer_than_libc_is_a_mark)
	{
		uint32_t c = newer_than_libc();
		struct line line = { 0 };
		struct buf wanted = { 0 };
		char text[4];

		line_add(&line,
		    (struct span){ text, c ? utf8_encode(c, text) : 0 },
		    STYLE_CODE);
		if (c)
			buf_addf(&wanted, "{mark:<U+%04X>}", c);
		buf_add_char(&wanted, '\0');
		assert_styled_eq(&line, wanted.ptr);
		ck_assert_uint_eq(line.columns, line_text(&line).len);
		buf_finish(&wanted);
		line_finish(&line);
	}
END_TEST

static void
add_signs(struct line *line)
{
	line_clear(line);
	line_add(line, SPAN_LIT("·"), STYLE_DIM);
	line_add_signs(line, SPAN_LIT("·──"), STYLE_DIM);
	line_add(line, SPAN_LIT("─x"), STYLE_DIM);
}

START_TEST(a_sign_has_one_column_where_text_has_two)
	{
		struct line line = { 0 }, part = { 0 };

		width_set_ambiguous(true);
		add_signs(&line);
		ck_assert_uint_eq(line.columns, 8);
		line_cut(&line, 4);
		assert_styled_eq(&line, "{dim:·}{dim+sign:·─}");
		add_signs(&line);
		line_cut(&line, 6);
		assert_styled_eq(&line, "{dim:·}{dim+sign:·──}");
		line_add_part(&part, &line, 2, 7);
		assert_styled_eq(&part, "{dim+sign:·─}");
		ck_assert_uint_eq(part.columns, 2);
		width_set_ambiguous(false);
		line_finish(&line);
		line_finish(&part);
	}
END_TEST

START_TEST(a_line_is_cut_between_characters)
	{
		struct line line = { 0 };

		line_add(&line, SPAN_LIT("请求"), STYLE_CODE);
		line_add(&line, SPAN_LIT("参数"), STYLE_DIM);
		line_fit(&line, 5);
		assert_styled_eq(&line, "{code:请求} ");
		line_fit(&line, 3);
		assert_styled_eq(&line, "{code:请} ");
		line_fit(&line, 0);
		assert_styled_eq(&line, "");
		line_finish(&line);
	}
END_TEST

START_TEST(a_part_keeps_its_styles)
	{
		struct line source = { 0 }, line = { 0 };

		line_add(&source, SPAN_LIT("abc"), STYLE_CODE);
		line_add(&source, SPAN_LIT("def"), STYLE_DIM);
		line_add(&source, SPAN_LIT("ghi"), STYLE_NORMAL);
		line_add_part(&line, &source, 1, 7);
		assert_styled_eq(&line, "{code:bc}{dim:def}g");
		ck_assert_uint_eq(line.columns, 6);
		line_clear(&line);
		line_add_part(&line, &source, 3, 5);
		assert_styled_eq(&line, "{dim:de}");
		line_finish(&source);
		line_finish(&line);
	}
END_TEST

START_TEST(cleared_lines_are_used_again)
	{
		struct lines lines = { 0 };

		line_add(lines_add(&lines), SPAN_LIT("one"), STYLE_CODE);
		line_add(lines_add(&lines), SPAN_LIT("two"), STYLE_CODE);
		assert_lines_eq(&lines, "one\ntwo\n");
		lines_clear(&lines);
		assert_lines_eq(&lines, "");
		line_add(lines_add(&lines), SPAN_LIT("three"), STYLE_CODE);
		assert_lines_eq(&lines, "three\n");
		lines_finish(&lines);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("line");
	TCase *tcase = suite_case(suite, "line");

	tcase_add_loop_test(
	    tcase, a_cell_is_cut_or_padded_to_its_columns, 0, LENGTH(cells));
	tcase_add_test(tcase, flags_stay_on_all_of_a_cell);
	tcase_add_test(tcase, a_character_newer_than_libc_is_a_mark);
	tcase_add_test(tcase, a_sign_has_one_column_where_text_has_two);
	tcase_add_test(tcase, a_line_is_cut_between_characters);
	tcase_add_test(tcase, a_part_keeps_its_styles);
	tcase_add_test(tcase, cleared_lines_are_used_again);
	return suite_run(suite);
}
