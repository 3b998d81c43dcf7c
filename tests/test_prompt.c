#include <stdlib.h>
#include <string.h>

#include "support/random.h"
#include "support/suite.h"
#include "support/typist.h"
#include "text/utf8.h"

static const struct typed edits[] = {
	{ "nothing", { NULL }, .outcome = "/ ▏" },
	{ "letters", { "abc" }, .outcome = "/ abc▏" },
	{ "Chinese", { "主题" }, .outcome = "/ 主题▏" },
	{ "Chinese in the middle", { "主题\002不" }, .outcome = "/ 主不▏题" },
	{ "C-a and C-e", { "主题\001a\005b" }, .outcome = "/ a主题b▏" },
	{ "Backspace over Chinese", { "主题\177" }, .outcome = "/ 主▏" },
	{ "Backspace as ^H", { "主题\b" }, .outcome = "/ 主▏" },
	{ "Delete", { "主题\001\033[3~" }, .outcome = "/ ▏题" },
	{ "Left and Right", { "主题库\033[D\033[D\033[C\033OD" },
	    .outcome = "/ 主▏题库" },
	{ "Home and End", { "b\033[Ha\033[Fc\033OHx\033OFd\033[1~y\033[4~e" },
	    .outcome = "/ yxabcde▏" },
	{ "Home and End of rxvt", { "b\033[7~a\033[8~c" },
	    .outcome = "/ abc▏" },
	{ "Ctrl and arrows", { "one two\033[1;5D\033[1;5D\033[1;5C" },
	    .outcome = "/ one▏ two" },
	{ "words", { "one two\033b\033b\033f" }, .outcome = "/ one▏ two" },
	{ "kill and yank", { "主题 不存在\027\025\031\031" },
	    .outcome = "/ 主题 不存在主题 不存在▏" },
	{ "kills that follow each other are one", { "one two\027\027\031" },
	    .outcome = "/ one two▏" },
	{ "yank-pop", { "a\025b\025\031\033y" }, .outcome = "/ a▏" },
	{ "transpose Chinese", { "主题\024" }, .outcome = "/ 题主▏" },
	{ "transpose words", { "主题 topic\033t" },
	    .outcome = "/ topic 主题▏" },
	{ "undo", { "主题 \025\037" }, .outcome = "/ 主题 ▏" },
	{ "undo with C-x C-u", { "ab\025\030\025" }, .outcome = "/ ab▏" },
	{ "upper case", { "topic\001\033u" }, .outcome = "/ TOPIC▏" },
	{ "an argument", { "\0333x" }, .outcome = "/ xxx▏" },
	{ "an argument beyond reason is cut", { "\0331234567x\033998\177" },
	    .outcome = "/ x▏" },
	{ "an argument for Chinese", { "\0333主" }, .outcome = "/ 主主主▏" },
	{ "a macro", { "\030(主a\030)\030e\030e" }, .outcome = "/ 主a主a主a▏" },
	{ "a macro with a command", { "\030(a\033[B\030)\030e" },
	    .outcome = "next next / aa▏" },
	{ "character search", { "abcb\001\035b" }, .outcome = "/ a▏bcb" },
	{ "quoted insert", { "\026\001a" }, .outcome = "/ \001a▏" },
	{ "quoted Chinese", { "\026主a" }, .outcome = "/ 主a▏" },
	{ "four bytes", { "𠮷a\002\002b" }, .outcome = "/ b▏𠮷a" },
	{ "combining marks", { "e\xCC\x81x\177" }, .outcome = "/ e\xCC\x81▏" },
};

static const struct typed commands[] = {
	{ "commands", { "\033[B\033[A\t\r" },
	    .outcome = "next previous pane enter / ▏" },
	{ "arrows of application mode", { "\033OB\033OA" },
	    .outcome = "next previous / ▏" },
	{ "F1 in all its forms", { "\033OP\033[11~\033[[A" },
	    .outcome = "help help help / ▏" },
	{ "Ctrl and Home", { "a\033[1;5H\033[7^" }, .outcome = "top top / a▏" },
	{ "C-j is Enter too", { "a\n" }, .outcome = "enter / a▏" },
	{ "C-d on an empty line", { "\004" }, .outcome = "quit / ▏" },
	{ "C-d on a line", { "ab\001\004" }, .outcome = "/ ▏b" },
	{ "C-d held down on a line", { "a\001\004\004\004" },
	    .outcome = "/ ▏" },
	{ "C-d after it was emptied", { "a\025\004" }, .outcome = "quit / ▏" },
	{ "C-d again, after another key", { "a\001\004\177\004" },
	    .outcome = "quit / ▏" },
	{ "sequences that mean nothing",
	    { "a\033[1;2A\033[57399u\033[25~\033[[Zb" }, .outcome = "/ ab▏" },
	{ "Alt that means nothing", { "a\033主b", "\033[", "\033O", "c" },
	    .outcome = "/ abc▏" },
	{ "controls that mean nothing", { "a\034b" }, .outcome = "/ ab▏" },
	{ "bytes that are no text", { "a\377\200b" }, .outcome = "/ ab▏" },
	{ "Esc is the browser's", { "a\033" }, .outcome = "escape / a▏" },
	{ "another text is put in, undone", { "abc\033[15~", "\037" },
	    .outcome = "set / abc▏" },
	{ "another text is put in", { "abc\001\033[15~" },
	    .outcome = "set / code:5100▏" },
	{ "a key that accepts the line", { "abc\002\033\024\r" },
	    .outcome = "enter enter / abc▏",
	    .inputrc = "\"\\e\\C-t\": accept-line" },
	{ "keys behind one that accepts", { "abc\017d" },
	    .outcome = "enter / abcd▏" },
	{ "a line that was accepted is still edited",
	    { "one two\033#\001\004\027" }, .outcome = "enter / ▏one two" },
	{ "end of input within a macro", { "\030(\004\030)" },
	    .outcome = "quit / ▏" },
};

static const struct typed pastes[] = {
	{ "a paste", { "a\033[200~主题\033[201~b" }, .outcome = "/ a主题b▏" },
	{ "a paste of lines", { "\033[200~a\r\nb\tc\n\033[201~" },
	    .outcome = "/ a b c▏" },
	{ "a paste with a sequence", { "\033[200~\033[A\003\033[201~" },
	    .outcome = "/  [A ▏" },
	{ "a paste is one edit", { "a", "\033[200~bcd\033[201~", "\037" },
	    .outcome = "/ a▏" },
	{ "a paste of one letter is one edit",
	    { "a", "\033[200~b\033[201~", "\037" }, .outcome = "/ a▏" },
	{ "a paste in the middle", { "ab\002\033[200~主\033[201~" },
	    .outcome = "/ a主▏b" },
	{ "a paste into a search",
	    { "topic\r\025", "\022\033[200~to\033[201~" },
	    .outcome = "enter (reverse-i-search)`to': ▏topic" },
	{ "a paste within a sequence", { "a\030\033[200~b\033[201~c" },
	    .outcome = "/ abc▏" },
	{ "a paste behind an argument", { "a\0333\033[200~b\033[201~c" },
	    .outcome = "/ abc▏" },
	{ "a paste of nothing", { "a\033[200~\n\033[201~b" },
	    .outcome = "/ ab▏" },
	{ "a response without brackets", { "{\"code\":\r5100}" },
	    .outcome = "/ {\"code\": 5100}▏" },
	{ "a paste in vi's command mode",
	    { "ac\033", "\033[D", "\033[200~b\033[201~" },
	    .outcome = "/ a▏bc (command)", .inputrc = TYPIST_VI },
	{ "a paste at the end in vi's command mode",
	    { "ab\033", "\033[200~cd\033[201~" },
	    .outcome = "/ abc▏d (command)", .inputrc = TYPIST_VI },
	{ "a paste between d and its motion",
	    { "ab\033", "d\033[200~c\033[201~" }, .outcome = "/ ab▏c (command)",
	    .inputrc = TYPIST_VI },
};

static const struct typed pendings[] = {
	{ "Esc within a sequence", { "a\030", "\033", "b" },
	    .outcome = "/ ab▏" },
	{ "Esc within an argument", { "a\0333", "\033", "b" },
	    .outcome = "/ ab▏" },
	{ "Esc behind quoted insert", { "a\026", "\033", "b" },
	    .outcome = "/ ab▏" },
	{ "Down within a sequence", { "a\030\033[Bb" },
	    .outcome = "next / ab▏" },
	{ "Down with an argument", { "a\0333\033[Bb" },
	    .outcome = "next / ab▏" },
	{ "Down behind quoted insert", { "a\026\033[Bb" },
	    .outcome = "next / ab▏" },
	{ "C-c within a sequence", { "a\030\003b" },
	    .outcome = "interrupt / ab▏" },
	{ "C-c behind quoted insert", { "a\026\003b" },
	    .outcome = "interrupt / ab▏" },
	{ "an unknown sequence within another", { "a\030\033[25~b" },
	    .outcome = "/ ab▏" },
	{ "the label of an argument", { "a\0333" }, .outcome = "(arg: 3) a▏" },
	{ "the label of a search", { "a\022" },
	    .outcome = "(reverse-i-search)`': a▏" },
	{ "Esc between d and its motion", { "ab\033", "d", "\033", "x" },
	    .outcome = "/ ▏a (command)", .inputrc = TYPIST_VI },
	{ "Down between d and its motion", { "ab\033", "d\033[Bx" },
	    .outcome = "next / ▏a (command)", .inputrc = TYPIST_VI },
	{ "Down where a character is sought", { "ab\033", "f\033[B0x" },
	    .outcome = "next / ▏b (command)", .inputrc = TYPIST_VI },
	{ "Esc where a character is replaced", { "ab\033", "r", "\033", "x" },
	    .outcome = "/ ▏a (command)", .inputrc = TYPIST_VI },
	{ "jk for Esc, typed half", { "aj", "b" }, .outcome = "/ ajb▏ (insert)",
	    .inputrc =
		TYPIST_VI "set keymap vi-insert\n\"jk\": vi-movement-mode\n" },
	{ "jk for Esc, never finished", { "aj" }, .outcome = "/ aj▏ (insert)",
	    .inputrc =
		TYPIST_VI "set keymap vi-insert\n\"jk\": vi-movement-mode\n" },
	{ "jk for Esc, with all the time", { "aj" }, .outcome = "/ a▏ (insert)",
	    .inputrc =
		TYPIST_VI "set keyseq-timeout 0\n"
			  "set keymap vi-insert\n\"jk\": vi-movement-mode\n" },
	{ "jk for Esc", { "ajk" }, .outcome = "/ ▏a (command)",
	    .inputrc =
		TYPIST_VI "set keymap vi-insert\n\"jk\": vi-movement-mode\n" },
	{ "jk for Esc, and Esc", { "aj", "\033" }, .outcome = "/ a▏j (command)",
	    .inputrc =
		TYPIST_VI "set keymap vi-insert\n\"jk\": vi-movement-mode\n" },
	{ "jk for Esc, and Down", { "aj\033[B" },
	    .outcome = "next / aj▏ (insert)",
	    .inputrc =
		TYPIST_VI "set keymap vi-insert\n\"jk\": vi-movement-mode\n" },
};

static const struct typed completions[] = {
	{ "a field, with no blank behind it", { "cod\033/x" },
	    .outcome = "/ code:x▏" },
	{ "a word", { "a cou\033/x" }, .outcome = "/ a country x▏" },
	{ "Chinese, the part in common", { "错\033/" }, .outcome = "/ 错误▏" },
	{ "several, listed", { "错误\033/\033?" },
	    .outcome = "list(错误码.md 错误.md) / 错误▏" },
	{ "behind a sign", { "a|!cod\033/" }, .outcome = "/ a|!code:▏" },
	{ "files, never", { "/etc/pass\033/", "~\033/", "./\033?" },
	    .outcome = "/ /etc/pass~./▏" },
	{ "all at once", { "错误\033*" }, .outcome = "/ 错误码.md 错误.md ▏" },
};

START_TEST(the_line_is_edited)
	{
		typist_check(&edits[_i]);
	}
END_TEST

START_TEST(keys_run_commands_or_mean_nothing)
	{
		typist_check(&commands[_i]);
	}
END_TEST

START_TEST(a_paste_is_text)
	{
		typist_check(&pastes[_i]);
	}
END_TEST

START_TEST(what_is_under_way_ends_well)
	{
		typist_check(&pendings[_i]);
	}
END_TEST

START_TEST(words_are_completed)
	{
		typist_check(&completions[_i]);
	}
END_TEST

/* Keys of all kinds, without sense. */
static const char *
noise(uint64_t seed, char bytes[400])
{
	static const char *const pieces[] = { "\033[A", "\033OP", "\033[3~",
		"\033[25~", "\033[200~a\r主\033[201~", "\033b", "\033d",
		"\0333", "\033/", "\033?", "\033y", "\033\n", "\033p", "主",
		"题", "a", "b", " ", "0", "3", "c", "d", "f", "i", "p", "r",
		"u", "w", "x", "y", "C", "I", "R", "S", ".", "/", "@", "%", "|",
		"~", "(", ")", "*", "=", "\\", "j", "k", "g", "G", "n", "\001",
		"\002", "\003", "\004", "\005", "\007", "\010", "\013", "\014",
		"\015", "\016", "\020", "\022", "\023", "\024", "\025", "\026",
		"\027", "\030", "\030(", "\030)", "\030e", "\030\022",
		"\030\025", "\031", "\035", "\037", "\177", "\033[15~",
		"\377" };
	size_t len = 0;

	for (;;) {
		const char *piece = random_of(&seed, pieces);
		size_t more = strlen(piece);

		if (len + more >= 400)
			break;
		memcpy(bytes + len, piece, more);
		len += more;
	}
	bytes[len] = '\0';
	return bytes;
}

START_TEST(noise_does_no_harm)
	{
		const char *mode = _i % 2 ? TYPIST_VI : "";
		char bytes[4][400];
		struct buf out = { 0 };
		const char *reads[5] = { NULL };
		size_t i;

		for (i = 0; i < 4; i++)
			reads[i] = noise((uint64_t)_i * 4 + i + 1, bytes[i]);
		typist_type(
		    &(struct typing){ .inputrc = mode, .reads = reads }, &out);
		ck_assert_msg(utf8_is_valid(buf_span(&out)),
		    "seed %d leaves a line that is not UTF-8", _i);
		ck_assert_msg(span_find(buf_span(&out), SPAN_LIT("(ended"),
				  0) == SPAN_NONE,
		    "seed %d: %.*s", _i, SPAN_ARG(buf_span(&out)));
		buf_finish(&out);
	}
END_TEST

/* Behind a word a letter comes and goes; then all is undone that can be. */
static const struct {
	const char *name;
	size_t count;
	bool forgotten;
	const char *inputrc;
} undoings[] = {
	{ "lately", 100, false, "" },
	{ "lately, in vi", 100, false, TYPIST_VI },
	{ "long ago", 5000, true, "" },
	{ "long ago, in vi", 5000, true, TYPIST_VI },
};

START_TEST(what_was_done_long_ago_cannot_be_undone)
	{
		struct buf typed = { 0 }, out = { 0 };
		const char *reads[] = { NULL, NULL };
		size_t i;

		buf_addf(&typed, "first");
		for (i = 0; i < undoings[_i].count; i++)
			buf_addf(&typed, "主\177");
		buf_addf(
		    &typed, "%s", *undoings[_i].inputrc ? "\033U" : "\033r");
		buf_add_char(&typed, '\0');
		reads[0] = typed.ptr;
		typist_type(
		    &(struct typing){
			.inputrc = undoings[_i].inputrc,
			.reads = reads,
		    },
		    &out);
		ck_assert_msg((span_find(buf_span(&out), SPAN_LIT("first"),
				   0) != SPAN_NONE) == undoings[_i].forgotten,
		    "%s: %.*s", undoings[_i].name, SPAN_ARG(buf_span(&out)));
		buf_finish(&typed);
		buf_finish(&out);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("prompt");
	TCase *tcase = suite_case(suite, "prompt");

	tcase_add_loop_test(tcase, the_line_is_edited, 0, LENGTH(edits));
	tcase_add_loop_test(
	    tcase, keys_run_commands_or_mean_nothing, 0, LENGTH(commands));
	tcase_add_loop_test(tcase, a_paste_is_text, 0, LENGTH(pastes));
	tcase_add_loop_test(
	    tcase, what_is_under_way_ends_well, 0, LENGTH(pendings));
	tcase_add_loop_test(tcase, words_are_completed, 0, LENGTH(completions));
	tcase_add_loop_test(tcase, what_was_done_long_ago_cannot_be_undone, 0,
	    LENGTH(undoings));
	tcase_add_loop_test(tcase, noise_does_no_harm, 0, 100);
	return suite_run(suite);
}
