#include <string.h>

#include "doc/gfm.h"
#include "support/suite.h"

static const struct {
	const char *name, *row;
	const char *cells[5]; /* NULL after the last */
} rows[] = {
	{ "outer pipes", "| a | b |", { " a ", " b " } },
	{ "no outer pipes", "a|b", { "a", "b" } },
	{ "a pipe before only", "|a|b", { "a", "b" } },
	{ "a pipe behind only", "a|b|", { "a", "b" } },
	{ "blanks around", " \t|a|b| \t", { "a", "b" } },
	{ "NBSP and BOM around", "\xEF\xBB\xBF\xC2\xA0|a|b|\xC2\xA0",
	    { "a", "b" } },
	{ "empty cells", "|||a||", { "", "", "a", "" } },
	{ "an escaped pipe", "|a\\|b|c|", { "a\\|b", "c" } },
	{ "an escaped pipe at the end", "|a|b\\|", { "a", "b\\|" } },
	{ "an escaped pipe alone", "|\\||", { "\\|" } },
	{ "a backslash before a backslash", "|a\\\\|b|", { "a\\\\|b" } },
	{ "code is split", "|`a|b`|", { "`a", "b`" } },
	{ "one pipe", "|", { "" } },
	{ "two pipes", "||", { "" } },
	{ "nothing", "", { "" } },
	{ "no pipe", "a", { "a" } },
};

START_TEST(a_row_is_cut_at_its_pipes)
	{
		struct span rest = gfm_content(span_of(rows[_i].row)), cell;
		bool escaped;
		size_t i;

		for (i = 0; gfm_cut(&rest, &cell, &escaped); i++) {
			const char *want = rows[_i].cells[i];

			ck_assert_msg(want != NULL, "%s: a cell '%.*s' more",
			    rows[_i].name, SPAN_ARG(cell));
			ck_assert_msg(span_eq(cell, span_of(want)),
			    "%s: cell %zu is '%.*s', not '%s'", rows[_i].name,
			    i, SPAN_ARG(cell), want);
			ck_assert_msg(escaped == (strstr(want, "\\|") != NULL),
			    "%s: cell %zu holds an escaped pipe: %d",
			    rows[_i].name, i, escaped);
		}
		ck_assert_msg(rows[_i].cells[i] == NULL, "%s: '%s' is missing",
		    rows[_i].name, rows[_i].cells[i]);
	}
END_TEST

static const struct {
	const char *name, *text;
	bool table;
} starts[] = {
	{ "as it should be", "| a | b |\n| --- | :-: |\n", true },
	{ "single dashes", "a | b\n- | -\n", true },
	{ "no blanks", "|a|b|\n|-|-|\n", true },
	{ "many colons and dashes", "|a|b|\n|::-|--:-|\n", true },
	{ "dashes of an editor", "|a|b|\n|\xE2\x80\x94|\xE2\x80\x93|\n", true },
	{ "full-width signs", "|a|b|\n|\xEF\xBC\x8D|\xEF\xBC\x9A-|\n", true },
	{ "too few delimiters", "|a|b|\n|-|\n", true },
	{ "too many delimiters", "|a|b|\n|-|-|-|\n", true },
	{ "an empty delimiter", "|a|b|\n|-||\n", true },
	{ "one column", "|a|\n|-|\n", true },
	{ "one column without pipes", "a\n:-\n", true },
	{ "both in a quote", "> |a|b|\n> |-|-|\n", true },
	{ "an underlined heading", "| a |\n---\n", false },
	{ "text above delimiters", "a\n|-|-|\n", false },
	{ "no dash", "|a|b|\n|:|:|\n", false },
	{ "only pipes", "|a|b|\n|||\n", false },
	{ "something else", "|a|b|\n|-|x|\n", false },
	{ "an escaped pipe", "|a|b|\n|-\\|-|\n", false },
	{ "a blank line between", "|a|b|\n\n|-|-|\n", false },
	{ "nothing above", "\n|-|-|\n", false },
	{ "only one in a quote", "> |a|b|\n|-|-|\n", false },
};

START_TEST(a_table_begins_above_its_delimiter_row)
	{
		struct lines lines = lines_of(span_of(starts[_i].text));
		struct line header, next;

		ck_assert(lines_next(&lines, &header));
		ck_assert(lines_next(&lines, &next));
		ck_assert_msg(gfm_begins(&header, &next) == starts[_i].table,
		    "%s: %s a table", starts[_i].name,
		    starts[_i].table ? "should be" : "is taken for");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("gfm");
	TCase *tcase = suite_case(suite, "rows");

	tcase_add_loop_test(tcase, a_row_is_cut_at_its_pipes, 0, LENGTH(rows));
	tcase = suite_case(suite, "starts");
	tcase_add_loop_test(
	    tcase, a_table_begins_above_its_delimiter_row, 0, LENGTH(starts));
	return suite_run(suite);
}
