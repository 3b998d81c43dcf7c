#include "view/help.h"

#include "support/documents.h"
#include "support/styled.h"
#include "support/suite.h"
#include "view/scroll.h"

static void
add_rows(struct lines *lines, size_t width)
{
	struct help_row rows[] = {
		{ { NULL, 0 }, SPAN_LIT("Keys") },
		{ SPAN_LIT("F1 ?"), SPAN_LIT("this help") },
		{ SPAN_LIT("PgDn Space"), SPAN_LIT("a page down") },
		{ SPAN_LIT("a b c d e f g h i j k l m n"),
		    SPAN_LIT("too many keys") },
		{ { NULL, 0 }, SPAN_LIT("More") },
		{ SPAN_LIT("q"), SPAN_LIT("quit") },
	};

	help_add_keys(lines, rows, LENGTH(rows), width);
}

START_TEST(keys_stand_in_a_column_of_their_own)
	{
		struct lines lines = { 0 };

		add_rows(&lines, 40);
		assert_lines_eq(&lines,
		    "Keys\n"
		    "  F1 ?        this help\n"
		    "  PgDn Space  a page down\n"
		    "  a b c d e f g h i j k l m n\n"
		    "              too many keys\n"
		    "\n"
		    "More\n"
		    "  q           quit\n");
		lines_finish(&lines);
	}
END_TEST

START_TEST(long_texts_are_wrapped_beside_their_keys)
	{
		struct lines lines = { 0 };

		add_rows(&lines, 22);
		assert_styled_eq(&lines.at[3], "  {key:PgDn Space}  a page");
		assert_styled_eq(&lines.at[4], "              down");
		lines_finish(&lines);
	}
END_TEST

/* Whether a line of them begins like that, after blanks. */
static bool
has_line(const struct lines *lines, const char *start)
{
	size_t i;

	for (i = 0; i < lines->count; i++)
		if (span_starts(
			span_trim(line_text(&lines->at[i])), span_of(start)))
			return true;
	return false;
}

START_TEST(each_field_that_can_be_searched_alone_is_named)
	{
		struct lines lines = { 0 };
		struct buf prefix = { 0 };
		size_t i;

		help_add_query(&lines, 80);
		for (i = 0; i < FIELD_COUNT; i++) {
			if (!field_infos[i].prefix)
				continue;
			buf_clear(&prefix);
			buf_addf(&prefix, "%s: ", field_infos[i].prefix);
			buf_add_char(&prefix, '\0');
			ck_assert_msg(has_line(&lines, prefix.ptr),
			    "the help does not name %s", prefix.ptr);
		}
		ck_assert(has_line(&lines, "fix: "));
		ck_assert(has_line(&lines, "in: "));
		buf_finish(&prefix);
		lines_finish(&lines);
	}
END_TEST

START_TEST(a_document_tells_about_itself_in_its_own_words)
	{
		struct catalog *catalog =
		    documents_of("# 说明\n\n调用失败时 code 不为0\n\n"
				 "```\n{\n    \"code\": 5100\n}\n```\n"
				 "## 错误码\n\n|错误码|说明|\n|-|-|\n|1|a|\n");
		struct lines lines = { 0 };
		size_t count;

		help_add_document(
		    &lines, catalog_documents(catalog, &count), 40);
		assert_lines_eq(&lines,
		    "About test.md\n"
		    "\n"
		    "  说明\n"
		    "    调用失败时 code 不为0\n"
		    "    {\n"
		    "        \"code\": 5100\n"
		    "    }\n"
		    "\n"
		    "  错误码\n");
		lines_finish(&lines);
		catalog_free(catalog);
	}
END_TEST

/* Lines of a text, moved about. */
static const struct {
	const char *name;
	size_t count, height;
	ptrdiff_t by[3];
	size_t top;
} moves[] = {
	{ "down", 20, 5, { 3 }, 3 },
	{ "no further than the end", 20, 5, { 100 }, 15 },
	{ "no further than the start", 20, 5, { 10, -100 }, 0 },
	{ "the largest steps", 20, 5, { PTRDIFF_MAX, -3 }, 12 },
	{ "and the largest back", 20, 5, { 7, PTRDIFF_MIN + 1 }, 0 },
	{ "a short text does not move", 4, 5, { 3 }, 0 },
};

START_TEST(a_text_scrolls_as_far_as_there_is_more)
	{
		struct scroll scroll = { 0 };
		size_t i;

		scroll_resize(&scroll, moves[_i].count, moves[_i].height);
		for (i = 0; i < 3; i++)
			scroll_move(&scroll, moves[_i].by[i]);
		ck_assert_msg(scroll.top == moves[_i].top,
		    "%s: line %zu is first, not %zu", moves[_i].name,
		    scroll.top, moves[_i].top);
	}
END_TEST

START_TEST(a_line_is_brought_into_sight)
	{
		struct scroll scroll = { 0 };

		scroll_resize(&scroll, 20, 5);
		scroll_show(&scroll, 4);
		ck_assert_uint_eq(scroll.top, 0);
		scroll_show(&scroll, 7);
		ck_assert_uint_eq(scroll.top, 3);
		scroll_show(&scroll, 1);
		ck_assert_uint_eq(scroll.top, 1);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("help");
	TCase *tcase = suite_case(suite, "help");

	tcase_add_test(tcase, keys_stand_in_a_column_of_their_own);
	tcase_add_test(tcase, long_texts_are_wrapped_beside_their_keys);
	tcase_add_test(tcase, each_field_that_can_be_searched_alone_is_named);
	tcase_add_test(tcase, a_document_tells_about_itself_in_its_own_words);
	tcase = suite_case(suite, "scroll");
	tcase_add_loop_test(
	    tcase, a_text_scrolls_as_far_as_there_is_more, 0, LENGTH(moves));
	tcase_add_test(tcase, a_line_is_brought_into_sight);
	return suite_run(suite);
}
