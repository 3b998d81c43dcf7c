#include "response/responses.h"

#include "support/linear.h"
#include "support/random.h"
#include "support/suite.h"

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
	"<Code><![CDATA[", "<Code><![CDATA[1]]>", "&quot;",
	"&quot;code&quot;:1,", "{&quot;", "x code: 1 ",
	"TencentCloudSDKException('A', ", "with code 1 ", "code 1 err ",
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
			"TencentCloudSDKException", "('", "<![CDATA[", "]]>",
			"&quot;", "Name-", "\\u003c", "错误码" };
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
	Suite *suite = suite_create("responses-any");
	TCase *tcase = suite_case(suite, "length");

	tcase_add_test(tcase, every_response_of_a_long_log_is_found);
	tcase_add_loop_test(tcase,
	    ten_megabytes_without_a_response_are_read_in_linear_time, 0,
	    LENGTH(inert));
	tcase_add_loop_test(tcase,
	    a_megabyte_without_a_response_is_read_in_linear_time, 0,
	    LENGTH(inert));
	tcase_add_loop_test(tcase,
	    a_megabyte_of_anything_is_read_in_linear_time, 0, LENGTH(repeated));
	tcase = suite_case(suite, "properties");
	tcase_add_test(tcase, what_is_found_is_part_of_the_text);
	return suite_run(suite);
}
