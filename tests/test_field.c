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
};

START_TEST(parameter_tables_tell_themselves)
	{
		ck_assert_msg(
		    field_tells_parameters(span_of(parameters[_i].heading)) ==
			parameters[_i].tells,
		    "'%s' is taken for the wrong one", parameters[_i].heading);
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

	tcase_add_loop_test(tcase, a_heading_tells_its_field, 0,
	    (int)(sizeof(headings) / sizeof(headings[0])));
	tcase_add_loop_test(tcase, parameter_tables_tell_themselves, 0,
	    (int)(sizeof(parameters) / sizeof(parameters[0])));
	tcase_add_test(tcase, a_paragraph_is_no_heading);
	tcase_add_test(tcase, every_field_has_a_key_a_title_and_headings);
	return suite_run(suite);
}
