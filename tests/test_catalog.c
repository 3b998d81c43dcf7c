#include "catalog/catalog.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "support/documents.h"
#include "support/suite.h"

START_TEST(the_shipped_document_has_its_entries)
	{
		struct catalog *catalog = documents_shipped();
		size_t i, count, kinds[2] = { 0 };
		const struct entry *entries = catalog_entries(catalog, &count);

		for (i = 0; i < count; i++)
			kinds[entry_kind(&entries[i])]++;
		ck_assert_uint_eq(kinds[ENTRY_PUBLIC], 22);
		ck_assert_uint_eq(kinds[ENTRY_MODULE], 28);
		ck_assert_ptr_null(catalog_warning(catalog, 0));
		catalog_free(catalog);
	}
END_TEST

START_TEST(an_entry_knows_its_place_and_its_text)
	{
		struct catalog *catalog = documents_shipped();
		const struct entry *entry = documents_entry(catalog, 24);
		struct buf remedy = { 0 };

		assert_span_eq(entry_document(entry), "ckafka.md");
		assert_span_eq(entry_section(entry), "模块错误码");
		ck_assert_uint_eq(entry_line(entry), 137);
		ck_assert_uint_eq(entry_ncells(entry), 5);
		assert_span_eq(entry_text(entry, FIELD_CODE), "4000");
		assert_span_eq(entry_key(entry), "10001");
		assert_span_eq(entry_title(entry), "subnetId not exist");
		assert_span_eq(entry_heading(entry, 2), "英文描述");
		ck_assert_int_eq(entry_cell_field(entry, 2), FIELD_MESSAGE);
		ck_assert_int_eq(entry_remedy_column(entry), 4);
		entry_add_cell_with_links(
		    &remedy, documents_entry(catalog, 10), 2);
		assert_span_eq(buf_span(&remedy),
		    "请求的次数超过了配额限制，请 提交工单 "
		    "<https://console.cloud.tencent.com/workorder/category> "
		    "联系客服人员进行处理");
		buf_finish(&remedy);
		catalog_free(catalog);
	}
END_TEST

START_TEST(short_and_long_rows_are_read_within_their_bounds)
	{
		struct catalog *catalog = documents_of(
		    "|错误码|说明|说明|\n|-|-|-|\n|1|\n|2||x|\n|3|a|b|over|\n");
		const struct entry *entry = documents_entry(catalog, 0);

		ck_assert_int_eq(entry_column(entry, FIELD_DESCRIPTION), -1);
		ck_assert_int_eq(entry_remedy_column(entry), -1);
		ck_assert_uint_eq(entry_ncells(entry), 3);
		assert_span_eq(entry_cell(entry, 2), "");
		assert_span_eq(entry_title(entry), "");
		entry = documents_entry(catalog, 1);
		ck_assert_int_eq(entry_column(entry, FIELD_DESCRIPTION), 2);
		entry = documents_entry(catalog, 2);
		ck_assert_uint_eq(entry_ncells(entry), 4);
		assert_span_eq(entry_cell(entry, 3), "over");
		assert_span_eq(entry_heading(entry, 3), "");
		ck_assert_int_eq(entry_cell_field(entry, 3), FIELD_OTHER);
		assert_span_eq(entry_cell(entry, 9), "");
		catalog_free(catalog);
	}
END_TEST

static const struct {
	const char *name, *solution, *reason, *description;
	int column; /* of Code, Solution, Reason, Description */
} remedies[] = {
	{ "the solution", "do", "why", "what", 1 },
	{ "else the reason", "", "why", "what", 2 },
	{ "else the description", "", "", "what", 3 },
	{ "a dash is none", "-", "why", "what", 2 },
	{ "a word for none is none", "无", "N/A", "what", 3 },
	{ "none at all", "-", "--", "/", -1 },
};

START_TEST(the_remedy_is_the_first_that_says_anything)
	{
		char text[128];
		struct catalog *catalog;
		int column;

		snprintf(text, sizeof(text),
		    "|Code|Solution|Reason|Description|\n|-|-|-|-|\n"
		    "|1|%s|%s|%s|\n",
		    remedies[_i].solution, remedies[_i].reason,
		    remedies[_i].description);
		catalog = documents_of(text);
		column = entry_remedy_column(documents_entry(catalog, 0));
		ck_assert_msg(column == remedies[_i].column,
		    "%s: column %d, not %d", remedies[_i].name, column,
		    remedies[_i].column);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("catalog");
	TCase *tcase = suite_case(suite, "entries");

	tcase_add_test(tcase, the_shipped_document_has_its_entries);
	tcase_add_test(tcase, an_entry_knows_its_place_and_its_text);
	tcase_add_test(tcase, short_and_long_rows_are_read_within_their_bounds);
	tcase_add_loop_test(tcase, the_remedy_is_the_first_that_says_anything,
	    0, LENGTH(remedies));
	return suite_run(suite);
}
