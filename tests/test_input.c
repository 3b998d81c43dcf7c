#include "tui/input.h"

#include "support/random.h"
#include "support/suite.h"
#include "support/tokens.h"

/* Feeds reads that follow each other at once; then all the time passes. */
static void
read_all(struct span bytes, const size_t *lengths, struct buf *out)
{
	struct input input = { 0 };
	size_t at = 0, i;

	for (i = 0; at < bytes.len; i++) {
		struct span read = span_sub(bytes, at, at + lengths[i]);

		input_feed(&input, read, 0);
		tokens_take(&input, out, 0);
		at += read.len;
	}
	tokens_take(&input, out, 10000);
	tokens_take(&input, out, 20000);
	ck_assert_msg(input_consumed(&input) == bytes.len,
	    "%zu of %zu bytes count as dealt with", input_consumed(&input),
	    bytes.len);
	ck_assert_int_eq(input_timeout(&input, 30000), -1);
	input_finish(&input);
}

static const struct {
	const char *name, *bytes, *tokens;
} keys[] = {
	{ "letters", "ab", "(a) (b)" },
	{ "Chinese", "主题", "(主) (题)" },
	{ "four bytes", "𠮷", "(𠮷)" },
	{ "controls", "\001\177", "(^A) (^?)" },
	{ "Enter at the end", "4000\r", "(4) (0) (0) (0) (^M)" },
	{ "arrow", "\033[A", "(^[[A)" },
	{ "arrow of application mode", "\033OA", "(^[OA)" },
	{ "arrow with Ctrl", "\033[1;5A", "(^[[1;5A)" },
	{ "several arrows", "\033[A\033[A\033OB", "(^[[A) (^[[A) (^[OB)" },
	{ "function keys", "\033OP\033[11~\033[[A", "(^[OP) (^[[11~) (^[[[A)" },
	{ "SS3 with a modifier", "\033O5P", "(^[O5P)" },
	{ "rxvt with Shift", "\033[5$\033[a", "(^[[5$) (^[[a)" },
	{ "report of a mode", "\033[?2004;1$y", "(^[[?2004;1$y)" },
	{ "Alt and a letter", "\033f", "(^[f)" },
	{ "Alt and a Chinese letter", "\033主x", "(^[主) (x)" },
	{ "Alt and an arrow", "\033\033[Ax", "(^[^[[A) (x)" },
	{ "Alt and Backspace", "\033\177", "(^[^?)" },
	{ "Esc alone", "a\033", "(a) Esc" },
	{ "Esc twice", "\033\033", "Esc Esc" },
	{ "Esc three times", "\033\033\033", "Esc Esc Esc" },
	{ "Esc, then Alt and a letter", "\033\033f", "Esc (^[f)" },
	{ "Alt and [", "\033[", "(^[[)" },
	{ "Alt and O", "\033O", "(^[O)" },
	{ "Alt and O, then a control", "\033O\003", "(^[O) (^C)" },
	{ "bracketed paste", "a\033[200~b\r\nc\033[201~d",
	    "(a) paste(b^M^Jc) (d)" },
	{ "empty paste", "\033[200~\033[201~", "paste()" },
	{ "paste with sequences", "\033[200~~\033[200~\033[A\033\033[201~",
	    "paste(~^[[200~^[[A^[)" },
	{ "Esc, then a paste", "\033\033[200~x\033[201~", "Esc paste(x)" },
	{ "paste with invalid bytes", "\033[200~\377\033[201~", "paste(\377)" },
	{ "end of a paste that never began", "\033[201~a", "(a)" },
	{ "mouse", "\033[<0;3;4M\033[<0;3;4m", "mouse(0 2,3) mouse(0 up 2,3)" },
	{ "wheel with Ctrl", "\033[<81;1;1M", "mouse(65 0,0)" },
	{ "mouse that moves", "\033[<34;10;20M", "mouse(2 moved 9,19)" },
	{ "mouse nowhere", "\033[<0;0;4Ma\033[<0;1M\033[<0;1;1;1M", "(a)" },
	{ "mouse beyond all numbers", "\033[<0;99999999999;4M", "" },
	{ "mouse without numbers", "\033[<M\033[<;;M\033[<a;b;cM",
	    "(;) (b) (;) (c) (M)" },
	{ "byte of no character", "a\377b\200c", "(a) (b) (c)" },
	{ "character cut short", "\344\270a", "(a)" },
	{ "overlong form", "\300\257a\340\200\257b", "(a) (b)" },
	{ "surrogate", "\355\240\200a", "(a)" },
	{ "Esc and a byte of no character", "\033\377a", "Esc (a)" },
	{ "sequence cut by a control", "\033[1;5\003", "(^C)" },
	{ "sequence cut by a sequence", "\033[1;5\033[A", "(^[[A)" },
	{ "sequence cut by Chinese", "\033[1;5主", "(主)" },
	{ "sequence that never ends", "\033[1;5", "" },
	{ "console sequence that never ends", "\033[[", "" },
};

START_TEST(bytes_are_cut_into_tokens)
	{
		struct span bytes = span_of(keys[_i].bytes);
		struct buf out = { 0 };

		read_all(bytes, &bytes.len, &out);
		ck_assert_msg(span_eq(buf_span(&out), span_of(keys[_i].tokens)),
		    "%s: '%.*s', not '%s'", keys[_i].name,
		    SPAN_ARG(buf_span(&out)), keys[_i].tokens);
		buf_finish(&out);
	}
END_TEST

START_TEST(tokens_are_the_same_wherever_reads_split_them)
	{
		struct span bytes = span_of(keys[_i].bytes);
		size_t at;

		for (at = 1; at < bytes.len; at++) {
			struct buf out = { 0 };

			read_all(bytes, (size_t[]){ at, bytes.len - at }, &out);
			ck_assert_msg(
			    span_eq(buf_span(&out), span_of(keys[_i].tokens)),
			    "%s, split at %zu: '%.*s', not '%s'", keys[_i].name,
			    at, SPAN_ARG(buf_span(&out)), keys[_i].tokens);
			buf_finish(&out);
		}
	}
END_TEST

/* The bytes that sequences are made of, and some that break them. */
static void
add_noise(struct buf *bytes, uint64_t *state)
{
	static const char *const pieces[] = { "\033", "\033", "[", "O", "A",
		"~", "1", "5", ";", "<", "M", "$", "a", "主", "\344\270",
		"\377", "\300", "\003", "\033[200~", "\033[201~",
		"\033[<0;1;1M" };

	random_add(bytes, 40, pieces, LENGTH(pieces), state);
}

START_TEST(noise_gives_the_same_tokens_in_any_reads)
	{
		struct buf bytes = { 0 }, whole = { 0 }, parts = { 0 };
		uint64_t state = (uint64_t)_i + 1;
		size_t lengths[1000], i;

		add_noise(&bytes, &state);
		for (i = 0; i < 1000; i++)
			lengths[i] = 1 + random_below(&state, 4);
		read_all(buf_span(&bytes), &bytes.len, &whole);
		read_all(buf_span(&bytes), lengths, &parts);
		ck_assert_msg(span_eq(buf_span(&whole), buf_span(&parts)),
		    "seed %d: '%.*s' in one read, '%.*s' in many", _i,
		    SPAN_ARG(buf_span(&whole)), SPAN_ARG(buf_span(&parts)));
		buf_finish(&bytes);
		buf_finish(&whole);
		buf_finish(&parts);
	}
END_TEST

START_TEST(what_counts_as_dealt_with_is_what_was_handed_out)
	{
		struct input input = { 0 };
		struct token token;

		input_feed(&input, SPAN_LIT("ab\033"), 0);
		ck_assert_uint_eq(input_consumed(&input), 0);
		ck_assert(input_next(&input, &token, 0));
		ck_assert_uint_eq(input_consumed(&input), 1);
		ck_assert(input_next(&input, &token, 0));
		ck_assert(!input_next(&input, &token, 0));
		ck_assert_uint_eq(input_consumed(&input), 2);
		ck_assert(input_next(&input, &token, INPUT_ESCAPE_MS));
		ck_assert_uint_eq(input_consumed(&input), 3);
		input_finish(&input);
	}
END_TEST

START_TEST(a_large_paste_arrives_whole)
	{
		size_t size = (size_t)4 << 20, i;
		struct buf bytes = { 0 };
		struct input input = { 0 };
		struct token token;

		buf_add(&bytes, SPAN_LIT("\033[200~"));
		for (i = 0; i < size; i++)
			buf_add_char(&bytes, "~\033[20"[i % 5]);
		buf_add(&bytes, SPAN_LIT("\033[201~"));
		for (i = 0; i < bytes.len; i += 4096) {
			input_feed(
			    &input, span_sub(buf_span(&bytes), i, i + 4096), 0);
			if (i + 4096 < bytes.len)
				ck_assert(!input_next(&input, &token, 0));
		}
		ck_assert(input_next(&input, &token, 0));
		ck_assert_int_eq(token.kind, TOKEN_PASTE);
		ck_assert_uint_eq(token.bytes.len, size);
		input_finish(&input);
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("input");
	TCase *tcase = suite_case(suite, "tokens");

	tcase_add_loop_test(tcase, bytes_are_cut_into_tokens, 0, LENGTH(keys));
	tcase_add_loop_test(tcase,
	    tokens_are_the_same_wherever_reads_split_them, 0, LENGTH(keys));
	tcase_add_loop_test(
	    tcase, noise_gives_the_same_tokens_in_any_reads, 0, 300);
	tcase_add_test(tcase, what_counts_as_dealt_with_is_what_was_handed_out);
	tcase_add_test(tcase, a_large_paste_arrives_whole);
	return suite_run(suite);
}
