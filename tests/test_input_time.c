#include "support/suite.h"
#include "support/tokens.h"
#include "tui/input.h"

/* What only time tells of the bytes that a terminal sends. */

/* Two reads with some time between them, and some behind. */
static const struct {
	const char *name, *first;
	int pause;
	const char *second;
	int patience; /* ms after the second until the tokens are taken */
	const char *tokens;
	int timeout; /* what is then waited for */
} pauses[] = {
	{ "Esc is not alone yet", "\033", 49, "", 0, "", 1 },
	{ "Esc is alone", "\033", 50, "", 0, "Esc", -1 },
	{ "Esc and a letter soon after", "\033", 49, "j", 0, "(^[j)", -1 },
	{ "Esc and a letter later", "\033", 50, "j", 0, "Esc (j)", -1 },
	{ "the first of two Esc", "\033\033", 0, "", 50, "Esc Esc", -1 },
	{ "Alt and [", "\033[", 50, "A", 0, "(^[[) (A)", -1 },
	{ "a sequence that stalls", "\033[1", 499, "~", 0, "(^[[1~)", -1 },
	{ "a sequence given up", "\033[1", 500, "~", 0, "(~)", -1 },
	{ "a character that stalls", "\344\270", 499, "\273", 0, "(主)", -1 },
	{ "a character given up", "\344\270", 500, "\273a", 0, "(a)", -1 },
	{ "a paste that stalls", "\033[200~a", 999, "b\033[201~", 0,
	    "paste(ab)", -1 },
	{ "a paste without an end", "\033[200~a", 1000, "b", 0, "paste(a) (b)",
	    -1 },
	{ "a paste that goes on without an end", "\033[200~a", 999, "b", 999,
	    "", 1 },
	{ "a burst waits for more", "{a}", 0, "", 19, "", 1 },
	{ "a burst ends", "{a}", 20, "", 0, "paste({a})", -1 },
	{ "a burst goes on", "{a", 19, "b}\r", 20, "paste({ab}^M)", -1 },
	{ "keys behind a burst", "{a}", 20, "b\033[A", 0,
	    "paste({a}) (b) (^[[A)", -1 },
	{ "a burst cut within a character", "{\344\270", 5, "\273}", 20,
	    "paste({主})", -1 },
};

START_TEST(time_tells_what_is_complete)
	{
		struct input input = { 0 };
		struct buf out = { 0 };
		int64_t now = 1000;
		int timeout;

		input_feed(&input, span_of(pauses[_i].first), now);
		tokens_take(&input, &out, now);
		now += pauses[_i].pause;
		if (input_timeout(&input, now) == 0)
			tokens_take(&input, &out, now);
		if (*pauses[_i].second)
			input_feed(&input, span_of(pauses[_i].second), now);
		now += pauses[_i].patience;
		tokens_take(&input, &out, now);
		timeout = input_timeout(&input, now);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(pauses[_i].tokens)),
		    "%s: '%.*s', not '%s'", pauses[_i].name,
		    SPAN_ARG(buf_span(&out)), pauses[_i].tokens);
		ck_assert_msg(timeout == pauses[_i].timeout,
		    "%s: waits %d ms, not %d", pauses[_i].name, timeout,
		    pauses[_i].timeout);
		input_finish(&input);
		buf_finish(&out);
	}
END_TEST

START_TEST(a_burst_that_was_not_taken_in_time_does_not_swallow_keys)
	{
		struct input input = { 0 };
		struct buf out = { 0 };

		input_feed(&input, SPAN_LIT("{a}"), 0);
		input_feed(&input, SPAN_LIT("\r"), 100);
		tokens_take(&input, &out, 100);
		assert_span_eq(buf_span(&out), "paste({a}) (^M)");
		input_finish(&input);
		buf_finish(&out);
	}
END_TEST

START_TEST(letters_are_a_paste_in_a_pane_only)
	{
		struct span letters = SPAN_LIT("topic not exist");
		struct input input = { .in_pane = _i };
		struct buf out = { 0 };
		const char *tokens = _i ? "paste(topic not exist)" : "(t) (o)";

		input_feed(&input, letters, 0);
		tokens_take(&input, &out, INPUT_BURST_MS);
		ck_assert_msg(span_starts(buf_span(&out), span_of(tokens)),
		    "'%.*s' does not begin with '%s'", SPAN_ARG(buf_span(&out)),
		    tokens);
		input_finish(&input);
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("input, time");
	TCase *tcase = suite_case(suite, "time");

	tcase_add_loop_test(
	    tcase, time_tells_what_is_complete, 0, LENGTH(pauses));
	tcase_add_test(
	    tcase, a_burst_that_was_not_taken_in_time_does_not_swallow_keys);
	tcase_add_loop_test(tcase, letters_are_a_paste_in_a_pane_only, 0, 2);
	return suite_run(suite);
}
