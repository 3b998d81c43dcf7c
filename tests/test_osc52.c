#include "sys/osc52.h"

#include <string.h>

#include "support/suite.h"

/* The vectors of RFC 4648, section 10, and bytes beyond ASCII. */
static const struct {
	const char *bytes, *base64;
} vectors[] = {
	{ "", "" },
	{ "f", "Zg==" },
	{ "fo", "Zm8=" },
	{ "foo", "Zm9v" },
	{ "foob", "Zm9vYg==" },
	{ "fooba", "Zm9vYmE=" },
	{ "foobar", "Zm9vYmFy" },
	{ "处理", "5aSE55CG" },
	{ "\xFF\xFE\xFB\xEF", "//777w==" },
};

START_TEST(base64_is_that_of_the_rfc)
	{
		struct buf out = { 0 };

		buf_add(&out, SPAN_LIT("-"));
		base64_add(&out, span_of(vectors[_i].bytes));
		assert_span_eq(
		    span_sub(buf_span(&out), 1, out.len), vectors[_i].base64);
		buf_finish(&out);
	}
END_TEST

static const struct {
	const char *name;
	enum osc52_wrap wrap;
	const char *sequence;
} wraps[] = {
	{ "bare", OSC52_BARE, "\033]52;c;Zm9v\a" },
	{ "in tmux", OSC52_TMUX, "\033Ptmux;\033\033]52;c;Zm9v\a\033\\" },
	{ "in screen", OSC52_SCREEN, "\033P\033]52;c;Zm9v\a\033\\" },
};

START_TEST(a_sequence_is_wrapped_for_what_stands_between)
	{
		struct buf out = { 0 };

		osc52_add(&out, SPAN_LIT("foo"), wraps[_i].wrap);
		assert_span_eq(buf_span(&out), wraps[_i].sequence);
		buf_finish(&out);
	}
END_TEST

START_TEST(the_largest_text_makes_the_largest_sequence)
	{
		static const char zeros[OSC52_TEXT_MAX];
		struct buf out = { 0 };

		osc52_add(
		    &out, (struct span){ zeros, OSC52_TEXT_MAX }, OSC52_BARE);
		ck_assert_uint_eq(out.len, 100000);
		buf_finish(&out);
	}
END_TEST

START_TEST(pieces_for_screen_are_small_and_make_up_the_whole)
	{
		static const char zeros[5000];
		struct span text = { zeros, sizeof(zeros) };
		struct buf wrapped = { 0 }, bare = { 0 }, joined = { 0 };
		struct span rest;

		osc52_add(&wrapped, text, OSC52_SCREEN);
		osc52_add(&bare, text, OSC52_BARE);
		rest = buf_span(&wrapped);
		while (rest.len > 0) {
			size_t end = span_find(rest, SPAN_LIT("\033\\"), 0);

			ck_assert(span_starts(rest, SPAN_LIT("\033P")));
			ck_assert_uint_ne(end, SPAN_NONE);
			ck_assert_uint_le(end + 2, 768);
			buf_add(&joined, span_sub(rest, 2, end));
			rest = span_sub(rest, end + 2, rest.len);
		}
		ck_assert(span_eq(buf_span(&joined), buf_span(&bare)));
		buf_finish(&wrapped);
		buf_finish(&bare);
		buf_finish(&joined);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("osc52");
	TCase *tcase = suite_case(suite, "osc52");

	tcase_add_loop_test(
	    tcase, base64_is_that_of_the_rfc, 0, LENGTH(vectors));
	tcase_add_loop_test(tcase,
	    a_sequence_is_wrapped_for_what_stands_between, 0, LENGTH(wraps));
	tcase_add_test(tcase, the_largest_text_makes_the_largest_sequence);
	tcase_add_test(
	    tcase, pieces_for_screen_are_small_and_make_up_the_whole);
	return suite_run(suite);
}
