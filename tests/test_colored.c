#include "text/colored.h"

#include "support/suite.h"

#define ESC "\033"

static const struct {
	const char *name, *text, *expected;
} texts[] = {
	{ "text", "plain 主题\n", "plain 主题\n" },
	{ "colours", ESC "[1;31mred" ESC "[0m" ESC "[m",
	    ESC "[1;31mred" ESC "[0m" ESC "[m" },
	{ "colours with colons", ESC "[38:2::1:2:3mx", ESC "[38:2::1:2:3mx" },
	{ "tabs", "\tat x\n", "\tat x\n" },
	{ "line ends of DOS", "a\r\nb\r\n", "a\r\nb\r\n" },
	{ "a carriage return", "a\rb", "a^Mb" },
	{ "one at the end", "a\r", "a^M" },
	{ "clearing the screen", ESC "[2Jx", "^[[2Jx" },
	{ "a title", ESC "]0;x\007", "^[]0;x^G" },
	{ "a colour that has other bytes", ESC "[1 m", "^[[1 m" },
	{ "a private mode", ESC "[?25l", "^[[?25l" },
	{ "a colour that is cut off", "x" ESC "[31", "x^[[31" },
	{ "an escape at the end", "x" ESC, "x^[" },
	{ "a character that is cut off", "x\xE4\xB8", "x<E4><B8>" },
	{ "invalid bytes", "\xC3(\xFF", "<C3>(<FF>" },
	{ "a long sequence",
	    ESC "[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;"
		"1;1;1;1m",
	    "^[[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;"
	    "1;1;1m" },
	{ "right to left", "\u202E", "<U+202E>" },
	{ "a mark on a letter", "e\u0301", "e\u0301" },
};

/* The same, whatever pieces the text comes in. */
START_TEST(lets_colours_pass_and_nothing_else)
	{
		struct span text = span_of(texts[_i].text);
		size_t step, at;

		for (step = 1; step <= text.len; step++) {
			struct colored colored = { 0 };
			struct buf out = { 0 };

			for (at = 0; at < text.len; at += step)
				colored_add(&colored, &out,
				    span_sub(text, at, at + step));
			colored_finish(&colored, &out);
			ck_assert_msg(span_eq(buf_span(&out),
					  span_of(texts[_i].expected)),
			    "%s, in pieces of %zu: '%.*s', not '%s'",
			    texts[_i].name, step, SPAN_ARG(buf_span(&out)),
			    texts[_i].expected);
			buf_finish(&out);
		}
	}
END_TEST

static const struct {
	const char *text, *expected;
} stripped[] = {
	{ ESC "[31mx", "x" },
	{ ESC "[31", ESC "[31" },
	{ "x" ESC "[31m", "x" },
	{ "", "" },
	{ ESC "[1m" ESC "[mcode" ESC "[0m:", "code:" },
	{ ESC ESC "[mx" ESC, ESC "x" ESC },
	{ "a" ESC "[2Jb", "a" ESC "[2Jb" },
};

START_TEST(strips_colours_and_nothing_else)
	{
		struct buf out = { 0 };

		colored_strip(&out, span_of(stripped[_i].text));
		assert_span_eq(buf_span(&out), stripped[_i].expected);
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("colored");
	TCase *tcase = suite_case(suite, "colored");

	tcase_add_loop_test(
	    tcase, lets_colours_pass_and_nothing_else, 0, LENGTH(texts));
	tcase_add_loop_test(
	    tcase, strips_colours_and_nothing_else, 0, LENGTH(stripped));
	return suite_run(suite);
}
