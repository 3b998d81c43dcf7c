#include "response/anchors.h"

#include <string.h>

#include "support/suite.h"

/* Texts that name an error, each with where its first anchor begins. */
static const struct {
	const char *text;
	size_t at; /* SPAN_NONE: it has none */
} texts[] = {
	{ "", SPAN_NONE },
	{ "cod", SPAN_NONE },
	{ "code", 0 },
	{ "{\"Code\": \"AuthFailure\"}", 2 },
	{ "2024-01-02 12:00:05.100 INFO 5100 (10003)", SPAN_NONE },
	{ "the ERROR: 5100", 4 },
	{ "errno=5100", 0 },
	{ "x TencentCloudSDKException", 17 },
	{ "错误码：5100", 6 },
	{ "返回码 5100", 6 },
	{ "AccessDenied(Message: no)", 12 },
	{ "NoSuchKey(msg=no)", 9 },
	{ "response: {\n", 10 },
	{ "response: {\r\n", 10 },
	{ "response: { }\n", SPAN_NONE },
};

enum {
	AROUND = 200
};

static void
check(struct span around, const char *text, size_t before, size_t at)
{
	size_t found = anchors_find(around, 0);

	ck_assert_msg(found == at,
	    "'%s' behind %zu of %zu bytes: an anchor at %zd, not at %zd", text,
	    before, around.len, (ssize_t)found, (ssize_t)at);
}

START_TEST(finds_the_first_anchor_wherever_it_stands)
	{
		const char *text = texts[_i].text;
		size_t before, len = strlen(text), at;
		char around[2 * AROUND];

		for (before = 0; before < AROUND; before++) {
			memset(around, '.', sizeof(around));
			memcpy(around + before, text, len);
			at = texts[_i].at;
			if (at != SPAN_NONE)
				at += before;
			check((struct span){ around, sizeof(around) }, text,
			    before, at);
			check((struct span){ around, before + len }, text,
			    before, at);
		}
	}
END_TEST

START_TEST(goes_on_behind_an_offset)
	{
		struct span text = SPAN_LIT("code code .");

		ck_assert_uint_eq(anchors_find(text, 1), 5);
		ck_assert_uint_eq(anchors_find(text, 6), SPAN_NONE);
		ck_assert_uint_eq(anchors_find(text, text.len), SPAN_NONE);
	}
END_TEST

static const struct {
	const char *text;
	bool promised;
} promises[] = {
	{ "", false },
	{ "{\n{\n{\r\n", false },
	{ "{\n  \"total\": 1\n}\n", false },
	{ "{\n  \"total\": {\n    \"Code\": 1\n", true },
	{ "{\n[TencentCloudSDKException] x", true },
	{ "code", true },
};

START_TEST(tells_codes_from_objects_that_go_on)
	{
		ck_assert_msg(anchors_promise_code(span_of(
				  promises[_i].text)) == promises[_i].promised,
		    "'%s' promises %s code", promises[_i].text,
		    promises[_i].promised ? "no" : "a");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("anchors");
	TCase *tcase = suite_case(suite, "anchors");

	tcase_add_loop_test(
	    tcase, finds_the_first_anchor_wherever_it_stands, 0, LENGTH(texts));
	tcase_add_test(tcase, goes_on_behind_an_offset);
	tcase_add_loop_test(
	    tcase, tells_codes_from_objects_that_go_on, 0, LENGTH(promises));
	return suite_run(suite);
}
