#include <string.h>

#include "support/suite.h"
#include "tui/keys.h"

/* A key, and what some terminal or other sends for it. */
static const struct {
	const char *name, *bytes;
} sent[] = {
	{ "a", "a" },
	{ "主", "主" },
	{ "/", "/" },
	{ "-", "-" },
	{ "C-c", "\003" },
	{ "C-\\", "\034" },
	{ "C-_", "\037" },
	{ "M-/", "\033/" },
	{ "M-主", "\033主" },
	{ "C-M-x", "\033\030" },
	{ "Enter", "\r" },
	{ "Enter", "\n" },
	{ "M-Enter", "\033\r" },
	{ "Tab", "\t" },
	{ "S-Tab", "\033[Z" },
	{ "Esc", "\033" },
	{ "Space", " " },
	{ "Backspace", "\177" },
	{ "Backspace", "\b" },
	{ "Up", "\033[A" },
	{ "Up", "\033OA" },
	{ "C-Up", "\033[1;5A" },
	{ "C-Up", "\033[5A" },
	{ "C-Up", "\033O5A" },
	{ "C-Up", "\033Oa" },
	{ "S-Up", "\033[1;2A" },
	{ "S-Up", "\033[a" },
	{ "M-Up", "\033[1;3A" },
	{ "M-Up", "\033\033[A" },
	{ "C-S-Up", "\033[1;6A" },
	{ "Home", "\033[H" },
	{ "Home", "\033OH" },
	{ "Home", "\033[1~" },
	{ "Home", "\033[7~" },
	{ "C-Home", "\033[1;5H" },
	{ "C-Home", "\033[7^" },
	{ "End", "\033[4~" },
	{ "C-End", "\033[8;5~" },
	{ "Insert", "\033[2~" },
	{ "Delete", "\033[3~" },
	{ "S-Delete", "\033[3$" },
	{ "PgUp", "\033[5~" },
	{ "PgDn", "\033[6~" },
	{ "C-PgDn", "\033[6;5~" },
	{ "F1", "\033OP" },
	{ "F1", "\033[11~" },
	{ "F1", "\033[[A" },
	{ "C-F1", "\033[1;5P" },
	{ "F5", "\033[15~" },
	{ "F5", "\033[[E" },
	{ "F6", "\033[17~" },
	{ "F10", "\033[21~" },
	{ "F12", "\033[24~" },
};

START_TEST(a_key_has_the_sequences_that_terminals_send)
	{
		ck_assert_msg(key_is(span_of(sent[_i].bytes), sent[_i].name),
		    "row %d is not taken for %s", _i, sent[_i].name);
	}
END_TEST

START_TEST(no_two_keys_have_a_sequence_in_common)
	{
		struct key_sequences sequences;
		size_t i, j, count = LENGTH(sent);
		const char *name = sent[_i].name;

		ck_assert(key_sequences(name, &sequences));
		for (i = 0; i < count; i++) {
			if (!strcmp(sent[i].name, name))
				continue;
			for (j = 0; j < sequences.count; j++)
				ck_assert_msg(
				    !key_is(key_sequence(&sequences, j),
					sent[i].name),
				    "%s and %s share sequence %zu", name,
				    sent[i].name, j);
		}
	}
END_TEST

START_TEST(modifiers_come_in_any_order)
	{
		ck_assert(key_is(SPAN_LIT("\033\030"), "M-C-x"));
		ck_assert(key_is(SPAN_LIT("\033[1;6A"), "S-C-Up"));
	}
END_TEST

static const char *const unknown[] = { "", "ab", "F13", "C-", "C-主", "C-1",
	"S-a", "M-", "up", "X-a", "Up " };

START_TEST(other_names_are_no_keys)
	{
		struct key_sequences sequences;

		ck_assert_msg(!key_sequences(unknown[_i], &sequences),
		    "'%s' is taken for a key", unknown[_i]);
		ck_assert_uint_eq(sequences.count, 0);
		ck_assert(!key_is(SPAN_LIT(""), unknown[_i]));
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("key names");
	TCase *tcase = suite_case(suite, "names");

	tcase_add_loop_test(tcase, a_key_has_the_sequences_that_terminals_send,
	    0, LENGTH(sent));
	tcase_add_loop_test(
	    tcase, no_two_keys_have_a_sequence_in_common, 0, LENGTH(sent));
	tcase_add_test(tcase, modifiers_come_in_any_order);
	tcase_add_loop_test(tcase, other_names_are_no_keys, 0, LENGTH(unknown));
	return suite_run(suite);
}
