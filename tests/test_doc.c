#include <string.h>

#include "base/file.h"
#include "doc/formats.h"
#include "support/suite.h"

static const char shipped[] = TEST_SOURCES "/../data/catalogs/ckafka.md";

/* The document that ships, read anew for each test. */
static struct buf bytes;
static struct doc *doc;
static const struct doc_table *tables;
static size_t ntables;

static void
setup(void)
{
	struct err err = { 0 };
	const struct doc_format *format = doc_format_for(span_of(shipped));

	ck_assert_msg(format != NULL, "no format for %s", shipped);
	ck_assert_msg(file_read(shipped, &bytes, &err), "%s", err.text);
	doc = doc_parse(format, buf_span(&bytes), &err);
	ck_assert_msg(doc != NULL, "%s", err.text);
	tables = doc_tables(doc, &ntables);
	ck_assert_uint_eq(ntables, 2);
}

static void
teardown(void)
{
	doc_free(doc);
	doc = NULL;
	buf_finish(&bytes);
}

START_TEST(both_tables_of_the_shipped_document_have_their_rows)
	{
		assert_span_eq(tables[0].section, "公共错误码");
		ck_assert_str_eq(tables[0].kind, "html");
		ck_assert_uint_eq(tables[0].nrows, 22);
		ck_assert_uint_eq(tables[0].ncolumns, 3);
		assert_span_eq(tables[1].section, "模块错误码");
		ck_assert_str_eq(tables[1].kind, "gfm");
		ck_assert_uint_eq(tables[1].nrows, 28);
		ck_assert_uint_eq(tables[1].ncolumns, 5);
	}
END_TEST

/* The line of the document's text at that number, without its end. */
static struct span
source_line(size_t number)
{
	struct span rest = buf_span(&bytes), line = { 0 };

	while (number-- > 0)
		ck_assert(span_cut(&rest, '\n', &line));
	return line;
}

START_TEST(a_row_has_the_line_it_begins_on)
	{
		const struct doc_table *table = &tables[_i];
		size_t row, code = _i == 0 ? 0 : 1;

		for (row = 0; row < table->nrows; row++) {
			struct span line = source_line(table->rows[row].line);
			struct span cell = table->rows[row].cells[code];

			if (_i == 0) {
				assert_span_eq(span_trim(line), "<tr>");
				line = source_line(table->rows[row].line + 1);
			}
			ck_assert_msg(span_find(line, cell, 0) != SPAN_NONE,
			    "%.*s is not on line %u: %.*s", SPAN_ARG(cell),
			    table->rows[row].line, SPAN_ARG(line));
		}
		ck_assert_uint_eq(tables[1].rows[2].line, 137);
	}
END_TEST

START_TEST(each_link_stands_in_its_cell)
	{
		size_t i, count, total = 0;
		const struct doc_link *link;

		for (i = 0; i < ntables; i++)
			total += tables[i].nlinks;
		ck_assert_uint_eq(total, 10);
		link = doc_cell_links(&tables[0], 1, 2, &count);
		ck_assert_uint_eq(count, 1);
		assert_span_eq(link->text, "签名方法");
		assert_span_eq(link->url,
		    "https://cloud.tencent.com/document/product/597/10081");
		ck_assert_ptr_eq(
		    link->text.ptr, tables[0].rows[1].cells[2].ptr + link->at);
		doc_cell_links(&tables[0], 1, 1, &count);
		ck_assert_uint_eq(count, 0);
	}
END_TEST

START_TEST(the_prose_is_there_in_order)
	{
		size_t count;
		const struct doc_block *blocks = doc_blocks(doc, &count);

		ck_assert_uint_eq(count, 6);
		assert_span_eq(blocks[0].text, "功能说明");
		ck_assert_uint_eq(blocks[0].level, 2);
		ck_assert_int_eq(blocks[1].kind, DOC_TEXT);
		ck_assert_msg(
		    span_ends(blocks[1].text, SPAN_LIT("信息。 示例如下：")),
		    "%.*s", SPAN_ARG(blocks[1].text));
		ck_assert_int_eq(blocks[2].kind, DOC_CODE);
		ck_assert_uint_eq(blocks[2].line, 4);
		assert_span_eq(blocks[2].text,
		    "{\n    \"code\": 5100,\n"
		    "    \"message\": \"(100004)projectId不正确\"\n}");
		assert_span_eq(blocks[5].text, "模块错误码");
		ck_assert_uint_eq(blocks[5].level, 3);
	}
END_TEST

static const struct {
	const char *name, *path, *format;
} paths[] = {
	{ "lower case", "a/b.md", "markdown" },
	{ "upper case", "B.MD", "markdown" },
	{ "long", "b.markdown", "markdown" },
	{ "the last dot counts", "b.txt.md", "markdown" },
	{ "no extension", "md", NULL },
	{ "a dot in the folder", "a.md/b", NULL },
	{ "unknown", "b.docx", NULL },
};

START_TEST(a_format_is_found_by_extension)
	{
		const struct doc_format *format =
		    doc_format_for(span_of(paths[_i].path));
		const char *name = format ? format->name : "none";
		const char *want = paths[_i].format ? paths[_i].format : "none";

		ck_assert_msg(!strcmp(name, want), "%s: %s is %s, not %s",
		    paths[_i].name, paths[_i].path, name, want);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("doc");
	TCase *tcase = suite_case(suite, "shipped document");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(
	    tcase, both_tables_of_the_shipped_document_have_their_rows);
	tcase_add_loop_test(tcase, a_row_has_the_line_it_begins_on, 0, 2);
	tcase_add_test(tcase, each_link_stands_in_its_cell);
	tcase_add_test(tcase, the_prose_is_there_in_order);
	tcase = suite_case(suite, "formats");
	tcase_add_loop_test(
	    tcase, a_format_is_found_by_extension, 0, LENGTH(paths));
	return suite_run(suite);
}
