#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "support/suite.h"
#include "support/terminal.h"

/* The browser as a conversation, on a terminal and in a pipe. */

enum {
	STEPS_MAX = 8,
};

/* What is typed, and what is on the screen then. */
struct step {
	const char *keys, *shows;
};

static void
start(struct terminal *terminal, const char *script, const char *const *env,
    const char *history)
{
	const char *const argv[] = { "sh", "-c", script, NULL };
	const struct pty_config config = {
		.argv = argv,
		.env = env,
		.files.history = span_of(history ? history : ""),
		.columns = 80,
		.lines = 50,
	};

	terminal_must(terminal, terminal_start_unmarked(terminal, &config, 0));
}

static void
take_steps(struct terminal *terminal, const struct step *steps)
{
	size_t i;

	for (i = 0; i < STEPS_MAX && steps[i].shows; i++) {
		terminal_send(
		    terminal, span_of(steps[i].keys ? steps[i].keys : ""));
		terminal_must(
		    terminal, terminal_await_text(terminal, steps[i].shows));
	}
}

static void
assert_status(struct terminal *terminal, int expected)
{
	int status;

	terminal_must(terminal, terminal_await_end(terminal));
	status = pty_status(terminal->pty);
	ck_assert_msg(WIFEXITED(status) && WEXITSTATUS(status) == expected,
	    "it ended with %#x, not the status %d", status, expected);
	terminal_must(terminal, terminal_is_restored(terminal));
}

#define ERRDEX "exec " TEST_ERRDEX

#define TEN "0000000000"

/* Makes a document of an entry without text, and one of a hundred digits. */
#define TWO_ENTRIES                                                            \
	"printf '|code|desc|\\n|-|-|\\n|4711||\\n|4712|%0100d|\\n' 1 "         \
	">$HOME/two.md; "

static const struct {
	const char *name, *script;
	const char *env[2];
	struct step steps[STEPS_MAX];
	int status;
} talks[] = {
	{ "Chinese is found, shown and followed", ERRDEX, { "TERM=dumb" },
	    { { NULL, "errdex: 50 error codes in 1 document." },
		{ "'主题不存在\r", "1. 4000 10012, topic not exist" },
		{ "1\r", "\n    10012\n" }, { "f 1\r", "缺少必要参数" },
		{ "f 99\r", "There is no [99]" }, { "q\r", "" } },
	    0 },
	{ "counts come first", ERRDEX " --plain", { NULL },
	    { { "4000\r", "22 found.\n1. 4000, 请求参数非法\n2. 4000 9003" },
		{ NULL, "1000, invalid request parameters, 参数错误\n>\n" },
		{ "\004", "" } },
	    0 },
	{ "loose ones are told", ERRDEX " --plain", { NULL },
	    { { "topicexist\r", "of them loosely" }, { "q\r", "" } }, 0 },
	{ "nothing is found", ERRDEX " --plain", { NULL },
	    { { "'不存在的东西\r", "Nothing found." }, { "q\r", "" } }, 0 },
	{ "a number without a result is a code", ERRDEX " --plain", { NULL },
	    { { "10012\r", "1. 4000 10012" }, { "q\r", "" } }, 0 },
	{ "0 is no number of a result", ERRDEX " --plain", { NULL },
	    { { "4000\r", "22 found" }, { "0\r", "50 found" }, { "q\r", "" } },
	    0 },
	{ "a word that is a command can be searched", ERRDEX " --plain",
	    { NULL }, { { "/q\r", "found" }, { "q\r", "" } }, 0 },
	{ "a response is read", ERRDEX " --plain", { NULL },
	    { { "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}\r",
		  "1 found.\n1. 5100 10003, ckafka db error" },
		{ "q\r", "" } },
	    0 },
	{ "a response is read over several lines", ERRDEX, { "TERM=dumb" },
	    { { "{\r", "> {\n..." },
		{ "  \"code\": 5100,\r  \"message\": \"(10003)}\"\r}\r",
		    "... }\nRead as code:5100 module:10003.\n1 found." },
		{ "q\r", "" } },
	    0 },
	{ "an empty line ends a response", ERRDEX " --plain", { NULL },
	    { { "{\"code\": 5100,\r\r",
		  "...\ncut off before its end.\nRead as code:5100.\n" },
		{ "q\r", "" } },
	    0 },
	{ "so does the end of input, and nothing else", ERRDEX " --plain",
	    { NULL },
	    { { "{\r\"code\": 5100\r", "5100\n..." },
		{ "\004", "Read as code:5100." },
		{ "10012\r", "1. 4000 10012" }, { "\004", "" } },
	    0 },
	{ "what is no object waits for no end", ERRDEX " --plain", { NULL },
	    { { "{topic\r", "> {topic\nNothing found." }, { "q\r", "" } }, 0 },
	{ "a response is read over several lines of a pipe",
	    "printf '{\n\"code\": 4000\n}\n10012\n' | " TEST_ERRDEX " --plain",
	    { NULL },
	    { { NULL, "Read as code:4000." }, { NULL, "1. 4000 10012" } }, 0 },
	{ "one that is cut off is read, too",
	    "printf '{\n\"code\": 4000' | " TEST_ERRDEX " --plain", { NULL },
	    { { NULL, "Read as code:4000." } }, 0 },
	{ "an unknown sub-code is told", ERRDEX " --plain", { NULL },
	    { { "{\"code\": 5100, \"message\": \"(100004)projectId\"}\r",
		  "100004 is not in the catalogue.\nRead as code:5100.\n5 found." },
		{ "q\r", "" } },
	    0 },
	{ "a response that says success", ERRDEX " --plain", { NULL },
	    { { "{\"code\":0,\"message\":\"\"}\r", "0 means success.\n>" },
		{ "q\r", "" } },
	    0 },
	{ "the errors of a log",
	    "TERM=dumb " TEST_ERRDEX " explain --browse " TEST_DATA
	    "/cli/failed.log",
	    { NULL },
	    { { NULL,
		  "3 errors.\n"
		  "1. 5100 10003, line 2, 2 times: 资源操作失败 · ckafka" },
		{ NULL,
		    "AuthFailure.SecretIdNotFound, line 8: "
		    "AuthFailure.SecretIdNotFound is not in" },
		{ "1\r", "内部错误，请 提交工单" }, { "q\r", "" } },
	    0 },
	{ "the one that was shown is no longer meant", ERRDEX " --plain",
	    { NULL },
	    { { "d\r", "Say which one, by its number." },
		{ "\r", "Nothing is listed." }, { "10012\r", "1 found." },
		{ "1\r", "ckafka.md:" }, { "4000\r", "22 found." },
		{ "d\r", "> d\nSay which one" }, { "q\r", "" } },
	    0 },
	{ "the one that was shown last is shown again", ERRDEX " --plain",
	    { NULL },
	    { { "10012\r", "1 found." }, { "1\r", "ckafka.md:" },
		{ "d\r", "> d\n  错误码\n    4000\n" }, { "q\r", "" } },
	    0 },
	{ "results are listed again", ERRDEX " --plain", { NULL },
	    { { "10012\r", "1 found." }, { "\r", "No more." },
		{ "l\r", "> l\n1 found.\n1. 4000 10012" }, { "q\r", "" } },
	    0 },
	{ "results come by pages", ERRDEX " --plain", { NULL },
	    { { "0\r", "\n4 more; an empty line lists them.\n>" },
		{ "48\r", "> 48\nNothing found." }, { "0\r", "4 more" },
		{ "\r", "\n50. " }, { "\r", "No more." }, { "q\r", "" } },
	    0 },
	{ "what takes no number is searched", ERRDEX " --plain", { NULL },
	    { { "l 3\r", "> l 3\n2 found." }, { "q\r", "" } }, 0 },
	{ "the errors of a log, in another document",
	    "TERM=dumb " TEST_ERRDEX " explain --browse --in=zzz " TEST_DATA
	    "/cli/failed.log",
	    { NULL },
	    { { NULL, "neither 5100 nor 10003 is in the catalogue" },
		{ "q\r", "" } },
	    0 },
	{ "nobody is greeted in a pipe",
	    "echo \"[$(echo q | " TEST_ERRDEX " --plain)]\"", { NULL },
	    { { NULL, "[]" } }, 0 },
	{ "what was searched is remembered",
	    "echo 10012 | " TEST_ERRDEX " --plain >/dev/null; "
	    "echo \"[$(cat $(find $HOME -name history))]\"",
	    { NULL }, { { NULL, "[10012]" } }, 0 },
	{ "a query is given", ERRDEX " --plain -q 10012", { NULL },
	    { { NULL, "1. 4000 10012" }, { "q\r", "" } }, 0 },
	{ "words are completed", ERRDEX " --plain", { NULL },
	    { { "modu\t", "> module:" }, { "1001\t2\r", "1. 4000 10012" },
		{ "q\r", "" } },
	    0 },
	{ "file names are not", "cd / && " ERRDEX " --plain", { NULL },
	    { { "/et\t\r", "> /et\n" }, { "q\r", "" } }, 0 },
	{ "help names what can be typed", ERRDEX " --plain", { NULL },
	    { { "?\r", "y N: copy the remedy of result N" },
		{ NULL, "A word in one column only" }, { "q\r", "" } },
	    0 },
	{ "no terminal is known", ERRDEX, { "TERM=none-such" },
	    { { NULL, "errdex: no terminal is known by TERM=none-such" },
		{ "10012\r", "1. 4000 10012" }, { "q\r", "" } },
	    0 },
	{ "its name is hostile", ERRDEX, { "TERM=\033[2J\u202e" },
	    { { NULL, "TERM=^[[2J<U+202E>" }, { "q\r", "" } }, 0 },
	{ "it has no name", ERRDEX, { "TERM" },
	    { { NULL, "TERM is not set" }, { "q\r", "" } }, 0 },
	{ "the documents come from a pipe",
	    "printf '|错误码|说明|\\n|-|-|\\n|4711|a\\033[2J\\342\\200\\256|\\n'"
	    " | " TEST_ERRDEX " --plain -c -",
	    { NULL },
	    { { "4711\r", "1. 4711, a^[[2J<U+202E>" }, { "q\r", "" } }, 0 },
	{ "the lines come from a pipe",
	    "printf '10012\\n1\\n' | TERM=dumb " TEST_ERRDEX, { NULL },
	    { { NULL, "1 found.\n1. 4000 10012, topic not exist" },
		{ NULL, "主题不存在，请您确认主题的合法性" } },
	    0 },
	{ "an entry is chosen for a script",
	    "x=$(" TEST_ERRDEX
	    " --plain --print -f tsv | tail -n 1 | cut -f 6);"
	    " echo \"[$x]\"",
	    { NULL }, { { "10012\r", "1. 4000 10012" }, { "1\r", "[10012]" } },
	    0 },
	{ "none is", ERRDEX " --plain --print", { NULL },
	    { { "10012\r", "1. 4000 10012" }, { "q\r", "" } }, 1 },
	{ "each of many documents that cannot be read is told",
	    "mkdir $HOME/d; for i in $(seq 150); do ln -s none "
	    "$HOME/d/$i.md; done; echo q | " TEST_ERRDEX
	    " --plain -c $HOME/d -c " TEST_DATA
	    "/store.md 2>&1 | grep -c leads",
	    { NULL }, { { NULL, "150" } }, 0 },
	{ "what is wider than the terminal is cut",
	    TWO_ENTRIES TEST_ERRDEX " --plain -c $HOME/two.md", { NULL },
	    { { "4712\r", "\n1. 4712, " TEN TEN TEN TEN TEN TEN TEN "\n>" },
		{ "q\r", "" } },
	    0 },
	{ "lines of a pipe are not",
	    TWO_ENTRIES "echo 4712 | " TEST_ERRDEX
			" --plain -c $HOME/two.md | tail -n 1 | wc -c",
	    { NULL }, { { NULL, "110" } }, 0 },
	{ "no line ends in blanks",
	    TWO_ENTRIES "echo 4711 | " TEST_ERRDEX
			" --plain -c $HOME/two.md | cat -A",
	    { NULL }, { { NULL, "1. 4711,$" } }, 0 },
	{ "what can be completed is listed", ERRDEX " --plain", { NULL },
	    { { "module:1001\t\t",
		  "> module:1001\nmodule:10010\nmodule:10011\nmodule:10012\n"
		  "module:10013\nmodule:10014\nmodule:10015\nmodule:10016\n"
		  "module:10017\nmodule:10018\n> module:1001" },
		{ "\025q\r", "" } },
	    0 },
	{ "what a low terminal has no room for is counted",
	    "stty rows 6; " ERRDEX " --plain", { NULL },
	    { { "module:1001\t\t",
		  "> module:1001\nmodule:10010\nmodule:10011\nmodule:10012\n"
		  "module:10013\n5 more\n> module:1001" },
		{ "\025q\r", "" } },
	    0 },
	{ "it is told in the end that nothing is remembered",
	    "mkdir -p $HOME/.local/state/errdex/history; echo 10012 | " TEST_ERRDEX
	    " --plain",
	    { NULL },
	    { { NULL, "1. 4000 10012" }, { NULL, "history: not a file" } }, 0 },
	{ "nothing is remembered where that is not wanted",
	    "echo 10012 | " TEST_ERRDEX " --plain --no-history >/dev/null; "
	    "echo \"[$(find $HOME -name history)]\"",
	    { NULL }, { { NULL, "[]" } }, 0 },
	{ "there is no clipboard in a pipe",
	    "printf '10012\\ny 1\\n' | " TEST_ERRDEX " --plain | cat", { NULL },
	    { { NULL, "There is no clipboard here." } }, 0 },
};

START_TEST(lines_are_answered_by_lines)
	{
		struct terminal terminal;

		start(&terminal, talks[_i].script, talks[_i].env, NULL);
		take_steps(&terminal, talks[_i].steps);
		assert_status(&terminal, talks[_i].status);
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(on_a_dumb_terminal_not_one_sequence_is_sent)
	{
		static const char *const env[] = { "TERM=dumb", NULL };
		static const struct step steps[] = {
			{ "主题\r", "found" },
			{ "1\r", "ckafka.md:" },
			{ "mod\t\r", "module:" },
			{ "?\r", "A word in one column only" },
			{ NULL, NULL },
		};
		struct terminal terminal;

		start(&terminal, ERRDEX, env, NULL);
		take_steps(&terminal, steps);
		ck_assert_msg(span_find(buf_span(&terminal.bytes),
				  SPAN_LIT("\033"), 0) == SPAN_NONE,
		    "an escape sequence was sent");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(the_remedy_is_copied)
	{
		static const struct step steps[] = {
			{ "10012\r", "1. 4000 10012" },
			{ "y 1\r", "sent to the terminal" },
			{ NULL, NULL },
		};
		struct terminal terminal;

		start(&terminal, ERRDEX " --plain", NULL, NULL);
		take_steps(&terminal, steps);
		assert_span_eq(
		    buf_span(&emulator_seen(terminal.emulator)->copied),
		    "主题不存在，请您确认主题的合法性");
		terminal_finish(&terminal);
	}
END_TEST

/* What was asked before comes back, but nothing that a terminal acts on. */
START_TEST(earlier_queries_are_recalled)
	{
		static const struct step steps[] = {
			{ "\020\020\r", "1. 4000 10012" },
			{ NULL, NULL },
		};
		struct terminal terminal;

		start(&terminal, ERRDEX " --plain", NULL,
		    "10012\na\u202eb\n5100\n");
		take_steps(&terminal, steps);
		terminal_must_show(&terminal, "> 10012");
		terminal_finish(&terminal);
	}
END_TEST

START_TEST(interrupted_it_gives_the_terminal_back)
	{
		static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
		static const struct step steps[] = {
			{ "主题", "> 主题" },
			{ NULL, NULL },
		};
		struct terminal terminal;

		start(&terminal, ERRDEX " --plain", NULL, NULL);
		take_steps(&terminal, steps);
		terminal_signal(&terminal, numbers[_i]);
		terminal_must(&terminal, terminal_await_end(&terminal));
		ck_assert(WIFSIGNALED(pty_status(terminal.pty)));
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("plain");
	TCase *tcase = suite_case(suite, "plain");

	tcase_add_loop_test(
	    tcase, lines_are_answered_by_lines, 0, LENGTH(talks));
	tcase_add_test(tcase, on_a_dumb_terminal_not_one_sequence_is_sent);
	tcase_add_test(tcase, the_remedy_is_copied);
	tcase_add_test(tcase, earlier_queries_are_recalled);
	tcase_add_loop_test(
	    tcase, interrupted_it_gives_the_terminal_back, 0, 3);
	return suite_run(suite);
}
