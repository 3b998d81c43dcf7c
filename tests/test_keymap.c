#include "tui/keymap.h"

#include <string.h>

#include "support/suite.h"
#include "tui/actions.h"

/* Words of a configuration: "bind pane x errdex-quit", "unbind pane x". */
static bool
say(struct keymap *keymap, const char *text, struct err *err)
{
	struct span rest = span_of(text), words[4];
	size_t count = 0;

	while (count < 4 && span_cut(&rest, ' ', &words[count]))
		count++;
	return count == 4
	    ? keymap_bind(keymap, words[1], words[2], words[3], err)
	    : keymap_unbind(keymap, words[1], words[2], err);
}

static void
must_say(struct keymap *keymap, const char *const *lines)
{
	struct err err = { 0 };

	for (; *lines; lines++)
		ck_assert_msg(
		    say(keymap, *lines, &err), "%s: %s", *lines, err.text);
	keymap_settle(keymap);
}

/* "errdex-quit", "nothing" where it is to do nothing, "-": as ever. */
static const char *
action_of(const struct keymap *keymap, enum focus focus, const char *bytes)
{
	size_t action;

	if (!keymap_find(keymap, focus, span_of(bytes), &action))
		return "-";
	return action == KEYMAP_NOTHING ? "nothing" : actions[action].name;
}

static const struct {
	const char *name, *lines[4];
	enum focus focus;
	const char *bytes, *action;
} found[] = {
	{ "the table", { NULL }, FOCUS_PANE, "y", "errdex-copy-remedy" },
	{ "a key of nobody", { NULL }, FOCUS_PANE, "x", "-" },
	{ "a key given", { "bind pane x errdex-quit" }, FOCUS_PANE, "x",
	    "errdex-quit" },
	{ "a key taken", { "bind pane y errdex-quit" }, FOCUS_PANE, "y",
	    "errdex-quit" },
	{ "a key in another focus", { "bind details y errdex-quit" },
	    FOCUS_PANE, "y", "errdex-copy-remedy" },
	{ "the last line holds",
	    { "bind pane x errdex-quit", "bind pane x errdex-up" }, FOCUS_PANE,
	    "x", "errdex-up" },
	{ "all that is sent for a key", { "bind help F5 errdex-quit" },
	    FOCUS_HELP, "\033[[E", "errdex-quit" },
	{ "nothing", { "unbind pane y" }, FOCUS_PANE, "y", "nothing" },
	{ "given again", { "unbind pane y", "bind pane y errdex-up" },
	    FOCUS_PANE, "y", "errdex-up" },
	{ "C-j is a part of Enter", { "bind details C-j errdex-quit" },
	    FOCUS_DETAILS, "\n", "errdex-quit" },
	{ "the rest of Enter stays", { "bind details C-j errdex-quit" },
	    FOCUS_DETAILS, "\r", "errdex-follow" },
	{ "Chinese", { "bind pane 主 errdex-quit" }, FOCUS_PANE, "主",
	    "errdex-quit" },
};

START_TEST(a_key_does_what_the_configuration_says)
	{
		struct keymap keymap = { .count = 0 };

		must_say(&keymap, found[_i].lines);
		ck_assert_msg(!strcmp(action_of(&keymap, found[_i].focus,
					  found[_i].bytes),
				  found[_i].action),
		    "%s: %s", found[_i].name,
		    action_of(&keymap, found[_i].focus, found[_i].bytes));
		keymap_finish(&keymap);
	}
END_TEST

static const struct {
	const char *name, *lines[4];
	const char *action;
	enum focus focus;
	const char *keys; /* mine, then the usual ones */
} shown[] = {
	{ "the table", { NULL }, "errdex-back", FOCUS_DETAILS,
	    "| Esc Backspace q" },
	{ "mine come first", { "bind details x errdex-back" }, "errdex-back",
	    FOCUS_DETAILS, "x | Esc Backspace q" },
	{ "several, as they were bound",
	    { "bind details x errdex-back", "bind details C-a errdex-back" },
	    "errdex-back", FOCUS_DETAILS, "x C-a | Esc Backspace q" },
	{ "one of the usual ones", { "bind details q errdex-back" },
	    "errdex-back", FOCUS_DETAILS, "q | Esc Backspace" },
	{ "one that another took", { "bind details q errdex-quit" },
	    "errdex-back", FOCUS_DETAILS, "| Esc Backspace" },
	{ "one that was unbound", { "unbind details Esc" }, "errdex-back",
	    FOCUS_DETAILS, "| Backspace q" },
	{ "one that I took again",
	    { "bind details x errdex-back", "bind details x errdex-quit" },
	    "errdex-back", FOCUS_DETAILS, "| Esc Backspace q" },
	{ "C-j is not all of Enter", { "bind query C-j errdex-down" },
	    "errdex-details", FOCUS_QUERY, "| Enter" },
	{ "twice", { "bind help x errdex-back", "bind help x errdex-back" },
	    "errdex-back", FOCUS_HELP, "x | Esc Backspace q" },
};

START_TEST(the_keys_of_an_action_are_those_that_run_it)
	{
		struct keymap keymap = { .count = 0 };
		size_t action = actions_named(shown[_i].action);
		struct buf keys = { 0 };
		const char *const *key;

		must_say(&keymap, shown[_i].lines);
		key = keymap_mine(&keymap, action, shown[_i].focus);
		for (; *key; key++)
			buf_addf(&keys, "%s ", *key);
		buf_add_char(&keys, '|');
		key = keymap_usual(&keymap, action, shown[_i].focus);
		for (; *key; key++)
			buf_addf(&keys, " %s", *key);
		ck_assert_msg(span_eq(buf_span(&keys), span_of(shown[_i].keys)),
		    "%s: %.*s", shown[_i].name, SPAN_ARG(buf_span(&keys)));
		buf_finish(&keys);
		keymap_finish(&keymap);
	}
END_TEST

static const struct {
	const char *line, *complaint;
} wrong[] = {
	{ "bind pan x errdex-quit",
	    "there is no focus 'pan'; is it 'pane' that you want?" },
	{ "bind everywhere x errdex-quit",
	    "there is no focus 'everywhere'; there are query, pane, details, "
	    "documents, errors, report and help" },
	{ "bind pane x errdex-qiut",
	    "there is no action 'errdex-qiut'; is it 'errdex-quit' that you "
	    "want?" },
	{ "bind pane x errdex-copy",
	    "there is no action 'errdex-copy'; is it 'errdex-copy-remedy' that "
	    "you want?" },
	{ "bind pane x fly",
	    "there is no action 'fly'; errdex --list-actions names them" },
	{ "bind pane Pgdn errdex-quit",
	    "there is no key 'Pgdn'; is it 'PgDn' that you want?" },
	{ "bind pane C-PageUp errdex-quit",
	    "there is no key 'PageUp'; is it 'PgUp' that you want?" },
	{ "bind pane Hyper-x errdex-quit",
	    "there is no key 'Hyper-x'; keys are named like C-Home, M-x, PgUp, "
	    "F1" },
	{ "bind query x errdex-quit",
	    "'x' is typed into the query; there, bind keys that are no text" },
	{ "bind query 主 errdex-quit",
	    "'主' is typed into the query; there, bind keys that are no "
	    "text" },
	{ "unbind pane Pgdn",
	    "there is no key 'Pgdn'; is it 'PgDn' that you want?" },
};

START_TEST(what_there_is_not_is_told_with_what_is_like_it)
	{
		struct keymap keymap = { .count = 0 };
		struct err err = { 0 };

		ck_assert_msg(
		    !say(&keymap, wrong[_i].line, &err), "%s", wrong[_i].line);
		assert_span_eq(span_of(err.text), wrong[_i].complaint);
		ck_assert_uint_eq(keymap.count, 0);
		keymap_finish(&keymap);
	}
END_TEST

static void
say_all(struct keymap *keymap, struct span rest)
{
	struct span line;

	while (span_cut(&rest, '\n', &line)) {
		struct buf copy = { 0 };
		struct err err = { 0 };

		buf_add(&copy, line);
		buf_add_char(&copy, '\0');
		if (line.len > 0 && line.ptr[0] != '#')
			ck_assert_msg(say(keymap, copy.ptr, &err), "%s: %s",
			    copy.ptr, err.text);
		buf_finish(&copy);
	}
	keymap_settle(keymap);
}

START_TEST(the_list_is_a_configuration_that_says_the_same)
	{
		static const char *const lines[] = { "bind pane y errdex-quit",
			"bind query C-j errdex-down", NULL };
		struct keymap keymap = { .count = 0 }, again = { .count = 0 };
		struct buf list = { 0 }, other = { 0 };

		must_say(&keymap, lines);
		keymap_list(&keymap, &list);
		say_all(&again, buf_span(&list));
		keymap_list(&again, &other);
		buf_add_char(&list, '\0');
		assert_span_eq(buf_span(&other), list.ptr);
		buf_finish(&list);
		buf_finish(&other);
		keymap_finish(&keymap);
		keymap_finish(&again);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("keymap");
	TCase *tcase = suite_case(suite, "bindings");

	tcase_add_loop_test(
	    tcase, a_key_does_what_the_configuration_says, 0, LENGTH(found));
	tcase_add_loop_test(tcase, the_keys_of_an_action_are_those_that_run_it,
	    0, LENGTH(shown));
	tcase = suite_case(suite, "names");
	tcase_add_loop_test(tcase,
	    what_there_is_not_is_told_with_what_is_like_it, 0, LENGTH(wrong));
	tcase_add_test(tcase, the_list_is_a_configuration_that_says_the_same);
	return suite_run(suite);
}
