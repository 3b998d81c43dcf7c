#include "catalog/catalog.h"

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

/*
 * A header, a row, and what comes of them: the field of each column by its
 * first letter (c m n x h t M d r s C o), and whether the row is a public or a
 * module entry, or none.
 */
static const struct {
	const char *name, *section, *header, *row, *fields, *kind;
} tables[] = {
	{ "codes", "公共错误码", "错误码|说明|处理措施", "1|a|b", "cds",
	    "public" },
	{ "module codes", "", "错误码|模块错误码|说明", "1|2|a", "cmd",
	    "module" },
	{ "a row without its module code", "", "错误码|模块错误码|说明", "1||a",
	    "cmd", "public" },
	{ "a section of module codes", "模块错误码", "错误码|说明", "1|a", "cd",
	    "module" },
	{ "a section of business codes", "Business errors", "Code|Meaning",
	    "1|a", "cd", "module" },
	{ "a row without its module code below such a section", "业务",
	    "错误码|模块错误码|说明", "1||a", "cmd", "module" },
	{ "module codes alone", "", "模块错误码|说明", "1|a", "cd", "public" },
	{ "module codes and names", "", "模块错误码|枚举|说明", "1|A|a", "cnd",
	    "public" },
	{ "names", "", "枚举|含义", "A|a", "nd", "public" },
	{ "names and values", "", "符号|值|含义", "A|1|a", "ncd", "public" },
	{ "statuses alone", "", "HTTP 状态码|说明", "404|a", "cd", "public" },
	{ "statuses beside codes", "", "HTTP 状态码|错误码", "404|1", "hc",
	    "public" },
	{ "statuses beside names", "", "HTTP 状态码|错误码名称", "404|A", "hn",
	    "public" },
	{ "hexadecimal values alone", "", "十六进制值|说明", "0x1|a", "cd",
	    "public" },
	{ "two columns of a field", "", "Code|描述|说明", "1|a|b", "cdd",
	    "public" },
	{ "parameters", "", "参数名称|类型|描述", "a|b|c", "oCd", "none" },
	{ "parameters with values", "", "Parameter|Value|Meaning", "a|1|b",
	    "ocd", "none" },
	{ "a glossary", "", "术语|中文|说明", "a|b|c", "odd", "none" },
};

static void
check_fields(const struct table *table, const char *name, const char *fields)
{
	static const char letters[FIELD_COUNT + 1] = "cmnxhtMdrsCo";
	char found[64] = { 0 };
	size_t i;

	for (i = 0; i < table->source->ncolumns; i++)
		found[i] = letters[table->fields[i]];
	ck_assert_msg(!strcmp(found, fields), "%s: the fields are %s, not %s",
	    name, found, fields);
}

static const char *
kind_of_first(const struct catalog *catalog)
{
	size_t count;
	const struct entry *entries = catalog_entries(catalog, &count);

	if (count == 0)
		return "none";
	return entry_kind(entries) == ENTRY_MODULE ? "module" : "public";
}

START_TEST(a_table_is_what_its_columns_and_section_say)
	{
		const char *name = tables[_i].name;
		struct buf markdown = { 0 };
		struct catalog *catalog;
		size_t count;

		buf_addf(&markdown, "# %s\n\n|%s|\n|-|-|", tables[_i].section,
		    tables[_i].header);
		if (strlen(tables[_i].fields) > 2)
			buf_addf(&markdown, "-|");
		buf_addf(&markdown, "\n|%s|\n", tables[_i].row);
		buf_add_char(&markdown, '\0');
		catalog = documents_of(markdown.ptr);
		ck_assert(catalog_tables(catalog, &count) && count == 1);
		check_fields(
		    catalog_tables(catalog, &count), name, tables[_i].fields);
		ck_assert_msg(!strcmp(kind_of_first(catalog), tables[_i].kind),
		    "%s: %s", name, kind_of_first(catalog));
		catalog_free(catalog);
		buf_finish(&markdown);
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

int
main(void)
{
	Suite *suite = suite_create("catalog");
	TCase *tcase = suite_case(suite, "entries");

	tcase_add_test(tcase, the_shipped_document_has_its_entries);
	tcase_add_test(tcase, an_entry_knows_its_place_and_its_text);
	tcase_add_loop_test(tcase, a_table_is_what_its_columns_and_section_say,
	    0, (int)(sizeof(tables) / sizeof(tables[0])));
	tcase_add_test(tcase, short_and_long_rows_are_read_within_their_bounds);
	return suite_run(suite);
}
