#include <string.h>

#include "support/emulator.h"
#include "support/look.h"
#include "support/suite.h"

static const struct {
	const char *name, *bytes, *screen;
} screens[] = {
	{ "text", "one\r\ntwo", "one\ntwo\n\n" },
	{ "blanks at the end", "one   \r\n", "one\n\n\n" },
	{ "a gap", "\033[2;3Hx", "\n  x\n\n" },
	{ "wide characters", "主题x", "主题x\n\n\n" },
	{ "half a wide character", "主题\rx", "x 题\n\n\n" },
	{ "combining marks", "e\xCC\x81x", "e\xCC\x81x\n\n\n" },
	{ "a repeated character", "a\033[3bz", "aaaaz\n\n\n" },
	{ "line drawing", "\033(0lqk\033(B", "┌─┐\n\n\n" },
	{ "a mark", "a\033]7777;1;8x3\ab", "ab\n\n\n" },
};

START_TEST(shows_what_was_drawn)
	{
		struct emulator *emulator = emulator_new(8, 3);
		struct buf screen = { 0 };

		emulator_feed(emulator, span_of(screens[_i].bytes));
		emulator_add_screen(emulator, &screen);
		ck_assert_msg(
		    span_eq(buf_span(&screen), span_of(screens[_i].screen)),
		    "%s: '%.*s'", screens[_i].name,
		    SPAN_ARG(buf_span(&screen)));
		buf_finish(&screen);
		emulator_free(emulator);
	}
END_TEST

START_TEST(tells_the_look_of_a_cell)
	{
		struct emulator *emulator = emulator_new(8, 3);
		struct emulator_cell cell;

		emulator_feed(emulator,
		    SPAN_LIT("\033[1;7;31;44m主\033[m \033[4;38;5;200mx"));
		cell = emulator_cell(emulator, 0, 0);
		ck_assert_str_eq(cell.text, "主");
		ck_assert(cell.bold && cell.reverse && !cell.underline);
		ck_assert_int_eq(cell.foreground, 1);
		ck_assert_int_eq(cell.background, 4);
		cell = emulator_cell(emulator, 0, 1);
		ck_assert_str_eq(cell.text, "");
		cell = emulator_cell(emulator, 0, 2);
		ck_assert(!cell.bold && !cell.reverse);
		ck_assert_int_eq(cell.foreground, COLOUR_DEFAULT);
		cell = emulator_cell(emulator, 0, 3);
		ck_assert(cell.underline);
		ck_assert_int_eq(cell.foreground, 200);
		emulator_free(emulator);
	}
END_TEST

START_TEST(tells_whether_the_pen_is_plain)
	{
		struct emulator *emulator = emulator_new(8, 3);

		ck_assert(emulator_pen_is_plain(emulator));
		emulator_feed(emulator, SPAN_LIT("\033[31m"));
		ck_assert(!emulator_pen_is_plain(emulator));
		emulator_feed(emulator, SPAN_LIT("\033[m\033[1m"));
		ck_assert(!emulator_pen_is_plain(emulator));
		emulator_feed(emulator, SPAN_LIT("\033[m"));
		ck_assert(emulator_pen_is_plain(emulator));
		emulator_free(emulator);
	}
END_TEST

/* A wide character in one column crashes libvterm. */
START_TEST(survives_a_single_cell)
	{
		struct emulator *emulator = emulator_new(20, 5);
		unsigned line, column;

		emulator_resize(emulator, 1, 1);
		emulator_feed(emulator, SPAN_LIT("\033[H主\r\n题\033[H主"));
		emulator_resize(emulator, 20, 5);
		emulator_feed(emulator, SPAN_LIT("\033[H\033[J\033[3;4H"));
		emulator_cursor(emulator, &line, &column);
		ck_assert_uint_eq(line, 2);
		ck_assert_uint_eq(column, 3);
		emulator_free(emulator);
	}
END_TEST

/* libvterm puts the cursor above the screen, and crashes when it is used. */
START_TEST(survives_a_cursor_that_is_scrolled_away)
	{
		struct emulator *emulator = emulator_new(20, 6);
		unsigned line, column;

		emulator_feed(
		    emulator, SPAN_LIT("1\r\n2\r\n3\r\n4\r\n5\r\n6\033[H"));
		emulator_resize(emulator, 20, 2);
		emulator_feed(emulator, SPAN_LIT("\033[4X\033[1K\033[K"));
		emulator_cursor(emulator, &line, &column);
		ck_assert_uint_eq(line, 0);
		emulator_free(emulator);
	}
END_TEST

/* As terminals do; libvterm keeps the margins, and edits no line outside. */
START_TEST(has_no_margins_after_a_resize)
	{
		struct emulator *emulator = emulator_new(20, 2);
		struct buf line = { 0 };

		emulator_feed(emulator, SPAN_LIT("\033[1;2r"));
		emulator_resize(emulator, 20, 5);
		emulator_feed(
		    emulator, SPAN_LIT("\033[4;1Habcdef\033[4;2H\033[3P"));
		emulator_add_line(emulator, 3, &line);
		assert_span_eq(buf_span(&line), "aef");
		buf_finish(&line);
		emulator_free(emulator);
	}
END_TEST

START_TEST(draws_characters_that_are_read_in_parts)
	{
		const struct span bytes = SPAN_LIT("─ 主题 ─────\033[2;1Hé𠮷");
		size_t part, at;

		for (part = 1; part <= bytes.len; part++) {
			struct emulator *emulator = emulator_new(12, 3);
			struct buf screen = { 0 };

			for (at = 0; at < bytes.len; at += part)
				emulator_feed(
				    emulator, span_sub(bytes, at, at + part));
			emulator_add_screen(emulator, &screen);
			assert_span_eq(
			    buf_span(&screen), "─ 主题 ─────\né𠮷\n\n");
			buf_finish(&screen);
			emulator_free(emulator);
		}
	}
END_TEST

static void
read_split(struct observer *observer, struct span bytes, size_t at)
{
	observer_read(observer, span_sub(bytes, 0, at));
	observer_read(observer, span_sub(bytes, at, bytes.len));
}

START_TEST(finds_sequences_wherever_a_read_splits_them)
	{
		const struct span bytes =
		    SPAN_LIT("\a\033\033]0;title\a\033[?1049;2004h\033[31m"
			     "\033]52;c;5Li76aKYCg==\033\\"
			     "\033]7777;12;100x20\a\033]7778\a\033=");
		size_t at;

		for (at = 0; at <= bytes.len; at++) {
			struct observer observer = { 0 };

			read_split(&observer, bytes, at);
			assert_span_eq(buf_span(&observer.title), "title");
			assert_span_eq(buf_span(&observer.copied), "主题\n");
			assert_span_eq(
			    buf_span(&observer.history), "?1049h ?2004h ESC= ");
			ck_assert_uint_eq(observer.bells, 1);
			ck_assert_uint_eq(observer.copies, 1);
			ck_assert_uint_eq(observer.idle_marks, 1);
			ck_assert_uint_eq(observer.event_marks, 1);
			ck_assert_uint_eq(observer.consumed, 12);
			ck_assert_uint_eq(observer.columns, 100);
			ck_assert_uint_eq(observer.lines, 20);
			observer_finish(&observer);
		}
	}
END_TEST

START_TEST(counts_what_was_drawn_without_the_marks)
	{
		struct observer observer = { 0 };

		observer_read(&observer,
		    SPAN_LIT("ab\033]7777;1;8x3\ac\033]7778\a\033[m"));
		ck_assert_uint_eq(observer.drawn, strlen("abc\033[m"));
		observer_finish(&observer);
	}
END_TEST

static const struct {
	const char *name, *bytes, *look;
} looks[] = {
	{ "nothing", "x", "plain" },
	{ "dim", "\033[2mx", "dim" },
	{ "dim with others", "\033[0;1;2;31mx", "bold dim red" },
	{ "neither bold nor dim", "\033[1;2;4m\033[22mx", "underline" },
	{ "dim, then all off", "\033[2m\033[mx", "plain" },
	{ "a colour of the palette", "\033[38;5;2mx", "green" },
	{ "dim after a colour", "\033[48;5;22;2mx", "dim on-colour-22" },
	{ "bright colours", "\033[91;107mx", "bright-red on-bright-white" },
	{ "all in order", "\033[7;5;3;4;1;33;44mx",
	    "bold underline italic blink reverse yellow on-blue" },
};

START_TEST(says_how_a_cell_looks_wherever_a_read_splits_the_bytes)
	{
		struct span bytes = span_of(looks[_i].bytes);
		size_t at;

		for (at = 0; at <= bytes.len; at++) {
			struct emulator *emulator = emulator_new(8, 3);
			struct emulator_cell cell;
			struct buf look = { 0 };

			emulator_feed(emulator, span_sub(bytes, 0, at));
			emulator_feed(emulator, span_sub(bytes, at, bytes.len));
			cell = emulator_cell(emulator, 0, 0);
			ck_assert_str_eq(cell.text, "x");
			look_add(&cell, &look);
			ck_assert_msg(
			    span_eq(buf_span(&look), span_of(looks[_i].look)),
			    "%s: '%.*s'", looks[_i].name,
			    SPAN_ARG(buf_span(&look)));
			buf_finish(&look);
			emulator_free(emulator);
		}
	}
END_TEST

static const struct {
	const char *name, *bytes, *left;
} leftovers[] = {
	{ "nothing touched", "text", "" },
	{ "on and off", "\033[?1049h\033[?1049l", "" },
	{ "left on", "\033[?1049h\033[?2004h\033[?2004l",
	    "mode ?1049 is still on\n" },
	{ "cursor hidden", "\033[?25l", "mode ?25 is still off\n" },
	{ "cursor shown again", "\033[?25l\033[?25h", "" },
	{ "keypad", "\033=", "mode ?66 is still on\n" },
	{ "keypad given back", "\033=\033>", "" },
	{ "letters in any order", "\033[8l", "mode ?4000 is still off\n" },
	{ "letters in their order", "\033[8l\033[8h", "" },
	{ "saved and restored", "\033[?1007s\033[?1007h\033[?1007r", "" },
	{ "off is not restored", "\033[?1007s\033[?1007h\033[?1007l",
	    "mode ?1007 is still off\n" },
};

START_TEST(names_the_modes_that_were_not_given_back)
	{
		struct observer observer = { 0 };
		struct buf left = { 0 };

		observer_read(&observer, span_of(leftovers[_i].bytes));
		observer_add_left_over(&observer, &left);
		ck_assert_msg(
		    span_eq(buf_span(&left), span_of(leftovers[_i].left)),
		    "%s: '%.*s'", leftovers[_i].name,
		    SPAN_ARG(buf_span(&left)));
		buf_finish(&left);
		observer_finish(&observer);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("emulator");
	TCase *tcase = suite_case(suite, "screen");

	tcase_add_loop_test(tcase, shows_what_was_drawn, 0, LENGTH(screens));
	tcase_add_test(tcase, tells_the_look_of_a_cell);
	tcase_add_loop_test(tcase,
	    says_how_a_cell_looks_wherever_a_read_splits_the_bytes, 0,
	    LENGTH(looks));
	tcase_add_test(tcase, tells_whether_the_pen_is_plain);
	tcase_add_test(tcase, survives_a_single_cell);
	tcase_add_test(tcase, survives_a_cursor_that_is_scrolled_away);
	tcase_add_test(tcase, has_no_margins_after_a_resize);
	tcase = suite_case(suite, "observer");
	tcase_add_test(tcase, draws_characters_that_are_read_in_parts);
	tcase_add_test(tcase, finds_sequences_wherever_a_read_splits_them);
	tcase_add_test(tcase, counts_what_was_drawn_without_the_marks);
	tcase_add_loop_test(tcase, names_the_modes_that_were_not_given_back, 0,
	    LENGTH(leftovers));
	return suite_run(suite);
}
