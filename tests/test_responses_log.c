#include "response/responses.h"

#include "support/forms.h"
#include "support/suite.h"

/* What programs print in words, and what is none of it. */
static const struct form forms[] = {
	{ "another code than that of an error",
	    "product-code: 4000, zip_code=5, GET /callback?code=4000, "
	    "/callback?state=x&code=4100",
	    "" },
	{ "a code behind a hyphen", "error-code: 5100, -code=4000",
	    "code 5100 | code 4000" },
	{ "escaped full-width brackets, in capitals, behind a code",
	    "code=4000 \\uFF089110\\uFF09 x", "code 4000, sub 9110, x" },
	{ "a sub-code at the end of a line", "code=4000 (9110)\ncode=5100 x\n",
	    "code 4000, sub 9110 | code 5100" },
	{ "JSON over lines, behind what tells the program",
	    "web-1  | {\nweb-1  |   \"code\": 5100,\nweb-1  |   \"list\": [\n"
	    "web-1  |   ],\nweb-1  |   \"message\": \"(10003)x\"\nweb-1  | }\n",
	    "code 5100, sub 10003, x" },
	{ "JSON over lines, behind times",
	    "2024-05-10T12:00:05.998Z failed: {\n"
	    "2024-05-10T12:00:05.999Z \"code\": 5100,\n"
	    "2024-05-10T12:00:06.000Z \"message\": \"(10003)x\"\n"
	    "2024-05-10T12:00:06.001Z }\n",
	    "code 5100, sub 10003, x" },
	{ "JSON that another line behind the same cuts off",
	    "web-1  | {\nweb-1  |   \"code\": 5100,\nweb-1  | GET /\n"
	    "web-1  |   \"message\": \"x\"\n",
	    "code 5100, cut" },
	{ "JSON that another object behind the same cuts off",
	    "web-1  | {\nweb-1  |   \"code\": 5100\nweb-1  | {\"code\": 4000}\n",
	    "code 5100, cut | code 4000" },
	{ "lines of an object that begin with the same word",
	    "{\n  code: 5100,\n  codeName: 1,\n  message: \"x\"\n}\n",
	    "code 5100, x" },
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
	{ "the Python SDK, as its arguments",
	    "TencentCloudSDKException('ResourceNotFound', \"it's not\\n\", "
	    "'r-1')",
	    "code ResourceNotFound, it's not\n, request r-1" },
	{ "the Python SDK, without all of its arguments",
	    "TencentCloudSDKException('A.B', None)\n"
	    "TencentCloudSDKException('A.C', 'cut",
	    "code A.B | code A.C" },
	{ "the Python SDK, with a message alone",
	    "TencentCloudSDKException('timed out')", "" },
	{ "the PHP SDK",
	    "[TencentCloud\\Common\\Exception\\TencentCloudSDKException] "
	    "code:A.B message:no requestId:r-1",
	    "code A.B, no, request r-1" },
	{ "the Node SDK",
	    "[TencentCloudSDKException]\nCode: A.B\nMessage: no\nRequestId: "
	    "r-1\n    at f (a.js:1:2)",
	    "code A.B, no, request r-1" },
	{ "the C# SDK", "code:A.B message:no such thing requestId:r-1",
	    "code A.B, no such thing, request r-1" },
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
	{ "the Java SDK's older form, over members",
	    "[TencentCloudSDKException]message:AuthFailure.NoSuch-not here "
	    "requestId:r-1",
	    "code AuthFailure.NoSuch, not here, request r-1" },
	{ "an exception with an identifier and no code",
	    "TencentCloudSDKException: Not found-9b1ff7a8-5e0c-4dd3", "" },
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
	{ "a log line in a string of JSON",
	    "{\"level\":\"error\",\"msg\":\"call: code=5100 message=(1)x\"}",
	    "code 5100, sub 1, x" },
	{ "several in words", "code=1 msg=a code=2 msg=b",
	    "code 1, a | code 2, b" },
	{ "several lines", "code=1 msg=a\ncode=2\nmsg=b\nat last\nmsg=c\n",
	    "code 1, a | code 2, b" },
	{ "no quotes", "{code: 5100, message: (10003)ckafka db error}",
	    "code 5100, sub 10003, ckafka db error" },
	{ "a struct of Go", "&{Code:A.B Message:not here RequestId:r-1}",
	    "code A.B, not here, request r-1" },
	{ "YAML", "code: 5100\nmessage: (10003)x\nother: 1\n",
	    "code 5100, sub 10003, x" },
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
	{ "codes of other things in sentences",
	    "port code: 4000, (zip code: 10003)\ncountry Code : 4100", "" },
	{ "the code of another thing, with a message",
	    "vendor code: 5100, message: x", "vague 5100, x" },
	{ "the code of another thing where something failed",
	    "ERROR cannot create orders code: 5100", "vague 5100" },
	{ "the code of another thing, said in pairs",
	    "INFO done with orders code=5100", "code 5100" },
	{ "words that do not say what a code is of",
	    "WARN code: 1\nthe server returned code: 2\nbiz code: 3\n"
	    "loading failed code: 4\nServiceException code: 5",
	    "code 1 | code 2 | code 3 | code 4 | code 5" },
	{ "values before a code", "[worker-a code: 1]\nuser=b code: 2",
	    "code 1 | code 2" },
	{ "a code in a sentence that says that it failed",
	    "got code 4000 from the server, message: no\n"
	    "the call failed with code 4100",
	    "vague 4000, no | vague 4100" },
	{ "numbers in sentences about codes",
	    "my code 5100\nreturned code 200\nexit code 1\nstatus code 200\n"
	    "HTTP code: 404 for /favicon\nerror in code 5.1",
	    "" },
	{ "a number in a message that goes on",
	    "code=1 msg=failed with code 5100 today",
	    "code 1, failed with code 5100 today" },
	{ "a code that is far from what failed",
	    "failed                                                           "
	    "                                                                 "
	    "                                                                 "
	    "                       port code: 1",
	    "" },
	{ "prose", "The error code of a call says why it failed.", "" },
};

START_TEST(responses_are_found_in_the_lines_of_logs)
	{
		form_check(&forms[_i]);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("responses-log");
	TCase *tcase = suite_case(suite, "forms");

	tcase_add_loop_test(
	    tcase, responses_are_found_in_the_lines_of_logs, 0, LENGTH(forms));
	return suite_run(suite);
}
