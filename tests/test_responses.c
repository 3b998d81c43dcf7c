#include "response/responses.h"

#include "support/forms.h"
#include "support/suite.h"

/* Objects, elements, and what is like them, alone and in other text. */
static const struct form forms[] = {
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
	{ "a result",
	    "{\"status\":\"FAIL\",\"resultCode\":5100,\"resultMsg\":\"(1)x\"}",
	    "vague 5100, sub 1, x" },
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
	{ "COS with literal text",
	    "<Error><Code> <![CDATA[NoSuchKey]]></Code><Message>"
	    "<![CDATA[a <b> [1] & c]]></Message></Error>",
	    "code NoSuchKey, a <b> [1] & c" },
	{ "COS with literal text that is escaped",
	    "&lt;Code&gt;&lt;![CDATA[5100]]&gt;&lt;/Code&gt;", "code 5100" },
	{ "COS with literal text without an end",
	    "<Error><Code><![CDATA[NoSuchKey]]></Code><Message><![CDATA[no k",
	    "code NoSuchKey, no k, cut" },
	{ "JSON in HTML",
	    "<pre data-x=\"{&quot;code&quot;:5100,&quot;message&quot;:"
	    "&quot;(10003)it's x&quot;}\">{&#34;code&#34;:&#34;4000&#34;}",
	    "code 5100, sub 10003, it's x | code 4000" },
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
	{ "a character beyond the first 65536",
	    "{\"code\":1,\"message\":\"\\ud83d\\ude00 \\ud83d\"}",
	    "code 1, \U0001F600 \uFFFD" },
	{ "JSON in a string of JSON",
	    "{\"log\":\"{\\\"code\\\":5100,\\\"message\\\":\\\"(1)a \\\\\\\"b\\\\\\\"\\\"}\\n\"}",
	    "code 5100, sub 1, a \"b\"" },
	{ "escaped quotes alone",
	    "{\\\"code\\\":5100,\\n\\\"message\\\":\\\"a\\\\nb\\\"}",
	    "code 5100, a\nb" },
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
	{ "an arrow", "{\"code\" => 5100, :message => \"x\"}", "code 5100, x" },
	{ "a word for a code", "{\"code\":\"failed\",\"message\":\"x\"}", "" },
	{ "no code at all", "{\"code\":null,\"message\":\"(1)x\"}",
	    "vague , sub 1, x" },
};

START_TEST(responses_are_found_in_any_text)
	{
		form_check(&forms[_i]);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("responses");
	TCase *tcase = suite_case(suite, "forms");

	tcase_add_loop_test(
	    tcase, responses_are_found_in_any_text, 0, LENGTH(forms));
	return suite_run(suite);
}
