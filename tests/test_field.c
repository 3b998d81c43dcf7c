#include "catalog/field.h"
#include "support/suite.h"

/* Headings as they stand in documents, and what a reader takes them for. */
static const struct {
	const char *heading;
	enum field field;
} headings[] = {
	{ "错误码", FIELD_CODE },
	{ "错误代码", FIELD_CODE },
	{ "返回码", FIELD_CODE },
	{ "告警码", FIELD_CODE },
	{ "状态码", FIELD_CODE },
	{ "代码", FIELD_CODE },
	{ "值", FIELD_CODE },
	{ "十进制值", FIELD_CODE },
	{ "错误码取值", FIELD_CODE },
	{ "Error Code", FIELD_CODE },
	{ "Error Codes", FIELD_CODE },
	{ "error_code", FIELD_CODE },
	{ "errCode", FIELD_CODE },
	{ "CODE", FIELD_CODE },
	{ "ＣＯＤＥ", FIELD_CODE },
	{ "Status Code", FIELD_CODE },
	{ "Decimal value", FIELD_CODE },
	{ " 错误\n码 ", FIELD_CODE },
	{ "错误码（code）", FIELD_CODE },
	{ "状态码及状态消息", FIELD_CODE },
	{ "Code and Message", FIELD_CODE },
	{ "模块错误码", FIELD_MODULE },
	{ "模块错误代码", FIELD_MODULE },
	{ "模块错误码（codeDesc）", FIELD_MODULE },
	{ "codeDesc", FIELD_MODULE },
	{ "Module Error Code", FIELD_MODULE },
	{ "子错误码", FIELD_MODULE },
	{ "符号", FIELD_NAME },
	{ "枚举", FIELD_NAME },
	{ "事件定义", FIELD_NAME },
	{ "错误码名称", FIELD_NAME },
	{ "错误码枚举", FIELD_NAME },
	{ "常量定义", FIELD_NAME },
	{ "错误", FIELD_NAME },
	{ "Error", FIELD_NAME },
	{ "PlayerError", FIELD_NAME },
	{ "Constant in TXRecordCommon", FIELD_NAME },
	{ "十六进制值", FIELD_HEX },
	{ "Hexadecimal value", FIELD_HEX },
	{ "HTTP 状态码", FIELD_HTTP },
	{ "HTTP状态码", FIELD_HTTP },
	{ "ＨＴＴＰ 状态码", FIELD_HTTP },
	{ "HTTP Status Code", FIELD_HTTP },
	{ "错误类型", FIELD_TITLE },
	{ "Error Type", FIELD_TITLE },
	{ "返回信息", FIELD_MESSAGE },
	{ "错误信息", FIELD_MESSAGE },
	{ "英文描述", FIELD_MESSAGE },
	{ "英文提示", FIELD_MESSAGE },
	{ "错误英文描述", FIELD_MESSAGE },
	{ "Error Message", FIELD_MESSAGE },
	{ "errMsg", FIELD_MESSAGE },
	{ "描述", FIELD_DESCRIPTION },
	{ "含义", FIELD_DESCRIPTION },
	{ "说明", FIELD_DESCRIPTION },
	{ "具体含义", FIELD_DESCRIPTION },
	{ "错误码说明", FIELD_DESCRIPTION },
	{ "错误含义", FIELD_DESCRIPTION },
	{ "错误中文描述", FIELD_DESCRIPTION },
	{ "Description", FIELD_DESCRIPTION },
	{ "Description of Error Codes", FIELD_DESCRIPTION },
	{ "Meaning", FIELD_DESCRIPTION },
	{ "原因", FIELD_REASON },
	{ "详细实际原因", FIELD_REASON },
	{ "Reason", FIELD_REASON },
	{ "Cause of the error", FIELD_REASON },
	{ "处理措施", FIELD_SOLUTION },
	{ "建议方案", FIELD_SOLUTION },
	{ "解决方法", FIELD_SOLUTION },
	{ "可采取措施", FIELD_SOLUTION },
	{ "处理建议", FIELD_SOLUTION },
	{ "调试方法", FIELD_SOLUTION },
	{ "原因以及解决办法", FIELD_SOLUTION },
	{ "Cause/Solution", FIELD_SOLUTION },
	{ "Solution", FIELD_SOLUTION },
	{ "分类", FIELD_CATEGORY },
	{ "类型", FIELD_CATEGORY },
	{ "级别", FIELD_CATEGORY },
	{ "是否收费", FIELD_OTHER },
	{ "是否返回错误码", FIELD_OTHER },
	{ "反馈接口", FIELD_OTHER },
	{ "参数名称", FIELD_OTHER },
	{ "Parameter Name", FIELD_OTHER },
	{ "Default value", FIELD_OTHER },
	{ "取值范围", FIELD_OTHER },
	{ "错误码ID", FIELD_CODE },
	{ "错误 ID", FIELD_CODE },
	{ "错误编号", FIELD_CODE },
	{ "Event ID", FIELD_CODE },
	{ "Error number", FIELD_CODE },
	{ "Error No.", FIELD_CODE },
	{ "响应码", FIELD_CODE },
	{ "结果码", FIELD_CODE },
	{ "异常编码", FIELD_CODE },
	{ "故障码", FIELD_CODE },
	{ "retCode", FIELD_CODE },
	{ "返回值", FIELD_CODE },
	{ "枚举值（整型）", FIELD_CODE },
	{ "错误码范围", FIELD_CODE },
	{ "错误码（十进制）", FIELD_CODE },
	{ "客户端错误码", FIELD_CODE },
	{ "Code & Description", FIELD_CODE },
	{ "业务错误码", FIELD_MODULE },
	{ "二级错误码", FIELD_MODULE },
	{ "Sub Error Code", FIELD_MODULE },
	{ "biz_code", FIELD_MODULE },
	{ "常量名称", FIELD_NAME },
	{ "宏定义", FIELD_NAME },
	{ "错误名", FIELD_NAME },
	{ "Error Name", FIELD_NAME },
	{ "错误码英文标识", FIELD_NAME },
	{ "Enumeration", FIELD_NAME },
	{ "错误码（十六进制）", FIELD_HEX },
	{ "Code（Hex）", FIELD_HEX },
	{ "Error code (hex)", FIELD_HEX },
	{ "HTTP 返回码", FIELD_HTTP },
	{ "HTTP 错误码", FIELD_HTTP },
	{ "http_code", FIELD_HTTP },
	{ "错误码类型", FIELD_TITLE },
	{ "Reason Phrase", FIELD_TITLE },
	{ "错误文案", FIELD_MESSAGE },
	{ "提示信息", FIELD_MESSAGE },
	{ "Status text", FIELD_MESSAGE },
	{ "Response message", FIELD_MESSAGE },
	{ "Detail", FIELD_DESCRIPTION },
	{ "返回描述", FIELD_DESCRIPTION },
	{ "触发场景", FIELD_DESCRIPTION },
	{ "注意事项", FIELD_DESCRIPTION },
	{ "Chinese", FIELD_DESCRIPTION },
	{ "状态描述", FIELD_DESCRIPTION },
	{ "可能原因", FIELD_REASON },
	{ "Possible causes", FIELD_REASON },
	{ "触发条件", FIELD_REASON },
	{ "应对方法", FIELD_SOLUTION },
	{ "怎么办", FIELD_SOLUTION },
	{ "如何处理", FIELD_SOLUTION },
	{ "修复建议", FIELD_SOLUTION },
	{ "Recommended action", FIELD_SOLUTION },
	{ "Troubleshooting", FIELD_SOLUTION },
	{ "What to do", FIELD_SOLUTION },
	{ "Suggested fix", FIELD_SOLUTION },
	{ "严重程度", FIELD_CATEGORY },
	{ "Error Category", FIELD_CATEGORY },
	{ "Domain", FIELD_CATEGORY },
	{ "名称", FIELD_OTHER },
	{ "Name", FIELD_OTHER },
	{ "编号", FIELD_OTHER },
	{ "适用接口", FIELD_OTHER },
	{ "是否可重试", FIELD_OTHER },
	{ "Prefix", FIELD_OTHER },
	{ "Context", FIELD_OTHER },
	{ "Platform", FIELD_OTHER },
	{ "", FIELD_OTHER },
	{ "（）", FIELD_OTHER },
};

START_TEST(a_heading_tells_its_field)
	{
		enum field field =
		    field_of_heading(span_of(headings[_i].heading));

		ck_assert_msg(field == headings[_i].field,
		    "'%s' tells %s, not %s", headings[_i].heading,
		    field_infos[field].key,
		    field_infos[headings[_i].field].key);
	}
END_TEST

START_TEST(a_paragraph_is_no_heading)
	{
		char text[1000];
		size_t i;

		for (i = 0; i < sizeof(text); i++)
			text[i] = "code"[i % 4];
		ck_assert_int_eq(
		    field_of_heading((struct span){ text, sizeof(text) }),
		    FIELD_OTHER);
	}
END_TEST

static const struct {
	const char *heading;
	bool tells;
} parameters[] = {
	{ "参数名称", true },
	{ "节点名称（关键字）", true },
	{ "Parameter Name", true },
	{ "术语", true },
	{ "错误码", false },
	{ "Error Code", false },
	{ "错误码（参数）", false },
	{ "参数错误码", false },
	{ "Terminal Error Code", false },
};

START_TEST(parameter_tables_tell_themselves)
	{
		ck_assert_msg(
		    field_tells_parameters(span_of(parameters[_i].heading)) ==
			parameters[_i].tells,
		    "'%s' is taken for the wrong one", parameters[_i].heading);
	}
END_TEST

static const struct {
	enum field field;
	const char *heading;
	bool may;
} doubts[] = {
	{ FIELD_NAME, "名称", true },
	{ FIELD_NAME, " Na me ", true },
	{ FIELD_NAME, "KEYWORD", true },
	{ FIELD_NAME, "Name（英文）", true },
	{ FIELD_NAME, "接口名称", false },
	{ FIELD_NAME, "", false },
	{ FIELD_TITLE, "名称", true },
	{ FIELD_TITLE, "状态", false },
	{ FIELD_CODE, "名称", false },
};

START_TEST(some_headings_leave_a_field_to_the_cells)
	{
		ck_assert_msg(
		    field_may_be(doubts[_i].field,
			span_of(doubts[_i].heading)) == doubts[_i].may,
		    "'%s' %s be %s", doubts[_i].heading,
		    doubts[_i].may ? "cannot" : "may",
		    field_infos[doubts[_i].field].key);
	}
END_TEST

static const struct {
	const char *heading;
	bool tells;
} serials[] = {
	{ "序号", true },
	{ "No.", true },
	{ "#", true },
	{ "编号", false },
	{ "Error No.", false },
	{ "", false },
};

START_TEST(serial_numbers_tell_themselves)
	{
		ck_assert_msg(field_tells_serial(span_of(
				  serials[_i].heading)) == serials[_i].tells,
		    "'%s' is taken for the wrong one", serials[_i].heading);
	}
END_TEST

START_TEST(every_field_has_a_key_a_title_and_headings)
	{
		enum field field;

		for (field = 0; field < FIELD_COUNT; field++) {
			const struct field_info *info = &field_infos[field];

			ck_assert_msg(
			    info->key && info->title && info->headings,
			    "the row of field %d is not complete", (int)field);
		}
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("field");
	TCase *tcase = suite_case(suite, "headings");

	tcase_add_loop_test(
	    tcase, a_heading_tells_its_field, 0, LENGTH(headings));
	tcase_add_loop_test(
	    tcase, parameter_tables_tell_themselves, 0, LENGTH(parameters));
	tcase_add_loop_test(
	    tcase, some_headings_leave_a_field_to_the_cells, 0, LENGTH(doubts));
	tcase_add_loop_test(
	    tcase, serial_numbers_tell_themselves, 0, LENGTH(serials));
	tcase_add_test(tcase, a_paragraph_is_no_heading);
	tcase_add_test(tcase, every_field_has_a_key_a_title_and_headings);
	return suite_run(suite);
}
