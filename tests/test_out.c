#include "out/out.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "out/formats.h"
#include "support/documents.h"
#include "support/results.h"
#include "support/suite.h"

START_TEST(every_format_is_found_by_its_name)
	{
		size_t i;

		for (i = 0; i < out_nformats; i++) {
			const struct out_format *format = &out_formats[i];

			ck_assert(format->name && format->help);
			ck_assert(format->entries && format->tables);
			ck_assert_ptr_eq(
			    out_format_named(span_of(format->name)), format);
		}
		ck_assert_ptr_null(out_format_named(SPAN_LIT("")));
		ck_assert_ptr_null(out_format_named(SPAN_LIT("js")));
		ck_assert_ptr_null(out_format_named(SPAN_LIT("jsons")));
	}
END_TEST

/* A document, and what becomes of it. */
static const struct {
	const char *name, *format;
	enum out_shape shape;
	const char *document, *expected;
} cases[] = {
	{ "a block of text", "text", OUT_BLOCKS,
	    "# 模块\n|错误码|模块错误码|英文描述|说明|处理措施|\n"
	    "|-|-|-|-|-|\n|4000|9003|bad|坏|[单](http://u) 看<br>再|\n",
	    "4000 9003  bad\n"
	    "  说明      坏\n"
	    "  处理措施  单 <http://u> 看\n"
	    "            再\n"
	    "  test.md:4  模块\n" },
	{ "blocks of text", "text", OUT_BLOCKS,
	    "|枚举|含义|\n|-|-|\n|A|a|\n|B||\n",
	    "A  a\n  test.md:3\n\nB\n  test.md:4\n" },
	{ "a cell beyond the header", "text", OUT_BLOCKS,
	    "|错误码|说明|\n|-|-|\n|1|a|over|\n",
	    "1  a\n    over\n  test.md:3\n" },
	{ "lines of text", "text", OUT_LINES,
	    "|错误码|错误类型|描述|处理措施|\n|-|-|-|-|\n"
	    "|1|t|d|s|\n|-1000||d<br>e||\n",
	    "1      t · d → s  test.md:3\n"
	    "-1000  d e  test.md:4\n" },
	{ "values", "tsv", OUT_LINES,
	    "# s\n|错误码|描述|原因|处理措施|\n|-|-|-|-|\n"
	    "|1|a\\\\b|c<br>d||\n",
	    "document\tline\tsection\tkind\tcode\tmodule\tname\ttitle\t"
	    "message\tdescription\treason\tsolution\n"
	    "test.md\t4\ts\tpublic\t1\t\t\t\t\ta\\\\b\tc\\nd\t\n" },
	{ "Markdown", "md", OUT_LINES,
	    "# s\n|错误码|说明|\n|-|-|\n|a_b|x\\|y [t](u) \\*<br>\\_z|\n",
	    "## s (test.md)\n\n| 错误码 | 说明 |\n| --- | --- |\n"
	    "| a_b | x\\|y [t](u) \\*<br>\\_z |\n" },
	{ "Markdown with a cell beyond the header", "md", OUT_LINES,
	    "|错误码|说明|\n|-|-|\n|1|a|over|\n|2|b|\n",
	    "## test.md\n\n| 错误码 | 说明 |  |\n| --- | --- | --- |\n"
	    "| 1 | a | over |\n| 2 | b |\n" },
	{ "JSON", "jsonl", OUT_LINES,
	    "# s\n|错误码|处理措施|\n|-|-|\n|1/2～4|[t](u)|\n",
	    "{\"document\":\"test.md\",\"section\":\"s\",\"line\":4,"
	    "\"code\":\"1/2～4\",\"module\":null,\"name\":null,\"hex\":null,"
	    "\"http\":null,\"title\":null,\"message\":null,"
	    "\"description\":null,\"reason\":null,\"solution\":\"t\","
	    "\"category\":null,\"codes\":[\"1\",\"2..4\"],"
	    "\"kind\":\"public\",\"cells\":[{\"header\":\"错误码\","
	    "\"field\":\"code\",\"text\":\"1/2～4\",\"links\":[]},"
	    "{\"header\":\"处理措施\",\"field\":\"solution\",\"text\":\"t\","
	    "\"links\":[{\"text\":\"t\",\"url\":\"u\"}]}]}\n" },
	{ "a name over two lines in JSON", "jsonl", OUT_LINES,
	    "|枚举|\n|-|\n|A_<br>B|\n",
	    "{\"document\":\"test.md\",\"section\":null,\"line\":3,"
	    "\"code\":null,\"module\":null,\"name\":\"A_\\nB\","
	    "\"hex\":null,\"http\":null,\"title\":null,\"message\":null,"
	    "\"description\":null,\"reason\":null,\"solution\":null,"
	    "\"category\":null,\"codes\":[\"A_B\"],\"kind\":\"public\","
	    "\"cells\":[{\"header\":\"枚举\",\"field\":\"name\","
	    "\"text\":\"A_\\nB\",\"links\":[]}]}\n" },
	{ "a JSON array", "json", OUT_LINES,
	    "|枚举|x|x|x|\n|-|-|-|-|\n|A|\n|B|\n", NULL },
	{ "nothing in JSON", "json", OUT_LINES, "", "[]\n" },
	{ "nothing in JSON lines", "jsonl", OUT_LINES, "", "" },
	{ "nothing in text", "text", OUT_BLOCKS, "", "" },
	{ "nothing in Markdown", "md", OUT_LINES, "", "" },
};

START_TEST(entries_are_written_as_the_format_has_it)
	{
		struct catalog *catalog = documents_of(cases[_i].document);
		struct out_list list = results_of(catalog);
		struct out out = { 0 };

		list.shape = cases[_i].shape;
		out_format_named(span_of(cases[_i].format))
		    ->entries(&out, &list);
		ck_assert_msg(!cases[_i].expected ||
			span_eq(
			    buf_span(&out.buf), span_of(cases[_i].expected)),
		    "%s:\n%.*s\nnot\n%s", cases[_i].name,
		    SPAN_ARG(buf_span(&out.buf)), cases[_i].expected);
		out_finish(&out);
		catalog_free(catalog);
	}
END_TEST

/* A document and the tables that are written of it. */
static const struct {
	const char *name, *format, *document, *expected;
} table_cases[] = {
	{ "JSON", "jsonl", "# s\n|参数|值|\n|-|-|\n|a|\n|b|1|over|\n",
	    "{\"document\":\"test.md\",\"section\":\"s\",\"kind\":\"gfm\","
	    "\"line\":2,\"columns\":[{\"header\":\"参数\",\"field\":\"other\"},"
	    "{\"header\":\"值\",\"field\":\"code\"}],\"rows\":["
	    "{\"line\":4,\"cells\":[\"a\"]},{\"line\":5,\"cells\":"
	    "[\"b\",\"1\"]}],\"entries\":false,\"notes\":[" },
	{ "values", "tsv", "|错误码|说明|\n|-|-|\n|1|a|\n",
	    "document\ttable\tline\tsection\tkind\tentries\theader\tfield\t"
	    "text\ntest.md\t\t1\t\t\t\t\tsummary\t1 table, 1 row\n"
	    "test.md\t1\t3\t\tgfm\ttrue\t错误码\tcode\t1\n"
	    "test.md\t1\t3\t\tgfm\ttrue\t说明\tdescription\ta\n" },
	{ "text", "text", "# s\n|错误码|说明|\n|-|-|\n|1|a|\n",
	    "test.md  1 table, 1 row\n\n"
	    "test.md:2  s  gfm, 1 row, error codes\n"
	    "        错误码 (code) | 说明 (description)\n"
	    "     4  1 | a\n\n" },
	{ "Markdown", "md", "# s\n|参数|值|\n|-|-|\n|1|a|\n",
	    "# test.md\n\n1 table, 1 row, no codes\n\n"
	    "## s (test.md)\n\n| 参数 | 值 |\n| --- | --- |\n| 1 | a |\n" },
	{ "nothing in JSON", "json", "no table", "[]\n" },
	{ "text, with what is odd", "text",
	    "-1 a\n\n|错误码|说明|\n|-|-|\n|1|a|b|\n",
	    "test.md  1 table, 1 row; 1 row mended; 1 code in no table\n"
	    "     1  note: 1 code in no table: '-1 a'\n\n"
	    "test.md:3  gfm, 1 row, error codes\n" },
	{ "values, with what is odd", "tsv",
	    "-1 a\n\n|错误码|说明|\n|-|-|\n|1|\n",
	    "document\ttable\tline\tsection\tkind\tentries\theader\tfield\t"
	    "text\n"
	    "test.md\t\t1\t\t\t\t\tsummary\t1 table, 1 row; 1 row mended; "
	    "1 code in no table\n"
	    "test.md\t\t1\t\t\t\t\tnote\t1 code in no table: '-1 a'\n"
	    "test.md\t3\t5\t\tgfm\ttrue\t错误码\tcode\t1\n"
	    "test.md\t3\t5\t\tgfm\ttrue\t\tnote\t1 cell, 2 columns\n" },
	{ "Markdown, with what is odd", "md",
	    "-1 a\n\n|错误码|说明|\n|-|-|\n|1|\n",
	    "# test.md\n\n1 table, 1 row; 1 row mended; 1 code in no table\n\n"
	    "- line 1: 1 code in no table: '-1 a'\n\n"
	    "## test.md\n\n| 错误码 | 说明 |\n| --- | --- |\n| 1 |\n\n"
	    "- line 5: 1 cell, 2 columns\n" },
};

/* What is in no table stands with the table above it, or the first. */
START_TEST(what_is_in_no_table_is_told_in_json)
	{
		static const char table[] =
		    "\n\n|错误码|说明|\n|-|-|\n|1|a|\n\n";
		struct buf document = { 0 };
		struct catalog *catalog;
		struct out out = { 0 };
		struct span text, line;
		const char *const ends[] = {
			",\"notes\":[],\"outside\":["
			"{\"line\":1,\"text\":\"1 code in no table: '-1 a'\"},"
			"{\"line\":7,\"text\":\"1 code in no table: '-2 b'\"}"
			"]}",
			",\"notes\":[],\"outside\":["
			"{\"line\":13,\"text\":\"1 code in no table: '-3 c'\"}"
			"]}",
		};
		size_t i;

		buf_addf(&document, "-1 a%s-2 b%s-3 c", table, table);
		buf_add_char(&document, '\0');
		catalog = documents_of(document.ptr);
		text = results_tables(&out, "jsonl", catalog);
		for (i = 0; i < 2; i++) {
			ck_assert(span_cut(&text, '\n', &line));
			ck_assert_msg(span_ends(line, span_of(ends[i])), "%.*s",
			    SPAN_ARG(line));
		}
		out_finish(&out);
		catalog_free(catalog);
		buf_finish(&document);
	}
END_TEST

START_TEST(tables_are_written_as_the_format_has_it)
	{
		struct catalog *catalog =
		    documents_of(table_cases[_i].document);
		struct out out = { 0 };
		struct span text =
		    results_tables(&out, table_cases[_i].format, catalog);

		ck_assert_msg(
		    span_starts(text, span_of(table_cases[_i].expected)),
		    "%s:\n%.*s\nnot\n%s", table_cases[_i].name, SPAN_ARG(text),
		    table_cases[_i].expected);
		out_finish(&out);
		catalog_free(catalog);
	}
END_TEST

START_TEST(the_match_is_told_of_what_was_searched)
	{
		struct catalog *catalog =
		    documents_of("|枚举|说明|\n|-|-|\n|A|a|\n|B|b|\n");
		struct query *query = query_parse(SPAN_LIT("b"));
		struct hit hit = { .entry = 1, .tier = TIER_EQUAL };
		struct out_list list = { .catalog = catalog,
			.hits = &hit,
			.count = 1,
			.query = query };
		struct out out = { 0 };
		json_t *object;

		out_format_named(SPAN_LIT("jsonl"))->entries(&out, &list);
		object = json_loadb(out.buf.ptr, out.buf.len, 0, NULL);
		ck_assert_str_eq(
		    json_string_value(json_object_get(object, "name")), "B");
		ck_assert_str_eq(
		    json_string_value(json_object_get(object, "match")),
		    "equal");
		json_decref(object);
		out_finish(&out);
		query_free(query);
		catalog_free(catalog);
	}
END_TEST

static const char marked_up[] =
    "|错误码|说明|\n|-|-|\n"
    "|\\*a\\*|\\_b\\_ c_d \\`e\\` \\~\\~f\\~\\~|\n"
    "|\\<br> \\&lt; & &amp;amp;|\\[x\\](y) <br> \\\\ \\| z|\n"
    "|[l\\*i\\*](http://a/\\(b\\)%20?c=d&amp;e)|http://c_d_/|\n"
    "|#|- a|\n"
    "|``` x|1. y|\n";

START_TEST(markdown_is_read_again_as_it_was)
	{
		struct catalog *first = documents_of(marked_up), *second;
		struct out out = { 0 };
		size_t i, j;

		results_entries(&out, "md", first);
		buf_add_char(&out.buf, '\0');
		second = documents_of(out.buf.ptr);
		for (i = 0; i < 5; i++) {
			for (j = 0; j < 2; j++) {
				struct buf a = { 0 }, b = { 0 };

				entry_add_cell_with_links(
				    &a, documents_entry(first, i), j);
				entry_add_cell_with_links(
				    &b, documents_entry(second, i), j);
				buf_add_char(&a, '\0');
				buf_add_char(&b, '\0');
				ck_assert_str_eq(b.ptr, a.ptr);
				buf_finish(&a);
				buf_finish(&b);
			}
		}
		out_finish(&out);
		catalog_free(first);
		catalog_free(second);
	}
END_TEST

START_TEST(colours_are_added_only_where_they_are_wanted)
	{
		struct catalog *catalog =
		    documents_of("|错误码|说明|\n|-|-|\n|1|a|\n");
		struct out out = { .color = true };

		assert_span_eq(results_entries(&out, "text", catalog),
		    "\033[1;33m1\033[0m  \033[1ma\033[0m\n"
		    "  \033[2mtest.md:3\033[0m\n");
		out_finish(&out);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("out");
	TCase *tcase = suite_case(suite, "formats");

	tcase_add_test(tcase, every_format_is_found_by_its_name);
	tcase_add_loop_test(
	    tcase, entries_are_written_as_the_format_has_it, 0, LENGTH(cases));
	tcase_add_test(tcase, what_is_in_no_table_is_told_in_json);
	tcase_add_loop_test(tcase, tables_are_written_as_the_format_has_it, 0,
	    LENGTH(table_cases));
	tcase_add_test(tcase, the_match_is_told_of_what_was_searched);
	tcase_add_test(tcase, markdown_is_read_again_as_it_was);
	tcase_add_test(tcase, colours_are_added_only_where_they_are_wanted);
	return suite_run(suite);
}
