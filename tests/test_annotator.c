#include "cli/annotator.h"

#include <string.h>

#include "support/documents.h"
#include "support/linear.h"
#include "support/random.h"
#include "support/suite.h"

static const char document[] =
    "## 公共错误码\n"
    "| 错误码 | 说明 | 处理措施 |\n|---|---|---|\n"
    "| 5100 | failed | retry |\n"
    "| AuthFailure | no access | sign |\n"
    "## 模块错误码\n"
    "| 错误码 | 模块错误码 | 说明 | 处理措施 |\n|---|---|---|---|\n"
    "| 5100 | 10003 | db error | call us |\n";

#define FAILED "    ↳ 5100  failed → retry"
#define DB "    ↳ 5100 10003  failed · db error → call us"

/* Annotates a log that comes in pieces of such a size. */
static void
annotate_text(struct span text, size_t piece, struct annotator_options options,
    struct buf *bytes)
{
	struct catalog *catalog = documents_of(document);
	struct out out = { 0 };
	struct ledger ledger;
	struct annotator annotator;

	ledger_init(&ledger, catalog, (struct span){ 0 }, false);
	annotator_init(&annotator, &out, &ledger, options);
	while (text.len > 0) {
		size_t len;
		char *room = annotator_room(&annotator, &len);

		ck_assert_uint_gt(len, 0);
		if (len > piece)
			len = piece;
		if (len > text.len)
			len = text.len;
		memcpy(room, text.ptr, len);
		annotator_take(&annotator, len);
		text = span_sub(text, len, text.len);
	}
	annotator_end(&annotator);
	annotator_finish(&annotator);
	ledger_finish(&ledger);
	catalog_free(catalog);
	buf_add(bytes, buf_span(&out.buf));
	out_finish(&out);
}

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
	{ .name = "words",
	    .log = "code=5100\nerrorCode: 5100\nmy code 5100\n",
	    .expected = "code=5100\n" FAILED "\nerrorCode: 5100\n" FAILED
			"\nmy code 5100\n" },
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
	{ .name = "to a terminal",
	    .log = "\033[31mcode=5100\033[0m\033[2J\tx\r\nb",
	    .expected = "\033[31mcode=5100\033[0m^[[2J\tx\r\n" FAILED "\r\nb",
	    .options = { .filtered = true } },
};

START_TEST(says_what_errors_mean)
	{
		struct span log = span_of(logs[_i].log);
		size_t piece;

		for (piece = 1; piece == 1 || piece <= log.len; piece++) {
			struct buf bytes = { 0 };

			annotate_text(log, piece, logs[_i].options, &bytes);
			ck_assert_msg(span_eq(buf_span(&bytes),
					  span_of(logs[_i].expected)),
			    "%s, in pieces of %zu:\n%.*s\nnot\n%s",
			    logs[_i].name, piece, SPAN_ARG(buf_span(&bytes)),
			    logs[_i].expected);
			buf_finish(&bytes);
		}
	}
END_TEST

/* Takes what was said out again. */
static void
strip(struct span text, struct buf *bytes)
{
	const struct span mark = SPAN_LIT("\n    ↳ ");
	size_t at;

	while ((at = span_find(text, mark, 0)) != SPAN_NONE) {
		size_t end = at + mark.len, from = at;

		while (end < text.len && text.ptr[end] != '\n')
			end++;
		/* In a log with ends of DOS both have a carriage return. */
		if (from > 0 && end > 0 && text.ptr[from - 1] == '\r' &&
		    text.ptr[end - 1] == '\r') {
			from--;
			end--;
		}
		buf_add(bytes, span_sub(text, 0, from));
		text = span_sub(text, end, text.len);
	}
	buf_add(bytes, text);
}

/* Bytes that may be errors more often than chance has it. */
static void
add_random(struct buf *log, uint64_t *state)
{
	static const char *const parts[] = { "code", "\"code\":", "5100",
		"\"message\":\"(10003)x\"", "{", "}", "\n", "\n", "{\n", ",\n",
		"\r\n", "\"", "\\\"", " ", "<Error>", "</Error>", "<Code>",
		"err", "error_code=", "\033[31m", "AuthFailure", "  ",
		"[TencentCloudSDKException] code:", "错误码：", "\n2024 " };
	size_t i, count = random_below(state, 60);

	for (i = 0; i < count; i++) {
		if (random_below(state, 6) == 0)
			buf_add_char(log, (char)random_below(state, 256));
		else
			buf_add(log, span_of(random_of(state, parts)));
	}
}

START_TEST(copies_any_bytes_as_they_are)
	{
		uint64_t state = 1 + (uint64_t)_i;
		size_t round;

		for (round = 0; round < 100; round++) {
			struct annotator_options options = { 0 };
			struct buf log = { 0 }, whole = { 0 }, parts = { 0 };
			struct buf stripped = { 0 };

			add_random(&log, &state);
			annotate_text(buf_span(&log), log.len, options, &whole);
			annotate_text(buf_span(&log),
			    1 + random_below(&state, 9), options, &parts);
			strip(buf_span(&whole), &stripped);
			ck_assert_msg(
			    span_eq(buf_span(&stripped), buf_span(&log)),
			    "of\n%.*s\nthis became\n%.*s",
			    SPAN_ARG(buf_span(&log)),
			    SPAN_ARG(buf_span(&whole)));
			ck_assert_msg(
			    span_eq(buf_span(&whole), buf_span(&parts)),
			    "in pieces it is not\n%.*s\nbut\n%.*s",
			    SPAN_ARG(buf_span(&whole)),
			    SPAN_ARG(buf_span(&parts)));
			buf_finish(&log);
			buf_finish(&whole);
			buf_finish(&parts);
			buf_finish(&stripped);
		}
	}
END_TEST

static const struct long_line {
	const char *name, *unit, *head;
	const char *said; /* below the line, which goes on */
} longs[] = {
	{ "braces", "{", "", "" },
	{ "quotes", "\"", "", "" },
	{ "keys", "\"code\":", "", "" },
	{ "responses", "{\"code\":5100}", "", "\n" FAILED },
	{ "an error at its start", "x", "code=5100 ", "\n" FAILED },
	{ "an error, then blanks", " ", "{\"code\":5100}", "\n" FAILED },
};

/* Far more than is kept of a line. */
static void
pass_on(const void *what, size_t size)
{
	const struct long_line *line = what;
	struct buf log = { 0 }, bytes = { 0 }, expected = { 0 };

	buf_add(&log, span_of(line->head));
	while (log.len < size)
		buf_add(&log, span_of(line->unit));
	buf_add(&expected, buf_span(&log));
	buf_add(&expected, span_of(line->said));
	buf_add(&log, SPAN_LIT("\ncode=5100\n"));
	buf_add(&expected, SPAN_LIT("\ncode=5100\n" FAILED "\n"));
	annotate_text(
	    buf_span(&log), SIZE_MAX, (struct annotator_options){ 0 }, &bytes);
	ck_assert_msg(span_eq(buf_span(&bytes), buf_span(&expected)),
	    "a line of %s: %zu bytes became %zu", line->name, log.len,
	    bytes.len);
	buf_finish(&log);
	buf_finish(&bytes);
	buf_finish(&expected);
}

START_TEST(passes_long_lines_on_in_linear_time)
	{
		linear_check(longs[_i].name, pass_on, &longs[_i], 10000000);
	}
END_TEST

static const size_t pieces[] = { 1000, PASSAGE_BYTES, SIZE_MAX };

START_TEST(does_not_look_far_into_a_line)
	{
		struct buf log = { 0 }, bytes = { 0 };

		buf_addf(&log, "%*s code=5100\n", PASSAGE_BYTES, "");
		annotate_text(buf_span(&log), pieces[_i],
		    (struct annotator_options){ 0 }, &bytes);
		ck_assert_msg(span_eq(buf_span(&bytes), buf_span(&log)),
		    "in pieces of %zu, %zu bytes became %zu", pieces[_i],
		    log.len, bytes.len);
		buf_finish(&log);
		buf_finish(&bytes);
	}
END_TEST

/* Lines are long and short; none of them is known to end the object. */
START_TEST(keeps_little_of_an_object_without_an_end)
	{
		struct catalog *catalog = documents_of(document);
		struct out out = { 0 };
		struct ledger ledger;
		struct annotator annotator;
		struct buf line = { 0 };
		size_t i;

		ledger_init(&ledger, catalog, (struct span){ 0 }, false);
		annotator_init(&annotator, &out, &ledger,
		    (struct annotator_options){ .only = true });
		for (i = 0; i < 100000; i++) {
			size_t len;

			buf_clear(&line);
			buf_addf(&line, "%s{%*s\n", i == 0 ? "" : "  \"a\": ",
			    i < 3000 && i % 10 == 9 ? 60000 : 0, "");
			memcpy(annotator_room(&annotator, &len), line.ptr,
			    line.len);
			annotator_take(&annotator, line.len);
			ck_assert_uint_lt(
			    annotator.held.cap, 4 * PASSAGE_BYTES);
			ck_assert_uint_lt(
			    annotator.passage.text.cap, 4 * PASSAGE_BYTES);
		}
		annotator_end(&annotator);
		ck_assert_uint_eq(out.buf.len, 0);
		annotator_finish(&annotator);
		ledger_finish(&ledger);
		out_finish(&out);
		catalog_free(catalog);
		buf_finish(&line);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("annotator");
	TCase *tcase = suite_case(suite, "annotator");

	tcase_add_loop_test(tcase, says_what_errors_mean, 0, LENGTH(logs));
	tcase_add_loop_test(tcase, copies_any_bytes_as_they_are, 0, 20);
	tcase_add_loop_test(
	    tcase, passes_long_lines_on_in_linear_time, 0, LENGTH(longs));
	tcase_add_loop_test(
	    tcase, does_not_look_far_into_a_line, 0, LENGTH(pieces));
	tcase_add_test(tcase, keeps_little_of_an_object_without_an_end);
	return suite_run(suite);
}
