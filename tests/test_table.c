#include "catalog/catalog.h"

#include <string.h>

#include "support/documents.h"
#include "support/suite.h"

/*
 * A header, rows, and what comes of them: the field of each column by its
 * first letter (c m n x h t M d r s C o), and whether the first row is a public
 * or a module entry, or none.
 */
static const struct {
	const char *name, *section, *header, *rows, *fields, *kind;
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

	/* Headers as products have them. */
	{ "codes in English", "Common Error Codes",
	    "Error Code|Error Type|Description", "4000|Invalid|a", "ctd",
	    "public" },
	{ "modules in English", "",
	    "Error Code|Module Error Code|Error Message|Description",
	    "4000|10,000|a|b", "cmMd", "module" },
	{ "two numbers and a name", "",
	    "Error|Hexadecimal value|Decimal value|Meaning",
	    "GCLOUD_SUCC|0x0|0|a", "nxcd", "public" },
	{ "an enumeration of errors", "", "错误码枚举|错误码取值|错误含义",
	    "IV_NONE|0|a", "ncd", "public" },
	{ "a class and its numbers", "", "IVPlayerError|错误码|错误描述",
	    "invalidParameter|21031|a", "ncd", "public" },
	{ "events", "常规事件", "code|事件定义|含义说明", "1001|PUSH_SUCC|a",
	    "cnd", "public" },
	{ "two messages", "", "错误码|错误英文描述|错误中文描述|反馈接口",
	    "1|parse error|a|通用接口", "cMdo", "public" },
	{ "numbers and names that the API returns", "",
	    "错误码|错误信息|错误描述", "1|InvalidArgument|a", "cMd",
	    "public" },
	{ "short names of all", "", "errCode|errMsg|说明", "0|CODE_SUCCESS|a",
	    "cMd", "public" },
	{ "a status and a message in one", "", "状态码及状态消息|说明|解决方法",
	    "200 Success|a|-", "cds", "public" },
	{ "a cause and a remedy in one", "", "值|原因以及解决办法", "0|a", "cs",
	    "public" },
	{ "carriers", "", "代码|分类|原因|解决方案", "MX:0003|三网|a|b", "cCrs",
	    "public" },
	{ "whether it costs", "", "返回码|返回信息|处理措施|是否收费",
	    "1|a|b|否", "cMso", "public" },

	/* What the cells say where headings leave it open. */
	{ "names beside their numbers", "", "代码|数值|含义",
	    "ERR_NONE|0|a\nERR_MEM|2|b", "ncd", "public" },
	{ "numbers beside their names", "", "值|错误码|含义",
	    "0|ERR_NONE|a\n2|ERR_MEM|b", "cnd", "public" },
	{ "codes side by side", "", "错误码|说明|错误码|说明",
	    "1|a|2|b\n3|c|4|d", "cdcd", "public" },
	{ "both writings of a number", "", "错误码|返回值|说明",
	    "0x10|16|a\n0x11|17|b", "xcd", "public" },
	{ "a bare name", "", "名称|错误码|说明",
	    "AuthFailure|1|a\nNoBucket|2|b", "ncd", "public" },
	{ "a bare name in English", "", "Code|Name|Description",
	    "1|ERR_AUTH|a\n2|ERR_MEM|b", "cnd", "public" },
	{ "a bare name that is a phrase", "", "Code|Name|Description",
	    "1|Missing Auth|a\n2|Invalid ID|b", "ctd", "public" },
	{ "a bare name that repeats itself", "", "Code|Name|Description",
	    "1|API_A|a\n2|API_A|b\n3|API_A|c", "cod", "public" },
	{ "names that are phrases", "", "错误码|错误名称|错误描述",
	    "400|请求错误|a\n404|找不到|b", "ctd", "public" },
	{ "names of several words each", "", "错误码|错误名称|错误描述",
	    "400|API_EXCEPTION|a\n404|NOT_FOUND|b", "cnd", "public" },
	{ "numbers without a heading that tells", "错误码", "编号|说明",
	    "1001|a\n1002|b", "cd", "public" },
	{ "numbers without a heading", "Error codes", "|Meaning", "-1|a\n-2|b",
	    "cd", "public" },
	{ "numbers beside a remedy", "", "ID|现象|解决方法",
	    "1001|a|x\n1007|b|y", "cds", "public" },
	{ "numbers that tell of nothing", "地域列表", "ID|说明",
	    "1001|a\n1007|b", "od", "none" },
	{ "rows that are counted", "常见错误", "编号|现象|解决方法",
	    "1|a|x\n2|b|y\n3|c|z", "ods", "none" },
	{ "a serial number", "错误码", "序号|现象|解决方法", "7|a|x\n9|b|y",
	    "ods", "none" },
	{ "names without a heading that tells", "错误列表", "名称|说明",
	    "AuthFailure|a\nNoSuchBucket|b", "nd", "public" },
	{ "types of errors that are names", "", "错误类型|原因",
	    "AuthFailure|a\nNoSuchBucket|b", "nr", "public" },
	{ "types of errors that are phrases", "", "错误类型|原因",
	    "鉴权失败|a\n资源不存在|b", "tr", "none" },
	{ "names of things", "数据结构", "名称|说明", "startTime|a\nendTime|b",
	    "od", "none" },
	{ "parameters behind a serial number", "", "序号|参数名|值|说明",
	    "1|a|b|c", "oocd", "none" },
	{ "parameters, told by their types", "返回码", "标识|类型|说明",
	    "retCode|Int|a\nretMsg|String|b", "nCd", "none" },
	{ "codes of several types", "", "错误码|类型|说明",
	    "1|String|a\n2|Int|b", "cCd", "public" },
	{ "no rows", "错误码", "编号|说明", "", "od", "none" },
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

/* A column of the table for each bar between its headings, and one more. */
static void
add_table(struct buf *out, int i)
{
	struct span rows = span_of(tables[i].rows), row;
	const char *c;

	buf_addf(out, "# %s\n\n|%s|\n|-|", tables[i].section, tables[i].header);
	for (c = tables[i].header; *c; c++)
		if (*c == '|')
			buf_add(out, SPAN_LIT("-|"));
	buf_add_char(out, '\n');
	while (rows.len > 0 && span_cut(&rows, '\n', &row))
		buf_addf(out, "|%.*s|\n", SPAN_ARG(row));
	buf_add_char(out, '\0');
}

START_TEST(a_table_is_what_its_columns_and_section_say)
	{
		const char *name = tables[_i].name;
		struct buf markdown = { 0 };
		struct catalog *catalog;
		size_t count;

		add_table(&markdown, _i);
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

int
main(void)
{
	Suite *suite = suite_create("table");
	TCase *tcase = suite_case(suite, "tables");

	tcase_add_loop_test(tcase, a_table_is_what_its_columns_and_section_say,
	    0, LENGTH(tables));
	return suite_run(suite);
}
