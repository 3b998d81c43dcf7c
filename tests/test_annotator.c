#include "cli/annotator.h"

#include "support/annotated.h"
#include "support/suite.h"

#define FAILED ANNOTATED_FAILED
#define DB ANNOTATED_DB

/* One error more than is told of a line, and what is told of each. */
#define NINE                                                                   \
	"code=5100 (1) code=5100 (2) code=5100 (3) code=5100 (4) code=5100 "   \
	"(5) code=5100 (6) code=5100 (7) code=5100 (8) code=5100 (9)\n"
#define SUBCODE(number)                                                        \
	"    ↳ 5100 " #number "  failed · " #number                            \
	" not in the documents → retry\n"

/*
 * Logs and what becomes of them.
 */
static const struct {
	const char *name, *log, *expected;
	struct annotator_options options;
} logs[] = {
	{ .name = "nothing", .log = "", .expected = "" },
	{ .name = "no error",
	    .log = "2024-05-10 12:00:05.100 GET /5100 (10003)\n",
	    .expected = "2024-05-10 12:00:05.100 GET /5100 (10003)\n" },
	{ .name = "JSON",
	    .log = "a\n{\"code\":5100,\"message\":\"(10003)x\"}\nb\n",
	    .expected =
		"a\n{\"code\":5100,\"message\":\"(10003)x\"}\n" DB "\nb\n" },
	{ .name = "JSON over lines, behind what tells the program",
	    .log = "web-1  | {\nweb-1  |   \"code\": 5100,\nweb-1  |   "
		   "\"message\": \"(10003)x\"\nweb-1  | }\nweb-1  | b\n",
	    .expected =
		"web-1  | {\nweb-1  |   \"code\": 5100,\nweb-1  |   "
		"\"message\": \"(10003)x\"\nweb-1  | }\n" DB "\nweb-1  | b\n" },
	{ .name = "words",
	    .log = "code=5100\nerrorCode: 5100\nmy code 5100\n",
	    .expected = "code=5100\n" FAILED "\nerrorCode: 5100\n" FAILED
			"\nmy code 5100\n" },
	{ .name = "codes in sentences",
	    .log = "port code: 5100\ncall failed with code 5100\n"
		   "ERROR fails with code 8100\n",
	    .expected = "port code: 5100\ncall failed with code 5100\n" FAILED
			"\nERROR fails with code 8100\n" },
	{ .name = "a sub-code behind a code",
	    .log = "code=5100 (10003)\n",
	    .expected = "code=5100 (10003)\n" DB "\n" },
	{ .name = "a success",
	    .log = "{\"code\":0,\"message\":\"ok\"}\n",
	    .expected = "{\"code\":0,\"message\":\"ok\"}\n" },
	{ .name = "a code that may be anything",
	    .log = "{\"code\":201,\"message\":\"made\"}\n",
	    .expected = "{\"code\":201,\"message\":\"made\"}\n" },
	{ .name = "an error that no document has",
	    .log =
		"[TencentCloudSDKException] code:Odd message:x requestId:1\n",
	    .expected =
		"[TencentCloudSDKException] code:Odd message:x requestId:1\n"
		"    ↳ Odd  not in the documents\n" },
	{ .name = "a dotted name",
	    .log =
		"[TencentCloudSDKException] code:AuthFailure.SignatureFailure "
		"message:x requestId:1\n",
	    .expected =
		"[TencentCloudSDKException] code:AuthFailure.SignatureFailure "
		"message:x requestId:1\n"
		"    ↳ AuthFailure.SignatureFailure  no access → sign\n" },
	{ .name = "a sub-code that no document has",
	    .log = "{\"code\":5100,\"message\":\"(7)x\"}\n",
	    .expected =
		"{\"code\":5100,\"message\":\"(7)x\"}\n"
		"    ↳ 5100 7  failed · 7 not in the documents → retry\n" },
	{ .name = "a module code as the code",
	    .log = "code=10003\n",
	    .expected =
		"code=10003\n    ↳ 10003  failed · db error → call us\n" },
	{ .name = "a number in brackets without a code",
	    .log = "error message: (10003)x\n",
	    .expected = "error message: (10003)x\n" },
	{ .name = "several lines",
	    .log =
		"got {\n  \"code\": 5100,\n  \"message\": \"(10003)x\"\n}\nb\n",
	    .expected =
		"got {\n  \"code\": 5100,\n  \"message\": \"(10003)x\"\n}\n" DB
		"\nb\n" },
	{ .name = "a message before its code",
	    .log = "{\n \"message\": \"(10003)x\",\n \"code\": 5100\n}\n",
	    .expected =
		"{\n \"message\": \"(10003)x\",\n \"code\": 5100\n}\n" DB
		"\n" },
	{ .name = "XML",
	    .log =
		"<Error>\n <Code>5100</Code>\n <Message>x</Message>\n</Error>\n",
	    .expected = "<Error>\n <Code>5100</Code>\n <Message>x</Message>\n"
			"</Error>\n" FAILED "\n" },
	{ .name = "XML, with attributes",
	    .log =
		"<error xmlns=\"x\">\n <Code>5100</Code>\n <Message>x</Message>\n</error>\n",
	    .expected =
		"<error xmlns=\"x\">\n <Code>5100</Code>\n <Message>x</Message>\n"
		"</error>\n" FAILED "\n" },
	{ .name = "an error on a line of XML that no document has",
	    .log = "<Error><Code>Odd</Code></Error>\n",
	    .expected = "<Error><Code>Odd</Code></Error>\n"
			"    ↳ Odd  not in the documents\n" },
	{ .name = "a name that no document has and no message",
	    .log = "{\"code\":\"Odd\"}\n",
	    .expected = "{\"code\":\"Odd\"}\n" },
	{ .name = "a success in words",
	    .log = "{\"code\":\"OK\",\"message\":\"done\"}\n",
	    .expected = "{\"code\":\"OK\",\"message\":\"done\"}\n" },
	{ .name = "a sub-code of another code",
	    .log = "{\"code\":\"AuthFailure\",\"message\":\"(10003)x\"}\n",
	    .expected =
		"{\"code\":\"AuthFailure\",\"message\":\"(10003)x\"}\n"
		"    ↳ AuthFailure 10003  no access · db error → call us\n" },
	{ .name = "several lines, of a list",
	    .log = "got {\"errors\": [\n {\"code\": 5100}\n]}\nb\n",
	    .expected =
		"got {\"errors\": [\n {\"code\": 5100}\n]}\n" FAILED "\nb\n" },
	{ .name = "several lines, with signs in strings",
	    .log =
		"{\n \"message\": \"(10003) } \\\" } x\",\n \"code\": 5100\n}\n",
	    .expected =
		"{\n \"message\": \"(10003) } \\\" } x\",\n \"code\": 5100\n}\n" DB
		"\n" },
	{ .name = "several lines behind the end of others",
	    .log = "} {\n\"code\": 5100,\n\"message\": \"(10003)x\"\n}\n",
	    .expected =
		"} {\n\"code\": 5100,\n\"message\": \"(10003)x\"\n}\n" DB
		"\n" },
	{ .name = "a line cut off within an object",
	    .log = "{\"code\": 5100, \"x\n  y\n",
	    .expected = "{\"code\": 5100, \"x\n" FAILED "\n  y\n" },
	{ .name = "an object that never ends, and another one",
	    .log = "{\n  \"code\": 5100\n{\"a\": 1}\n",
	    .expected = "{\n  \"code\": 5100\n" FAILED "\n{\"a\": 1}\n" },
	{ .name = "an object that never ends, and Chinese",
	    .log = "{\n  \"code\": 5100,\n主题\n",
	    .expected = "{\n  \"code\": 5100,\n" FAILED "\n主题\n" },
	{ .name = "an object that never ends, and colours",
	    .log = "{\n  \"code\": 5100,\n\033[31mb\n",
	    .expected = "{\n  \"code\": 5100,\n" FAILED "\n\033[31mb\n" },
	{ .name = "an object that never ends, and a name",
	    .log = "{\n  \"code\": 5100,\n_start\n",
	    .expected = "{\n  \"code\": 5100,\n" FAILED "\n_start\n" },
	{ .name = "an object that never ends",
	    .log = "{\n  \"code\": 5100,\n2024 next\n",
	    .expected = "{\n  \"code\": 5100,\n" FAILED "\n2024 next\n" },
	{ .name = "an object that the log's end cuts off",
	    .log = "{\n  \"code\": 5100,\n",
	    .expected = "{\n  \"code\": 5100,\n" FAILED "\n" },
	{ .name = "the same, within a line",
	    .log = "{\n  \"code\": 5100",
	    .expected = "{\n  \"code\": 5100\n" FAILED },
	{ .name = "no newline at the end",
	    .log = "code=5100",
	    .expected = "code=5100\n" FAILED },
	{ .name = "line ends of DOS",
	    .log = "code=5100\r\nb\r\n",
	    .expected = "code=5100\r\n" FAILED "\r\nb\r\n" },
	{ .name = "colours",
	    .log = "\033[31mcode\033[0m=\033[1m5100\033[0m\n",
	    .expected =
		"\033[31mcode\033[0m=\033[1m5100\033[0m\n" FAILED "\n" },
	{ .name = "the same error twice in a line",
	    .log = "code=5100; code=5100\n",
	    .expected = "code=5100; code=5100\n" FAILED "\n" },
	{ .name = "as many errors in a line as are told",
	    .log = NINE,
	    .expected = NINE SUBCODE(1) SUBCODE(2) SUBCODE(3) SUBCODE(4)
		SUBCODE(5) SUBCODE(6) SUBCODE(7) SUBCODE(8) },
	{ .name = "beside",
	    .log = "code=5100\nb\n",
	    .expected = "code=5100  ↳ 5100  failed → retry\nb\n",
	    .options = { .in_line = true } },
	{ .name = "beside, line ends of DOS",
	    .log = "code=5100\r\nb\r\n",
	    .expected = "code=5100  ↳ 5100  failed → retry\r\nb\r\n",
	    .options = { .in_line = true } },
	{ .name = "only errors",
	    .log = "a\n{\n}\ncode=5100\nencode\nb\ncode=5100",
	    .expected = "code=5100\n" FAILED "\ncode=5100\n" FAILED,
	    .options = { .only = true } },
	{ .name = "only errors, over several lines",
	    .log = "a\n{\n\"code\": 5100\n}\nb\n{\n\"x\": 1\n}\n",
	    .expected = "{\n\"code\": 5100\n}\n" FAILED "\n",
	    .options = { .only = true } },
	{ .name = "objects",
	    .log = "a\n\ncode=5100\nb\n{\n\"code\":5100}\n",
	    .expected = "{\"line\":3,\"code\":\"5100\",\"module\":null,"
			"\"meaning\":\"failed\",\"module_meaning\":null,"
			"\"remedy\":\"retry\",\"document\":\"test.md\","
			"\"document_line\":4}\n"
			"{\"line\":6,\"code\":\"5100\",\"module\":null,"
			"\"meaning\":\"failed\",\"module_meaning\":null,"
			"\"remedy\":\"retry\",\"document\":\"test.md\","
			"\"document_line\":4}\n",
	    .options = { .objects = true, .counted = true } },
	{ .name = "objects, one told before the one it stands in",
	    .log =
		"{\n\"code\":\"AuthFailure\",\n\"message\":\"code=5100\"\n}\n",
	    .expected = "{\"line\":3,\"code\":\"5100\",\"module\":null,"
			"\"meaning\":\"failed\",\"module_meaning\":null,"
			"\"remedy\":\"retry\",\"document\":\"test.md\","
			"\"document_line\":4}\n"
			"{\"line\":2,\"code\":\"AuthFailure\",\"module\":null,"
			"\"meaning\":\"no access\",\"module_meaning\":null,"
			"\"remedy\":\"sign\",\"document\":\"test.md\","
			"\"document_line\":5}\n",
	    .options = { .objects = true, .counted = true } },
	{ .name = "to a terminal",
	    .log = "\033[31mcode=5100\033[0m\033[2J\tx\r\nb",
	    .expected = "\033[31mcode=5100\033[0m^[[2J\tx\r\n" FAILED "\r\nb",
	    .options = { .filtered = true } },
};

START_TEST(says_what_errors_mean)
	{
		struct span log = span_of(logs[_i].log);
		struct catalog *catalog = annotated_catalog();
		size_t piece;

		for (piece = 1; piece == 1 || piece <= log.len; piece++) {
			struct buf bytes = { 0 };

			annotated_add(&bytes, catalog, log,
			    (struct pieces){ &piece, 1 }, logs[_i].options);
			ck_assert_msg(span_eq(buf_span(&bytes),
					  span_of(logs[_i].expected)),
			    "%s, in pieces of %zu:\n%.*s\nnot\n%s",
			    logs[_i].name, piece, SPAN_ARG(buf_span(&bytes)),
			    logs[_i].expected);
			buf_finish(&bytes);
		}
		catalog_free(catalog);
	}
END_TEST

/* Else what is said of the line would come behind the next one. */
START_TEST(a_nul_byte_at_the_end_of_a_line_opens_nothing)
	{
		static const size_t piece = 1;
		struct catalog *catalog = annotated_catalog();
		struct buf bytes = { 0 };

		annotated_add(&bytes, catalog,
		    SPAN_LIT("{\"code\": 5100, \"x\0\n  y\n"),
		    (struct pieces){ &piece, 1 },
		    (struct annotator_options){ 0 });
		ck_assert_msg(
		    span_eq(buf_span(&bytes),
			SPAN_LIT("{\"code\": 5100, \"x\0\n" FAILED "\n  y\n")),
		    "%.*s", SPAN_ARG(buf_span(&bytes)));
		buf_finish(&bytes);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("annotator");
	TCase *tcase = suite_case(suite, "annotator");

	tcase_add_loop_test(tcase, says_what_errors_mean, 0, LENGTH(logs));
	tcase_add_test(tcase, a_nul_byte_at_the_end_of_a_line_opens_nothing);
	return suite_run(suite);
}
