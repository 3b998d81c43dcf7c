#include "support/keys.h"
#include "support/suite.h"

static const struct {
	const char *name, *bytes;
	bool cursor_keys;
} keys[] = {
	{ "a", "a", false },
	{ "主", "主", false },
	{ "-", "-", false },
	{ "C-r", "\x12", false },
	{ "C--", NULL, false },
	{ "C-主", NULL, false },
	{ "C-\\", "\x1C", false },
	{ "C-?", "\x7F", false },
	{ "M-/", "\033/", false },
	{ "C-M-f", "\033\x06", false },
	{ "Enter", "\r", false },
	{ "M-Enter", "\033\r", false },
	{ "Backspace", "\x7F", false },
	{ "C-Backspace", "\b", false },
	{ "Esc", "\033", false },
	{ "Tab", "\t", false },
	{ "S-Tab", "\033[Z", false },
	{ "Down", "\033[B", false },
	{ "Down", "\033OB", true },
	{ "C-Down", "\033[1;5B", true },
	{ "M-S-Left", "\033[1;4D", false },
	{ "Home", "\033[H", false },
	{ "C-End", "\033[1;5F", false },
	{ "PgDn", "\033[6~", true },
	{ "C-Delete", "\033[3;5~", false },
	{ "F1", "\033OP", false },
	{ "S-F1", "\033[1;2P", false },
	{ "F5", "\033[15~", false },
	{ "F10", "\033[21~", false },
	{ "Pagedown", NULL, false },
	{ "", NULL, false },
};

START_TEST(sends_what_a_terminal_sends)
	{
		struct buf bytes = { 0 };
		bool known = keys_add(
		    span_of(keys[_i].name), keys[_i].cursor_keys, &bytes);

		ck_assert_msg(known == (keys[_i].bytes != NULL),
		    "%s is a key: %d", keys[_i].name, known);
		if (known)
			assert_span_eq(buf_span(&bytes), keys[_i].bytes);
		buf_finish(&bytes);
	}
END_TEST

static const struct {
	const char *text, *bytes;
} escapes[] = {
	{ "主题 x", "主题 x" },
	{ "\\e[1m\\x1b\\xfe", "\033[1m\033\xFE" },
	{ "a\\nb\\rc\\td\\s\\\\", "a\nb\rc\td \\" },
	{ "\\q", NULL },
	{ "\\x1", NULL },
	{ "\\xg0", NULL },
	{ "\\", NULL },
};

START_TEST(resolves_escapes)
	{
		struct buf bytes = { 0 };
		bool ok = keys_add_escaped(span_of(escapes[_i].text), &bytes);

		ck_assert_msg(ok == (escapes[_i].bytes != NULL),
		    "%s is understood: %d", escapes[_i].text, ok);
		if (ok)
			assert_span_eq(buf_span(&bytes), escapes[_i].bytes);
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("keys");
	TCase *tcase = suite_case(suite, "keys");

	tcase_add_loop_test(
	    tcase, sends_what_a_terminal_sends, 0, LENGTH(keys));
	tcase_add_loop_test(tcase, resolves_escapes, 0, LENGTH(escapes));
	return suite_run(suite);
}
