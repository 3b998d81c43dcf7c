#include <stdio.h>
#include <sys/stat.h>

#include "out/formats.h"
#include "support/documents.h"
#include "support/program.h"
#include "support/results.h"
#include "support/suite.h"

enum {
	ARGS_MAX = 10
};

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
	Suite *suite = suite_create("cli, harm");
	TCase *tcase = suite_case(suite, "harm");

	program_at_home(tcase);
	tcase_add_loop_test(
	    tcase, a_hostile_document_does_no_harm, 0, (int)out_nformats);
	tcase_add_test(tcase, messages_show_what_they_quote);
	return suite_run(suite);
}
