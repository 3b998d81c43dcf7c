#include "response/responses.h"

#include "support/linear.h"
#include "support/random.h"
#include "support/suite.h"

/*
 * What is found, as describe() has it: the members of a response between
 * commas, responses between bars.
 */
static const struct {
	const char *name, *text, *found;
} forms[] = {
	{ "nothing", "", "" },
	{ "the old API",
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}",
	    "code 5100, sub 10003, ckafka db error" },
	{ "a code that is a string", "{\"code\":\"5100\",\"message\":\"x\"}",
	    "code 5100, x" },
	{ "a negative code", "{\"code\":-503,\"message\":\"x\"}",
	    "code -503, x" },
	{ "codeDesc",
	    "{\"code\":4000,\"message\":\"x\",\"codeDesc\":\"InvalidParameter\"}",
	    "code 4000, sub InvalidParameter, x" },
	{ "full-width brackets", "{\"code\":4000,\"message\":\"（9110）域名\"}",
	    "code 4000, sub 9110, 域名" },
	{ "escaped full-width brackets",
	    "{\"code\":4000,\"message\":\"\\uff089110\\uff09\\u57df\\u540d\"}",
	    "code 4000, sub 9110, 域名" },
	{ "another code than that of an error",
	    "product-code: 4000, zip_code=5, GET /callback?code=4000", "" },
	{ "a code behind a hyphen", "error-code: 5100, -code=4000",
	    "code 5100 | code 4000" },
	{ "escaped full-width brackets, in capitals, behind a code",
	    "code=4000 \\uFF089110\\uFF09 x", "code 4000, sub 9110, x" },
	{ "a sub-code at the end of a line", "code=4000 (9110)\ncode=5100 x\n",
	    "code 4000, sub 9110 | code 5100" },
	{ "success", "{\"code\":0,\"message\":\"\",\"codeDesc\":\"Success\"}",
	    "success 0" },
	{ "success in words", "{\"code\":\"OK\",\"message\":\"done\"}",
	    "success OK, done" },
	{ "success of HTTP", "{\"code\":200,\"message\":\"Success\"}",
	    "success 200, Success" },
	{ "a status of HTTP that does not say so",
	    "{\"code\":200,\"message\":\"x\"}", "code 200, x" },
	{ "success of something that failed inside",
	    "{\"code\":0,\"data\":[{\"code\":5100,\"message\":\"x\"}]}",
	    "code 5100, x" },
	{ "the outermost code",
	    "{\"code\":1,\"data\":{\"code\":7,\"message\":\"y\"},\"message\":\"x\"}",
	    "code 1, x" },
	{ "IM",
	    "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"x\",\"ErrorCode\":70001}",
	    "code 70001, x" },
	{ "API 3.0",
	    "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SignatureFailure\","
	    "\"Message\":\"no\"},\"RequestId\":\"ed93f3cb-f35e\"}}",
	    "code AuthFailure.SignatureFailure, no, request ed93f3cb-f35e" },
	{ "API 3.0, the identifier first",
	    "{\"Response\":{\"RequestId\":\"r-1\",\"Error\":{\"Code\":\"AuthFailure\","
	    "\"Message\":\"no\"}}}",
	    "code AuthFailure, no, request r-1" },
	{ "API 3.0 that succeeded",
	    "{\"Response\":{\"RequestId\":\"r-1\",\"Total\":0}}", "" },
	{ "API 3.0 over lines",
	    "{\n  \"Response\": {\n    \"Error\": {\n      \"Code\": \"A.B\",\n"
	    "      \"Message\": \"no\"\n    },\n    \"RequestId\": \"r\"\n  }\n}\n",
	    "code A.B, no, request r" },
	{ "COS",
	    "<?xml version='1.0' encoding='utf-8' ?>\n<Error>\n"
	    "\t<Code>NoSuchKey</Code>\n\t<Message>no key</Message>\n"
	    "\t<Resource>/a</Resource>\n\t<RequestId>NTg=</RequestId>\n"
	    "\t<TraceId>t</TraceId>\n</Error>",
	    "code NoSuchKey, no key, request NTg=" },
	{ "COS on one line",
	    "<Error><Code>A</Code><Message>1 &lt; 2</Message></Error>",
	    "code A, 1 < 2" },
	{ "COS without an end", "<Error><Code>NoSuchKey</Code><Message>no k",
	    "code NoSuchKey, no k, cut" },
	{ "COS in a string",
	    "{\"body\":\"<Error>\\n<Code>NoSuchKey<\\/Code><Message>no<\\/Message><\\/Error>\"}",
	    "code NoSuchKey, no" },
	{ "COS with escaped brackets",
	    "body=&lt;Error&gt;&lt;Code&gt;NoSuchKey&lt;/Code&gt;&lt;/Error&gt;",
	    "code NoSuchKey" },
	{ "COS with brackets that Go escapes",
	    "\"\\u003cError\\u003e\\u003cCode\\u003eNoSuchKey\\u003c/Code\\u003e\"",
	    "code NoSuchKey, cut" },
	{ "COS that is not ended and followed by another",
	    "<Error><Code>AccessDenied</Code>\n12:00 "
	    "<Error><Code>NoSuchKey</Code></Error>",
	    "code AccessDenied, cut | code NoSuchKey" },
	{ "attributes of something else",
	    "<Failure code=AuthFailure message=\"x y\" requestId=r>",
	    "code AuthFailure, x y, request r" },
	{ "XML without the error around it", "<Code>NoSuchKey</Code>",
	    "code NoSuchKey" },
	{ "attributes", "<Error xmlns=\"x\"><Code>NoSuchKey</Code></Error>",
	    "code NoSuchKey" },
	{ "HTML", "<p>Run <code>5100</code> or <code>Abort</code></p>", "" },
	{ "the Python SDK",
	    "[TencentCloudSDKException] code:AuthFailure.SecretIdNotFound "
	    "message:The SecretId is not found requestId:r-1",
	    "code AuthFailure.SecretIdNotFound, The SecretId is not found, "
	    "request r-1" },
	{ "the Python SDK in a traceback",
	    "Traceback (most recent call last):\n  File \"a.py\", line 3, in <module>\n"
	    "tencentcloud.common.exception.tencent_cloud_sdk_exception."
	    "TencentCloudSDKException: [TencentCloudSDKException] code:A.B "
	    "message:no such thing requestId:r-1\n",
	    "code A.B, no such thing, request r-1" },
	{ "the Python SDK without an identifier",
	    "[TencentCloudSDKException] code:ClientNetworkError message:timed "
	    "out requestId:None",
	    "code ClientNetworkError, timed out, request None" },
	{ "the Go SDK",
	    "[TencentCloudSDKError] Code=InvalidParameter, Message=topic, not "
	    "here, RequestId=r-1",
	    "code InvalidParameter, topic, not here, request r-1" },
	{ "the Java SDK",
	    "[TencentCloudSDKException]code: FailedOperation message:no "
	    "requestId: r-1",
	    "code FailedOperation, no, request r-1" },
	{ "the Java SDK's older form",
	    "com.tencentcloudapi.common.exception.TencentCloudSDKException: "
	    "AuthFailure.SecretIdNotFound-The SecretId is not found\n\tat a.b(C.java:5)",
	    "code AuthFailure.SecretIdNotFound, The SecretId is not found" },
	{ "an exception without a code",
	    "TencentCloudSDKException: connect timed out", "" },
	{ "COS of Java",
	    "com.qcloud.cos.exception.CosServiceException: Access Denied. "
	    "(Status Code: 403; Error Code: AccessDenied; Request ID: r; Trace "
	    "ID: t)",
	    "code AccessDenied, Access Denied., request r" },
	{ "COS of Go",
	    "GET https://a.cos/x: 404 NoSuchKey(Message: not there, RequestId: "
	    "r, TraceId: t)",
	    "code NoSuchKey, not there, request r" },
	{ "COS of Python",
	    "{'code': 'NoSuchKey', 'message': 'no', 'resource': '/a', "
	    "'requestid': 'r'}",
	    "code NoSuchKey, no, request r" },
	{ "an SDK of S3",
	    "An error occurred (AccessDenied) when calling the PutObject "
	    "operation: Access Denied",
	    "vague AccessDenied" },
	{ "a log line with members",
	    "2024-01-02 12:00:00,123 ERROR code=5100 msg=\"(10003)db error\" n=1",
	    "code 5100, sub 10003, db error" },
	{ "a log line with JSON",
	    "[12:00:01] a.go:42 it's over: {\"code\":5100,\"message\":\"(1)x\"} (3)",
	    "code 5100, sub 1, x" },
	{ "a log line with JSON and the same code",
	    "error code 5100 body={\"code\":5100,\"message\":\"(1)x\"}",
	    "code 5100, sub 1, x" },
	{ "a sub-code behind a code", "errorCode: 5100 (10003) ckafka db error",
	    "code 5100, sub 10003, ckafka db error" },
	{ "a sub-code behind a code, full-width", "错误码：5100（10003）数据库",
	    "code 5100, sub 10003, 数据库" },
	{ "Chinese", "调用失败，错误码为5100，错误信息：主题不存在",
	    "code 5100, 主题不存在" },
	{ "an error code in words", "failed with error code 5100",
	    "code 5100" },
	{ "an exception in a member of a log line",
	    "level=error msg=\"it failed\" err=\"[TencentCloudSDKError] "
	    "Code=A.B, Message=x, RequestId=r1\"",
	    "code A.B, x, request r1" },
	{ "a character beyond the first 65536",
	    "{\"code\":1,\"message\":\"\\ud83d\\ude00 \\ud83d\"}",
	    "code 1, \U0001F600 \uFFFD" },
	{ "JSON in a string of JSON",
	    "{\"log\":\"{\\\"code\\\":5100,\\\"message\\\":\\\"(1)a \\\\\\\"b\\\\\\\"\\\"}\\n\"}",
	    "code 5100, sub 1, a \"b\"" },
	{ "escaped quotes alone",
	    "{\\\"code\\\":5100,\\n\\\"message\\\":\\\"a\\\\nb\\\"}",
	    "code 5100, a\nb" },
	{ "a log line in a string of JSON",
	    "{\"level\":\"error\",\"msg\":\"call: code=5100 message=(1)x\"}",
	    "code 5100, sub 1, x" },
	{ "a response in a message",
	    "{\"code\":500,\"message\":\"{\\\"code\\\":5100,\\\"message\\\":\\\"x\\\"}\"}",
	    "code 5100, x | code 500, {\"code\":5100,\"message\":\"x\"}" },
	{ "over lines, CR and LF",
	    "{\r\n  \"code\" : 5100 ,\r\n  \"message\" : \"(1)x\"\r\n}\r\n",
	    "code 5100, sub 1, x" },
	{ "over lines, a brace alone",
	    "{\n\"Error\":\n{\n\"Code\":\n\"A.B\"\n}\n}", "code A.B" },
	{ "several on a line",
	    "{\"code\":1,\"message\":\"x\"}{\"code\":2} {\"code\":3,\"message\":\"z\"}",
	    "code 1, x | code 2 | code 3, z" },
	{ "several in an array", "[{\"code\":1},\n{\"code\":2}]",
	    "code 1 | code 2" },
	{ "several in words", "code=1 msg=a code=2 msg=b",
	    "code 1, a | code 2, b" },
	{ "several lines", "code=1 msg=a\ncode=2\nmsg=b\nat last\nmsg=c\n",
	    "code 1, a | code 2, b" },
	{ "a BOM", "\xEF\xBB\xBF{\"code\":5100,\"message\":\"x\"}",
	    "code 5100, x" },
	{ "cut off in the message", "{\"code\":5100,\"message\":\"(10003)ckaf",
	    "code 5100, sub 10003, ckaf, cut" },
	{ "cut off in the sub-code", "{\"code\":5100,\"message\":\"(100",
	    "code 5100, (100, cut" },
	{ "cut off behind the code", "{\"code\":5100,\"mess",
	    "code 5100, cut" },
	{ "cut off in the code", "{\"message\":\"x\",\"code\":51",
	    "code 51, x, cut" },
	{ "cut off at the start",
	    "e\":5100,\"codeDesc\":\"A\",\"message\":\"x\"}", "" },
	{ "cut off before the brace", "\"code\":5100,\"message\":\"x\"}",
	    "code 5100, x" },
	{ "cut off and followed by a line",
	    "{\"code\":5100,\"message\":\"(1)x\n12:00 code=7\n",
	    "code 5100, sub 1, x, cut | code 7" },
	{ "cut off and followed by another",
	    "{\"code\":1,\"message\":\"x\n{\"code\":2}\n",
	    "code 1, x, cut | code 2" },
	{ "single quotes", "{'code': 5100, 'message': \"it's (1)\"}",
	    "code 5100, it's (1)" },
	{ "curved quotes", "{“code”：5100，“message”：“（10003）错误”}",
	    "code 5100, sub 10003, 错误" },
	{ "no quotes", "{code: 5100, message: (10003)ckafka db error}",
	    "code 5100, sub 10003, ckafka db error" },
	{ "a struct of Go", "&{Code:A.B Message:not here RequestId:r-1}",
	    "code A.B, not here, request r-1" },
	{ "YAML", "code: 5100\nmessage: (10003)x\nother: 1\n",
	    "code 5100, sub 10003, x" },
	{ "an arrow", "{\"code\" => 5100, :message => \"x\"}", "code 5100, x" },
	{ "hexadecimal", "errno=0x1001", "vague 0x1001" },
	{ "a code that may be another's", "error: 5100", "vague 5100" },
	{ "a name alone", "Code=Red", "vague Red" },

	{ "a time", "2024-01-02T10:00:03.5100 done (10003)", "" },
	{ "a date behind a key", "code: 2024-01-02", "" },
	{ "a version behind a key", "code=1.5.2", "" },
	{ "a time behind a key", "error 12:30:10", "" },
	{ "a word that ends like a key", "barcode=5100 zip_code: 10003", "" },
	{ "other codes", "status_code=404 exit code: 1 {\"statusCode\":500}",
	    "" },
	{ "a word for a code", "{\"code\":\"failed\",\"message\":\"x\"}", "" },
	{ "no code at all", "{\"code\":null,\"message\":\"(1)x\"}",
	    "vague , sub 1, x" },
	{ "prose", "The error code of a call says why it failed.", "" },
};

static void
describe(struct buf *out, const struct response *response)
{
	static const char *const kinds[] = { "code ", "vague ", "success " };
	struct buf message = { 0 };

	buf_addf(out, "%s", out->len > 0 ? " | " : "");
	buf_addf(out, "%s%.*s",
	    kinds[response_is_success(response) ? 2 : response->vague],
	    SPAN_ARG(response->code));
	if (response->module.len > 0)
		buf_addf(out, ", sub %.*s", SPAN_ARG(response->module));
	response_add_message(&message, response);
	if (message.len > 0)
		buf_addf(out, ", %.*s", SPAN_ARG(buf_span(&message)));
	if (response->request.len > 0)
		buf_addf(out, ", request %.*s", SPAN_ARG(response->request));
	if (response->cut)
		buf_addf(out, ", cut");
	buf_finish(&message);
}

START_TEST(responses_are_found_in_any_text)
	{
		struct responses responses;
		struct response response;
		struct buf found = { 0 };

		responses_begin(&responses, span_of(forms[_i].text));
		while (responses_next(&responses, &response))
			describe(&found, &response);
		ck_assert_msg(
		    span_eq(buf_span(&found), span_of(forms[_i].found)),
		    "%s: '%.*s', not '%s'", forms[_i].name,
		    SPAN_ARG(buf_span(&found)), forms[_i].found);
		buf_finish(&found);
	}
END_TEST

static size_t
count(struct span text)
{
	struct responses responses;
	struct response response;
	size_t n = 0;

	responses_begin(&responses, text);
	while (responses_next(&responses, &response))
		n++;
	return n;
}

/* What is no response, however often it is repeated. */
static const char *const inert[] = { "{", "}", "\"", "\\", "\\\"", "'", "“",
	"\"code\"", "\"code\":", "\"code\": {", "\"message\":\"", "\" ", "\"{",
	"\\\"\\\\\\\"", "\"\n", "\"code\":\"", "([" };

/* What is one, or is none for a reason of its own. */
static const char *const repeated[] = { "code=", "code=\"", "message:\"\\\"",
	"\" \\\" \\\\\\\" ", "code=1 ", "{\"code\":1,", "\"code\"  ",
	"code=1\n", "\n{", "<Error>", "<Code>", "<Error ", "&lt;Code&gt;",
	"<Code>\n&lt;Code&gt;", "(Message:", "AA(", "TencentCloudSDKException ",
	"TencentCloudSDKException A-", "错", "\\u003c", "\\n",
	"code\\n:", "{\"RequestId\":\"1\"," };

static void
repeat(struct buf *text, const char *unit, size_t len)
{
	while (text->len < len)
		buf_add(text, span_of(unit));
}

static void
read_in_vain(const void *unit, size_t size)
{
	struct response response;
	struct buf text = { 0 };

	repeat(&text, unit, size);
	ck_assert(!response_read(buf_span(&text), &response));
	buf_finish(&text);
}

START_TEST(ten_megabytes_without_a_response_are_read_in_linear_time)
	{
		linear_check(inert[_i], read_in_vain, inert[_i], 10 << 20);
	}
END_TEST

/* Blanks follow: what is looked for to the end of the text, in every line. */
static void
read_before_blanks(const void *unit, size_t size)
{
	struct buf text = { 0 };

	repeat(&text, unit, size);
	count(buf_span(&text));
	repeat(&text, " ", 2 * size);
	count(buf_span(&text));
	buf_finish(&text);
}

START_TEST(a_megabyte_without_a_response_is_read_in_linear_time)
	{
		linear_check(inert[_i], read_before_blanks, inert[_i], 1 << 20);
	}
END_TEST

START_TEST(a_megabyte_of_anything_is_read_in_linear_time)
	{
		linear_check(
		    repeated[_i], read_before_blanks, repeated[_i], 1 << 20);
	}
END_TEST

START_TEST(every_response_of_a_long_log_is_found)
	{
		struct buf text = { 0 };
		size_t i, lines = 20000;

		for (i = 0; i < lines; i++)
			buf_addf(&text,
			    "12:00 {\"code\":%zu,\"message\":\"x\"}\n", i + 1);
		ck_assert_uint_eq(count(buf_span(&text)), lines);
		buf_finish(&text);
	}
END_TEST

static void
check_inside(struct span text, struct span part)
{
	if (part.len == 0)
		return;
	ck_assert(part.ptr >= text.ptr);
	ck_assert(part.ptr + part.len <= text.ptr + text.len);
}

static void
check_response(struct span text, const struct response *response)
{
	ck_assert_uint_gt(response->code.len + response->module.len, 0);
	check_inside(text, response->code);
	check_inside(text, response->module);
	check_inside(text, response->message);
	check_inside(text, response->request);
}

START_TEST(what_is_found_is_part_of_the_text)
	{
		static const char *const pieces[] = { "{", "}", "\"", "\\", "'",
			"“", "code", "Code=", "message", "msg:", "codeDesc",
			":", ",", "1", "-", "(", ")", "（", " ", "\n",
			"\"code\":1", "\"message\":\"(2)", "\xFF", "<Error>",
			"</Error>", "<Code>", "&lt;Code&gt;", "RequestId: r",
			"TencentCloudSDKException", "Name-", "\\u003c",
			"错误码" };
		struct buf text = { 0 };
		uint64_t seed = 4;
		int i;

		for (i = 0; i < 50000; i++) {
			struct responses responses;
			struct response response;

			buf_clear(&text);
			random_add(&text, random_below(&seed, 24), pieces,
			    LENGTH(pieces), &seed);
			responses_begin(&responses, buf_span(&text));
			while (responses_next(&responses, &response))
				check_response(buf_span(&text), &response);
			if (response_read(buf_span(&text), &response)) {
				ck_assert_uint_gt(response.code.len, 0);
				check_response(buf_span(&text), &response);
			}
		}
		buf_finish(&text);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("responses");
	TCase *tcase = suite_case(suite, "forms");

	tcase_add_loop_test(
	    tcase, responses_are_found_in_any_text, 0, LENGTH(forms));
	tcase_add_test(tcase, every_response_of_a_long_log_is_found);
	tcase = suite_case(suite, "properties");
	tcase_add_test(tcase, what_is_found_is_part_of_the_text);
	tcase_add_loop_test(tcase,
	    ten_megabytes_without_a_response_are_read_in_linear_time, 0,
	    LENGTH(inert));
	tcase_add_loop_test(tcase,
	    a_megabyte_without_a_response_is_read_in_linear_time, 0,
	    LENGTH(inert));
	tcase_add_loop_test(tcase,
	    a_megabyte_of_anything_is_read_in_linear_time, 0, LENGTH(repeated));
	return suite_run(suite);
}
