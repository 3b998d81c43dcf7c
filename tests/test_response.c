#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "response/response.h"
#include "support/suite.h"

/* A NULL code: it is no response. */
static const struct {
	const char *name, *text, *code, *module, *message;
} cases[] = {
	{ "the shipped example",
	    "{\n    \"code\": 5100,\n    \"message\": \"(100004)projectId不正确\"\n}",
	    "5100", "100004", "projectId不正确" },
	{ "on one line",
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}", "5100",
	    "10003", "ckafka db error" },
	{ "a code alone", "{\n\"code\": \"5100\"\n}", "5100", "", "" },
	{ "code as a string", "{\"code\":\"5100\",\"message\":\"(1)x\"}",
	    "5100", "1", "x" },
	{ "a comma too many", "{\"code\":5100,\"message\":\"(1)x\",}", "5100",
	    "1", "x" },
	{ "full-width brackets", "{\"code\":4000,\"message\":\"（9110）域名\"}",
	    "4000", "9110", "域名" },
	{ "blanks in and behind brackets",
	    "{\"code\":4000,\"message\":\" ( 9110 ) no such host\"}", "4000",
	    "9110", "no such host" },
	{ "a negative sub-code",
	    "{\"code\":4000,\"message\":\"(-514)资源重复\"}", "4000", "-514",
	    "资源重复" },
	{ "a negative code", "{\"code\":-503,\"message\":\"x\"}", "-503", "",
	    "x" },
	{ "codeDesc", "{\"code\":4000,\"message\":\"x\",\"codeDesc\":9110}",
	    "4000", "9110", "x" },
	{ "codeDesc as a name",
	    "{\"code\":4000,\"message\":\"x\",\"codeDesc\":\"InvalidParameter\"}",
	    "4000", "InvalidParameter", "x" },
	{ "the message's sub-code before codeDesc",
	    "{\"code\":4000,\"message\":\"(2000) x\",\"codeDesc\":\"Invalid\"}",
	    "4000", "2000", "x" },
	{ "codeDesc in words", "{\"code\":4000,\"codeDesc\":\"not a code\"}",
	    "4000", "", "" },
	{ "success", "{\"code\":0,\"message\":\"\",\"codeDesc\":\"Success\"}",
	    "0", "", "" },
	{ "the message first", "{\"message\":\"(1)x\",\"code\":5100}", "5100",
	    "1", "x" },
	{ "brackets that hold no number",
	    "{\"code\":4000,\"message\":\"(vpc)x\"}", "4000", "", "(vpc)x" },
	{ "brackets later on", "{\"code\":4000,\"message\":\"x (1)\"}", "4000",
	    "", "x (1)" },
	{ "an unclosed bracket", "{\"code\":4000,\"message\":\"(1\"}", "4000",
	    "", "(1" },
	{ "quotes in the message",
	    "{\"code\":1,\"message\":\"(2)no \\\"a\\\" here\"}", "1", "2",
	    "no \\\"a\\\" here" },
	{ "a backslash at the end of the message",
	    "{\"message\":\"(2)c:\\\\\",\"code\":1}", "1", "2", "c:\\\\" },
	{ "braces in the message", "{\"message\":\"}{\",\"code\":1}", "1", "",
	    "}{" },
	{ "a response in a string",
	    "{\"log\":\"{\\\"code\\\":5100,\\\"message\\\":\\\"(1)x\\\"}\"}",
	    "5100", "1", "x" },
	{ "escaped quotes without the string around them",
	    "{\\\"code\\\":5100,\\\"message\\\":\\\"(1)a \\\\\\\"b\\\\\\\"\\\"}",
	    "5100", "1", "a \\\\\\\"b\\\\\\\"" },
	{ "single quotes", "{'code': 5100, 'message': '(1)it is'}", "5100", "1",
	    "it is" },
	{ "curved quotes and a full-width colon",
	    "{“code”：5100，“message”：“（10003）错误”}", "5100", "10003",
	    "错误" },
	{ "text before and behind",
	    "2018-01-02 it's \"x\" failed: {\"code\":1,\"message\":\"(2)x\"} (retry)",
	    "1", "2", "x" },
	{ "a stray quote on the line before",
	    "5\" disk\n{\"code\":1,\"message\":\"(2)x\"}", "1", "2", "x" },
	{ "a stray quote on the same line",
	    "5\" disk {\"code\":1,\"message\":\"(2)x\"}", "1", "2", "x" },
	{ "members without braces, and an object",
	    "\"code\": 1, \"data\": {}, \"message\": \"(2)x\"", "1", "2", "x" },
	{ "members without braces", "\"code\": 1,\n\"message\": \"(2)x\"", "1",
	    "2", "x" },
	{ "CR and LF", "{\r\n\t\"code\" : 1 ,\r\n\t\"message\" : \"(2)x\"\r\n}",
	    "1", "2", "x" },
	{ "cut off in the message", "{\"code\":1,\"message\":\"(2)not exi", "1",
	    "2", "not exi" },
	{ "cut off in the code", "{\"message\":\"(2)x\",\"code\":51", "51", "2",
	    "x" },
	{ "the outermost code",
	    "{\"data\":{\"code\":7,\"message\":\"y\"},\"code\":1,\"message\":\"x\"}",
	    "1", "", "x" },
	{ "the message beside the code",
	    "{\"data\":{\"message\":\"(3)y\"},\"code\":1,\"message\":\"(2)x\"}",
	    "1", "2", "x" },
	{ "a response in an object", "{\"Response\":{\"code\":1}}", "1", "",
	    "" },
	{ "the first of several",
	    "{\"a\":2}[{\"code\":1,\"message\":\"x\"},{\"code\":2}]", "1", "",
	    "x" },
	{ "an escaped tab behind the colon", "{\\\"code\\\":\\t5100}", "5100",
	    "", "" },
	{ "a newline that was escaped twice",
	    "{\\\\\\\"code\\\\\\\":\\\\n5100}", "5100", "", "" },
	{ "CR and LF behind the colon", "{\"code\":\r\n5100}", "5100", "", "" },
	{ "an escaped newline before a word", "x\\ncode=5100", "5100", "", "" },
	{ "codeDesc that says the code again",
	    "{\"code\":\"A.B\",\"codeDesc\":\"A.B\",\"message\":\"x\"}", "A.B",
	    "", "x" },
	{ "full-width quotes", "{＂code＂：5100，＂message＂：＂x＂}", "5100",
	    "", "x" },
	{ "square brackets around the code", "error code [5100] again", "5100",
	    "", "" },
	{ "a full stop behind the code", "code=5100. Try again", "5100", "",
	    "" },
	{ "a full stop behind a name", "Code=AuthFailure. Message=no",
	    "AuthFailure", "", "no" },
	{ "a name with a colon", "{\"Code\":\"soap:Client\"}", "soap:Client",
	    "", "" },
	{ "success in Chinese", "{\"code\":\"成功\",\"message\":\"x\"}", "成功",
	    "", "x" },
	{ "a name that has an identifier", "Code=AuthFailure, RequestId: r-1",
	    "AuthFailure", "", "" },
	{ "a colon before the code, and an identifier",
	    "code:5100 RequestId:r-1", "5100", "", "" },
	{ "another code that is less sure", "code=1, error: 2, message: (3)x",
	    "1", "3", "x" },
	{ "the next line says no more of it",
	    "code=1\nerror: it failed, message=(2)x", "1", "", "" },
	{ "a line with a time in an object that never ends",
	    "{\"code\":1,\n[12:00] message=(2)x", "1", "", "" },
	{ "inches around the code",
	    "a 5\" disk: error code 1 of a 3\" disk, message: (2)x", "1", "2",
	    "x" },
	{ "a quote that ends before a word",
	    "say \"no: code=1 is \"fine\" message=(2)x", "1", "2", "x" },
	{ "a bar behind the message", "message: no topic | code=1", "1", "",
	    "no topic" },
	{ "objects deeper than any, that never end",
	    "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{\n12:00 code=1", "1", "", "" },

	{ "nothing", "", NULL, NULL, NULL },
	{ "no code", "{\"message\":\"(1)x\"}", NULL, NULL, NULL },
	{ "a word for a code", "{\"code\":\"错误码\"}", NULL, NULL, NULL },
	{ "null for a code", "{\"code\":null}", NULL, NULL, NULL },
	{ "a query", "code:5100 module:10003", NULL, NULL, NULL },
	{ "a phrase in a query", "\"code\" 5100", NULL, NULL, NULL },
	{ "another key", "{\"status_code\":5100,\"codes\":1}", NULL, NULL,
	    NULL },
	{ "a query with a full-width colon", "错误码：5100", NULL, NULL, NULL },
	{ "quotes that are none of a pair", "{\"code':5100}", NULL, NULL,
	    NULL },
	{ "a longer word", "codes=5100", NULL, NULL, NULL },
	{ "a percentage", "code=50% done", NULL, NULL, NULL },
	{ "a number that goes on as a word", "code=0x1Fz", NULL, NULL, NULL },
	{ "undefined for a code", "{\"code\":\"Undefined\"}", NULL, NULL,
	    NULL },
	{ "a word in capitals",
	    "[TencentCloudSDKException] message:HTTP-proxy refused", NULL, NULL,
	    NULL },
	{ "code as a value", "{\"key\":\"code\",\"x\":1}", NULL, NULL, NULL },
};

START_TEST(responses_are_read_as_people_paste_them)
	{
		struct response response = { 0 };
		bool read = response_read(span_of(cases[_i].text), &response);

		ck_assert_msg(read == (cases[_i].code != NULL), "%s: %s",
		    cases[_i].name, read ? "was read" : "was not read");
		if (!read)
			return;
		ck_assert_msg(span_eq(response.code, span_of(cases[_i].code)) &&
			span_eq(response.module, span_of(cases[_i].module)) &&
			span_eq(response.message, span_of(cases[_i].message)),
		    "%s: code '%.*s', sub-code '%.*s', message '%.*s'",
		    cases[_i].name, SPAN_ARG(response.code),
		    SPAN_ARG(response.module), SPAN_ARG(response.message));
	}
END_TEST

/* What is pasted as a message alone. */
static const struct {
	const char *text, *module, *message; /* NULL: it is none */
} messages[] = {
	{ "(10003)ckafka db error", "10003", "ckafka db error" },
	{ " （9110） 域名 ", "9110", "域名" },
	{ "(10003)", NULL, NULL },
	{ "ckafka (10003)", NULL, NULL },
	{ "(vpc) x", NULL, NULL },
};

START_TEST(a_message_may_come_alone)
	{
		struct response response = { 0 };
		const char *text = messages[_i].text;
		bool read = response_read_message(span_of(text), &response);

		ck_assert_msg(read == (messages[_i].module != NULL),
		    "'%s' was %sread", text, read ? "" : "not ");
		if (!read)
			return;
		assert_span_eq(response.module, messages[_i].module);
		assert_span_eq(response.message, messages[_i].message);
		ck_assert_uint_eq(response.code.len, 0);
	}
END_TEST

START_TEST(a_response_becomes_a_query)
	{
		struct response response = {
			.code = SPAN_LIT("5100"),
			.module = SPAN_LIT("10003"),
		};
		struct buf out = { 0 };

		response_add_query(&out, &response, true);
		assert_span_eq(buf_span(&out), "code:5100 module:10003");
		buf_clear(&out);
		response_add_query(&out, &response, false);
		assert_span_eq(buf_span(&out), "code:5100");
		buf_clear(&out);
		response.module = SPAN_LIT("");
		response_add_query(&out, &response, true);
		assert_span_eq(buf_span(&out), "code:5100");
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("response");
	TCase *tcase = suite_case(suite, "forms");

	tcase_add_loop_test(
	    tcase, responses_are_read_as_people_paste_them, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, a_message_may_come_alone, 0, LENGTH(messages));
	tcase_add_test(tcase, a_response_becomes_a_query);
	return suite_run(suite);
}
