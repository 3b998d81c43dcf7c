#include "support/styled.h"
#include "support/suite.h"
#include "view/hints.h"
#include "view/query_bar.h"

/* The rows below the panes: the query, and the keys. */

static const struct {
	const char *key, *text;
	unsigned rank;
} rows[] = {
	{ "F1", "Help", 0 },
	{ "F2", "Copy remedy", 2 },
	{ "F4", "Only 主题", 3 },
	{ "F10", "Quit", 1 },
};

static const struct {
	size_t width;
	const char *shown;
} widths[] = {
	{ 60, "F1 Help  F2 Copy remedy  F4 Only 主题  F10 Quit" },
	{ 47, "F1 Help  F2 Copy remedy  F4 Only 主题  F10 Quit" },
	{ 46, "F1 Help  F2 Copy remedy  F10 Quit" },
	{ 30, "F1 Help  F10 Quit" },
	{ 16, "F1 Help" },
	{ 5, "F1 He" },
	{ 0, "" },
};

START_TEST(hints_that_do_not_fit_are_left_out_whole)
	{
		struct line line = { 0 };
		struct hint hints[4];
		struct span text;
		size_t i;

		for (i = 0; i < 4; i++)
			hints[i] = (struct hint){ span_of(rows[i].key),
				span_of(rows[i].text), rows[i].rank };
		hints_line(&line, hints, 4, widths[_i].width);
		ck_assert_uint_eq(line.columns, widths[_i].width);
		text = line_text(&line);
		while (text.len > 0 && text.ptr[text.len - 1] == ' ')
			text.len--;
		assert_span_eq(text, widths[_i].shown);
		line_finish(&line);
	}
END_TEST

static const struct {
	const char *name, *text;
	size_t caret, width;
	const char *chip, *counts, *shown;
	size_t column;
} bars[] = {
	{ "an empty query", "", 0, 20, "", "", "/", 2 },
	{ "the caret is behind the text", "topic", 5, 20, "", "", "/ topic",
	    7 },
	{ "or within it", "topic", 2, 20, "", "", "/ topic", 4 },
	{ "Han takes two columns each", "主题", 3, 20, "", "", "/ 主题", 4 },
	{ "counts stand at the right", "主题", 6, 30, "", "3 of 50",
	    "/ 主题                 3 of 50", 6 },
	{ "they go where there is no room", "主题", 6, 20, "", "3 of 50",
	    "/ 主题", 6 },
	{ "a long text shows its end", "topic not exist", 15, 12, "", "",
	    "/ …ot exist", 11 },
	{ "a caret far in shows what is before it", "topic not exist", 12, 12,
	    "", "", "/ …c not exi", 11 },
	{ "a caret at the start shows the start", "topic not exist", 0, 12, "",
	    "", "/ topic not", 2 },
	{ "half a character is never shown", "主题不存在", 15, 11, "", "",
	    "/ …不存在", 9 },
	{ "a scope is a chip", "ab", 2, 20, "4000", "", "/  4000  ab", 11 },
	{ "a control character is a mark",
	    "a\x1B"
	    "b",
	    2, 20, "", "", "/ a^[b", 5 },
	{ "one column shows the caret", "topic", 5, 1, "", "", "…", 0 },
};

START_TEST(the_caret_is_in_sight)
	{
		struct query_bar bar = {
			.label = SPAN_LIT("/ "),
			.chip = span_of(bars[_i].chip),
			.text = span_of(bars[_i].text),
			.caret = bars[_i].caret,
			.counts = span_of(bars[_i].counts),
		};
		struct line line = { 0 };
		struct span text;
		size_t column = query_bar_line(&line, &bar, bars[_i].width);

		text = line_text(&line);
		while (text.len > 0 && text.ptr[text.len - 1] == ' ')
			text.len--;
		assert_span_eq(text, bars[_i].shown);
		ck_assert_msg(column == bars[_i].column,
		    "%s: the caret is at %zu, not %zu", bars[_i].name, column,
		    bars[_i].column);
		ck_assert_uint_eq(line.columns, bars[_i].width);
		line_finish(&line);
	}
END_TEST

static const struct {
	size_t found, loose, total;
	bool all;
	const char *counts;
} counts[] = {
	{ 50, 0, 50, true, "50 entries" },
	{ 1, 0, 1, true, "1 entry" },
	{ 12, 0, 50, false, "12 of 50" },
	{ 15, 3, 50, false, "12 + 3 loose, of 50" },
	{ 3, 3, 50, false, "0 + 3 loose, of 50" },
	{ 0, 0, 50, false, "0 of 50" },
};

START_TEST(loose_results_are_counted_apart)
	{
		struct buf out = { 0 };

		query_bar_counts(&out, counts[_i].found, counts[_i].loose,
		    counts[_i].total, counts[_i].all);
		assert_span_eq(buf_span(&out), counts[_i].counts);
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("bars");
	TCase *tcase = suite_case(suite, "bars");

	tcase_add_loop_test(
	    tcase, hints_that_do_not_fit_are_left_out_whole, 0, LENGTH(widths));
	tcase_add_loop_test(tcase, the_caret_is_in_sight, 0, LENGTH(bars));
	tcase_add_loop_test(
	    tcase, loose_results_are_counted_apart, 0, LENGTH(counts));
	return suite_run(suite);
}
