#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "out/formats.h"
#include "support/documents.h"
#include "support/program.h"
#include "support/results.h"
#include "support/suite.h"

enum {
	ARGS_MAX = 10
};

#define NO_CODES                                                               \
	"errdex: no error codes in what was read; 'errdex tables' shows what " \
	"is\n"

/* A command line and what it does, for program_check. */
static const struct {
	const char *args[ARGS_MAX];
	int status;
	const char *out, *err;
} lines[] = {
	/* Commands, in all formats. */
	{ { "lookup", "5100" }, 0, "@lookup.txt", NULL },
	{ { "lookup", "5100", "-ftsv" }, 0, "@lookup.tsv", NULL },
	{ { "lookup", "5100", "-fjson" }, 0, "@lookup.json", NULL },
	{ { "lookup", "5100", "-fjsonl" }, 0, "@lookup.jsonl", NULL },
	{ { "lookup", "5100", "-fmd" }, 0, "@lookup.md", NULL },
	{ { "search", "主题", "存在" }, 0, "@search.txt", NULL },
	{ { "search", "主题 存在", "--format=tsv" }, 0, "@search.tsv", NULL },
	{ { "search", "--explain-query", "！ａ", "|", "VPC" }, 0,
	    "！ａ  no \"a\" in any column; or\n"
	    "VPC   \"VPC\" in this case in any column, or with gaps\n",
	    NULL },
	{ { "search", "--explain-query", "\033" }, 0,
	    "nothing is asked for: every entry is found\n", NULL },
	{ { "search", "--explain-query", "\u202E" }, 0,
	    "nothing is asked for: every entry is found\n", NULL },
	{ { "tables" }, 0, "@tables.txt", NULL },
	{ { "tables", "-f", "md" }, 0, "@tables.md", NULL },
	{ { "export", "-n2" }, 0, "@export.txt", NULL },
	{ { "--help" }, 0, "@help.txt", NULL },
	{ { "search", "--help" }, 0, "@help-search.txt", NULL },
	{ { "annotate", "--help" }, 0, "@help-annotate.txt", NULL },
	{ { "explain", "--browse", "-n1", "x" }, 2, NULL,
	    "errdex: --browse takes neither --format nor --limit\n"
	    "errdex: see errdex --help\n" },
	{ { "--format=json" }, 2, NULL,
	    "errdex: the browser takes --format only together with --print\n"
	    "errdex: see errdex --help\n" },
	{ { "--version" }, 0, "errdex 0.1.0\n", NULL },
	{ { "--list-actions" }, 0,
	    "# errdex-help: this help, and back\n"
	    "bind query F1 errdex-help\n"
	    "bind pane ? errdex-help\n...",
	    NULL },
	{ { "lookup", "4000", "--list-actions" }, 2, NULL,
	    "errdex: --list-actions is for the browser alone\n..." },

	/* What is found and what is not. */
	{ { "lookup", "10003", "100004" }, 1, "5100 10003  ckafka db error...",
	    "errdex: no entry has the code '100004'; nearest: 10004, 10000\n" },
	{ { "lookup", "nothing" }, 1, NULL,
	    "errdex: no entry has the code 'nothing'\n" },
	{ { "lookup", "10003", "(10003)", "-ftsv" }, 0, "@once.tsv", NULL },
	{ { "search", "zzzz" }, 1, NULL, NULL },
	{ { "search", "zzzz", "-f", "json" }, 1, "[]\n", NULL },
	{ { "lookup", "zzzz", "-f", "json" }, 1, "[]\n",
	    "errdex: no entry has the code 'zzzz'\n" },

	/* Options and operands. */
	{ { "lookup", "-503" }, 1, NULL,
	    "errdex: no entry has the code '-503'; nearest: 1000, 1049, "
	    "4000\n" },
	{ { "lookup", "--", "-x" }, 1, NULL,
	    "errdex: no entry has the code '-x'\n" },
	{ { "--", "lookup", "-x" }, 1, NULL,
	    "errdex: no entry has the code '-x'\n" },
	{ { "-503" }, 2, NULL,
	    "errdex: there is no command '-503'; to look a code up: errdex "
	    "lookup -503\nerrdex: see errdex --help\n" },
	{ { "-fjson", "-n", "1", "export", "--color=always" }, 0,
	    "[\n{\"document\"...", NULL },
	{ { "--limit=1", "search", "4000", "--format", "tsv" }, 0,
	    "document\tline...", NULL },
	{ { "export", "-hV" }, 0, "errdex 0.1.0\n", NULL },
	{ { "-n", "1", "--color=always", "export" }, 0, "\033[1;33m4000...",
	    NULL },

	/* Usage. */
	{ { "serach", "x" }, 2, NULL,
	    "errdex: there is no command 'serach'; is it 'search' that you "
	    "want?\nerrdex: see errdex --help\n" },
	{ { "export", "--fromat=json" }, 2, NULL,
	    "errdex: there is no option '--fromat'; is it '--format' that "
	    "you want?\nerrdex: see errdex --help\n" },
	{ { "export", "--zzz" }, 2, NULL,
	    "errdex: there is no option '--zzz'\nerrdex: see errdex --help\n" },
	{ { "export", "-z" }, 2, NULL, "errdex: there is no option '-z'\n..." },
	{ { "export", "-f", "jsno" }, 2, NULL,
	    "errdex: there is no format 'jsno'; is it 'json' that you "
	    "want?\n..." },
	{ { "export", "-f", "xml" }, 2, NULL,
	    "errdex: there is no format 'xml'; there are "
	    "text|tsv|json|jsonl|md\n..." },
	{ { "export", "--color=green" }, 2, NULL,
	    "errdex: there is no choice of colour 'green'; there are "
	    "auto|always|never\n..." },
	{ { "export", "--color=alway" }, 2, NULL,
	    "errdex: there is no choice of colour 'alway'; is it 'always' "
	    "that you want?\n..." },
	{ { "export", "-n", "0" }, 2, NULL,
	    "errdex: --limit takes a number from 1 up, not '0'\n..." },
	{ { "export", "-n", "-5" }, 2, NULL,
	    "errdex: --limit takes a number from 1 up, not '-5'\n..." },
	{ { "export", "-n99999999999999999999" }, 2, NULL,
	    "errdex: --limit takes a number from 1 up..." },
	{ { "export", "-c" }, 2, NULL, "errdex: --catalog needs PATH\n..." },
	{ { "export", "--limit" }, 2, NULL, "errdex: --limit needs N\n..." },
	{ { "export", "--help=x" }, 2, NULL,
	    "errdex: --help takes no value\n..." },
	{ { "tables", "-n1" }, 2, NULL,
	    "errdex: --limit is for lookup, search, explain, export alone\n..." },
	{ { "--ambiwidth=3" }, 2, NULL,
	    "errdex: ambiwidth is 1 or 2, not '3'\n..." },
	{ { "export", "--mouse" }, 2, NULL,
	    "errdex: --mouse is for the browser alone\n..." },
	{ { "export", "x" }, 2, NULL, "errdex: export takes no 'x'\n..." },
	{ { "lookup" }, 2, NULL, "errdex: lookup needs CODE...\n..." },

	/* Documents. */
	{ { "export", "-c", "/nonexistent" }, 2, NULL,
	    "errdex: /nonexistent: No such file or directory\n"
	    "errdex: no document could be read\n" },
	{ { "export", "-c", "/nonexistent", "-c", TEST_DATA "/cli/one.md" }, 0,
	    "1  a  one.md:3\n",
	    "errdex: /nonexistent: No such file or directory\n" },
	{ { "export", "-c", TEST_DATA "/cli/none.md" }, 1, NULL, NO_CODES },
	{ { "search", "a", "-c", TEST_DATA "/cli/none.md" }, 1, NULL,
	    NO_CODES },
	{ { "lookup", "1", "-c", TEST_DATA "/cli/none.md" }, 1, NULL,
	    "errdex: no entry has the code '1'\n" NO_CODES },
	{ { "export", "-c", TEST_DATA "/cli/response.json" }, 2, NULL,
	    "errdex: " TEST_DATA "/cli/response.json:2: not an entry as errdex "
	    "exports it\nerrdex: no document could be read\n" },
	{ { "tables", "-c", TEST_DATA "/cli/none.md", "-fjson" }, 1, "[]\n",
	    "errdex: none.md: 0 tables, 0 rows\n" },
	{ { "tables", "-c", TEST_DATA "/cli/none.md" }, 1,
	    "none.md  0 tables, 0 rows\n\n", NULL },
};

static void
join(struct buf *buf, const char *const *args)
{
	buf_add(buf, SPAN_LIT("errdex"));
	for (; *args; args++)
		buf_addf(buf, " '%s'", *args);
	buf_add_char(buf, '\0');
}

START_TEST(a_command_line_does_what_it_says)
	{
		struct program program = { 0 };
		struct buf command = { 0 };

		join(&command, lines[_i].args);
		program_run(&program, lines[_i].args, NULL);
		program_check(&program, command.ptr, lines[_i].status,
		    lines[_i].out, lines[_i].err);
		program_finish(&program);
		buf_finish(&command);
	}
END_TEST

/* Documents that are found by default, for `export --limit=1`. */
START_TEST(the_environment_names_documents)
	{
		static const char *const args[] = { "export", NULL };
		struct program program = { 0 };

		setenv("ERRDEX_PATH", TEST_DATA "/cli/one.md:/nonexistent", 1);
		program_run(&program, args, NULL);
		program_check(&program, "ERRDEX_PATH", 0, "1  a  one.md:3\n",
		    "errdex: /nonexistent: No such file or directory\n");
		program_finish(&program);
	}
END_TEST

START_TEST(standard_input_is_a_document)
	{
		static const char *const args[] = { "-c", "-", "-c",
			TEST_DATA "/cli/none.md", "-c", "-", "export", NULL };
		struct program program = { .in = TEST_DATA "/cli/one.md" };

		program_run(&program, args, NULL);
		program_check(&program, "-c -", 0, "1  a  stdin:3\n",
		    "errdex: -: read already\n");
		program_finish(&program);
	}
END_TEST

START_TEST(what_export_writes_is_a_document)
	{
		static const char *const formats[] = { "json", "jsonl", "tsv" };
		const char *const args[] = { "export", "-f", formats[_i],
			NULL };
		static const char *const again[] = { "-c", "-", "lookup",
			"5100", "-fmd", NULL };
		const char *home = getenv("HOME");
		struct program program = { 0 };
		struct buf path = { 0 };

		tree_write(home, "export", "");
		tree_path(&path, home, "export");
		program_run(&program, args, path.ptr);
		program_check(&program, formats[_i], 0, "", "");
		program.in = path.ptr;
		program_run(&program, again, NULL);
		ck_assert_int_eq(program.status, 0);
		ck_assert_msg(span_find(buf_span(&program.out),
				  SPAN_LIT("ckafka db error"), 0) != SPAN_NONE,
		    "%s: %.*s", formats[_i], SPAN_ARG(buf_span(&program.out)));
		program_finish(&program);
		buf_finish(&path);
	}
END_TEST

/* Locales in which Chinese must be written all the same. */
static const char *const locales[] = { "C.UTF-8", "C", "POSIX", "", "xx_YY" };

START_TEST(a_locale_without_utf8_changes_nothing)
	{
		static const char *const args[] = { "lookup", "5100", NULL };
		struct program program = { 0 };

		setenv("LC_ALL", locales[_i], 1);
		setenv("LANG", locales[_i], 1);
		program_run(&program, args, NULL);
		program_check(&program, locales[_i], 0, "@lookup.txt", "");
		program_finish(&program);
	}
END_TEST

START_TEST(a_full_disk_is_an_error)
	{
		static const char *const args[] = { "export", NULL };
		struct program program = { 0 };

		program_run(&program, args, "/dev/full");
		program_check(&program, "/dev/full", 2, "",
		    "errdex: standard output: No space left on device\n");
		program_finish(&program);
	}
END_TEST

/* With the signal's default, and where whoever started us ignores it. */
START_TEST(a_reader_that_leaves_ends_it_quietly)
	{
		struct program program = { 0 };
		static const char *const args[] = { "export", NULL };
		char path[64];
		int ends[2];

		ck_assert_int_eq(pipe(ends), 0);
		close(ends[0]);
		signal(SIGPIPE, _i ? SIG_IGN : SIG_DFL);
		snprintf(path, sizeof(path), "/dev/fd/%d", ends[1]);
		program_run(&program, args, path);
		program_check(&program, _i ? "ignored" : "by default",
		    128 + SIGPIPE, "", "");
		close(ends[1]);
		program_finish(&program);
	}
END_TEST

static const char hostile[] =
    "# \033]0;title\a 模块\n"
    "|\u202e码|说明\033[31m|处理\u2028|\n|-|-|-|\n"
    "|1\033[2J|\u202e\u200f\u2066 \xff\xc3( \u00ad\ufeffx\x7f\xc2\x9b"
    "2J\U000e0041|[t\033](http://\u202e/\033)\\|\\\\|\n"
    "|1|a\x01|<br>|\x80\x81|\n";

static const char *const hostile_commands[][3] = {
	{ "lookup", "1", NULL },
	{ "lookup", "\033\u202e\xff", NULL },
	{ "search", "a", NULL },
	{ "search", "\033\u202e\xff", NULL },
	{ "export", NULL },
	{ "tables", NULL },
};

static void
run_hostile(const char *folder, const char *format)
{
	const char *const *command = hostile_commands[0];
	int i;

	for (i = 0; i < LENGTH(hostile_commands); i++) {
		struct program program = { 0 };
		const char *args[ARGS_MAX] = { "-c", folder, "-f", format };
		size_t n = 4;

		for (command = hostile_commands[i]; *command; command++)
			args[n++] = *command;
		program_run(&program, args, NULL);
		results_check_harmless(buf_span(&program.out), format);
		results_check_harmless(buf_span(&program.err), format);
		ck_assert_msg(program.status < 2, "%s %s ends with %d",
		    hostile_commands[i][0], format, program.status);
		program_finish(&program);
	}
}

START_TEST(a_hostile_document_does_no_harm)
	{
		char *folder = tree_new();
		char path[4096];

		tree_write(folder, "\033[31m\u202e\xff.md", hostile);
		snprintf(path, sizeof(path), "%s/\033]0;x\a\u202e.md", folder);
		ck_assert_int_eq(mkfifo(path, 0600), 0);
		run_hostile(folder, out_formats[_i].name);
		tree_remove(folder);
	}
END_TEST

START_TEST(messages_show_what_they_quote)
	{
		static const char *const args[] = { "export", "-c",
			"\033[2J\u202e\xff\nerrdex: fine", NULL };
		struct program program = { 0 };

		program_run(&program, args, NULL);
		assert_span_eq(buf_span(&program.err),
		    "errdex: ^[[2J<U+202E><FF> errdex: fine: No such file or "
		    "directory\nerrdex: no document could be read\n");
		program_finish(&program);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("cli");
	TCase *tcase = suite_case(suite, "command lines");

	program_at_home(tcase);
	tcase_add_loop_test(
	    tcase, a_command_line_does_what_it_says, 0, LENGTH(lines));
	tcase_add_test(tcase, the_environment_names_documents);
	tcase_add_test(tcase, standard_input_is_a_document);
	tcase_add_loop_test(tcase, what_export_writes_is_a_document, 0, 3);
	tcase_add_loop_test(
	    tcase, a_locale_without_utf8_changes_nothing, 0, LENGTH(locales));
	tcase_add_test(tcase, a_full_disk_is_an_error);
	tcase_add_loop_test(tcase, a_reader_that_leaves_ends_it_quietly, 0, 2);
	tcase = suite_case(suite, "harm");
	program_at_home(tcase);
	tcase_add_loop_test(
	    tcase, a_hostile_document_does_no_harm, 0, (int)out_nformats);
	tcase_add_test(tcase, messages_show_what_they_quote);
	return suite_run(suite);
}
