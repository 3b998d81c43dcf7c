#include <string.h>

#include "support/annotated.h"
#include "support/linear.h"
#include "support/random.h"
#include "support/suite.h"

#define FAILED ANNOTATED_FAILED

static const size_t huge = SIZE_MAX;
static const struct pieces all_at_once = { &huge, 1 };

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

/* Annotates the log as a whole and in small pieces, and strips it again. */
static void
check_copy(const struct catalog *catalog, struct span log, struct pieces pieces)
{
	const struct annotator_options options = { 0 };
	struct buf whole = { 0 }, parts = { 0 }, stripped = { 0 };

	annotated_add(&whole, catalog, log, all_at_once, options);
	annotated_add(&parts, catalog, log, pieces, options);
	annotated_strip(&stripped, buf_span(&whole));
	ck_assert_msg(span_eq(buf_span(&stripped), log),
	    "of\n%.*s\nthis became\n%.*s", SPAN_ARG(log),
	    SPAN_ARG(buf_span(&whole)));
	ck_assert_msg(span_eq(buf_span(&whole), buf_span(&parts)),
	    "in pieces it is not\n%.*s\nbut\n%.*s", SPAN_ARG(buf_span(&whole)),
	    SPAN_ARG(buf_span(&parts)));
	buf_finish(&whole);
	buf_finish(&parts);
	buf_finish(&stripped);
}

START_TEST(copies_any_bytes_as_they_are)
	{
		struct catalog *catalog = annotated_catalog();
		uint64_t state = 1 + (uint64_t)_i;
		struct buf log = { 0 };
		size_t round, i, few[3];

		for (round = 0; round < 100; round++) {
			buf_clear(&log);
			add_random(&log, &state);
			for (i = 0; i < LENGTH(few); i++)
				few[i] = 1 + random_below(&state, 9);
			check_copy(catalog, buf_span(&log),
			    (struct pieces){ few, LENGTH(few) });
		}
		buf_finish(&log);
		catalog_free(catalog);
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
	struct catalog *catalog = annotated_catalog();
	struct buf log = { 0 }, bytes = { 0 }, expected = { 0 };

	buf_add(&log, span_of(line->head));
	while (log.len < size)
		buf_add(&log, span_of(line->unit));
	buf_add(&expected, buf_span(&log));
	buf_add(&expected, span_of(line->said));
	buf_add(&log, SPAN_LIT("\ncode=5100\n"));
	buf_add(&expected, SPAN_LIT("\ncode=5100\n" FAILED "\n"));
	annotated_add(&bytes, catalog, buf_span(&log), all_at_once,
	    (struct annotator_options){ 0 });
	catalog_free(catalog);
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

/* Ways in which it comes. */
static const size_t sizes[] = { 1000, PASSAGE_BYTES, SIZE_MAX };

START_TEST(does_not_look_far_into_a_line)
	{
		struct catalog *catalog = annotated_catalog();
		struct buf log = { 0 }, bytes = { 0 };

		buf_addf(&log, "%*s code=5100\n", PASSAGE_BYTES, "");
		annotated_add(&bytes, catalog, buf_span(&log),
		    (struct pieces){ &sizes[_i], 1 },
		    (struct annotator_options){ 0 });
		ck_assert_msg(span_eq(buf_span(&bytes), buf_span(&log)),
		    "in pieces of %zu, %zu bytes became %zu", sizes[_i],
		    log.len, bytes.len);
		buf_finish(&log);
		buf_finish(&bytes);
		catalog_free(catalog);
	}
END_TEST

/* Then each line is looked at by itself. */
START_TEST(does_not_wait_long_for_the_end_of_an_object)
	{
		struct catalog *catalog = annotated_catalog();
		struct buf log = { 0 }, bytes = { 0 }, expected = { 0 };
		size_t i;

		buf_add(&log, SPAN_LIT("{\n"));
		for (i = 0; i < PASSAGE_LINES; i++)
			buf_add(&log, SPAN_LIT("  \"a\": 1,\n"));
		buf_add(&log, SPAN_LIT("  \"code\": 5100,\n"));
		buf_add(&expected, buf_span(&log));
		buf_add(&expected, SPAN_LIT(FAILED "\n}\n"));
		buf_add(&log, SPAN_LIT("}\n"));
		annotated_add(&bytes, catalog, buf_span(&log), all_at_once,
		    (struct annotator_options){ 0 });
		ck_assert_msg(span_eq(buf_span(&bytes), buf_span(&expected)),
		    "not said below its line, but:\n%.*s",
		    SPAN_ARG(
			span_sub(buf_span(&bytes), bytes.len - 80, bytes.len)));
		buf_finish(&log);
		buf_finish(&bytes);
		buf_finish(&expected);
		catalog_free(catalog);
	}
END_TEST

/* Lines are long and short; none of them is known to end the object. */
START_TEST(keeps_little_of_an_object_without_an_end)
	{
		struct catalog *catalog = annotated_catalog();
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
	Suite *suite = suite_create("annotator, any log");
	TCase *tcase = suite_case(suite, "annotator");

	tcase_add_loop_test(tcase, copies_any_bytes_as_they_are, 0, 20);
	tcase_add_loop_test(
	    tcase, passes_long_lines_on_in_linear_time, 0, LENGTH(longs));
	tcase_add_loop_test(
	    tcase, does_not_look_far_into_a_line, 0, LENGTH(sizes));
	tcase_add_test(tcase, does_not_wait_long_for_the_end_of_an_object);
	tcase_add_test(tcase, keeps_little_of_an_object_without_an_end);
	return suite_run(suite);
}
