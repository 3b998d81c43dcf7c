#include "cli/cli.h"

#include "support/program.h"
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
	{ { "search", "--explain-query", "\"z\033[2j\x9B\"" }, 0,
	    "\"z^[[2j<9B>\"  \"z [2j<9B>\" in any column\n", NULL },
	{ { "search", "--explain-query", "z", "'abcdefghijklmnopqrstuvw" }, 0,
	    "z                         \"z\" in any column\n"
	    "'abcdefghijklmnopqrstuvw  \"abcdefghijklmnopqrstuvw\" in any "
	    "column\n",
	    NULL },
	{ { "search", "--explain-query", "z", "'abcdefghijklmnopqrstuvwx" }, 0,
	    "z  \"z\" in any column\n"
	    "'abcdefghijklmnopqrstuvwx \"abcdefghijklmnopqrstuvwx\" in any "
	    "column\n",
	    NULL },
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

int
main(void)
{
	Suite *suite = suite_create("cli");
	TCase *tcase = suite_case(suite, "command lines");

	program_at_home(tcase);
	tcase_add_loop_test(
	    tcase, a_command_line_does_what_it_says, 0, LENGTH(lines));
	return suite_run(suite);
}
