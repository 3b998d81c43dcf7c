#include <stdlib.h>

#include "support/documents.h"
#include "support/program.h"
#include "support/results.h"
#include "support/suite.h"

enum {
	ARGS_MAX = 4
};

#define LOG TEST_DATA "/cli/failed.log"
#define NOTHING "errdex: no response, and no code of one, in what was read\n"

/*
 * What stands in a file, the arguments before its name, and what is written,
 * for program_check. Without a text it is failed.log.
 */
static const struct {
	const char *name, *text, *args[ARGS_MAX];
	int status;
	const char *out, *err;
} cases[] = {
	{ "a log as text", NULL, { "-ftext" }, 1, "@explain.txt", "" },
	{ "a log as TSV", NULL, { "-ftsv" }, 1, "@explain.tsv", "" },
	{ "a log as JSON", NULL, { "-fjson" }, 1, "@explain.json", "" },
	{ "a log as lines of JSON", NULL, { "-fjsonl" }, 1, "@explain.jsonl",
	    "" },
	{ "a log as Markdown", NULL, { "-fmd" }, 1, "@explain.md", "" },
	{ "all is explained", "{\"code\":5100,\"message\":\"(10003)x\"}", { 0 },
	    0, "line 1: 5100 (10003) x\n\n5100  资源操作失败\n...", "" },
	{ "success", "{\"code\":0,\"message\":\"\"}", { 0 }, 0,
	    "line 1: 0\n  0 means success\n", "" },
	{ "success and failure", "{\"code\":0}\n{\"code\":77777}", { "-n1" }, 1,
	    "line 1: 0\n  0 means success\n\nline 2: 77777\n"
	    "  77777 is not in the catalogue\n...",
	    "" },
	{ "a dotted name without a message, by its prefix", "errorCode: A.B.C",
	    { "-c" TEST_DATA "/cli/prefix.md" }, 0,
	    "line 1: A.B.C\n  A.B.C is not in the catalogue; A is\n\n"
	    "A  x\n...",
	    "" },
	{ "colours",
	    "{\"\033[1mcode\033[0m\":\033[31m5100\033[0m,\"message\":\"x\"}",
	    { 0 }, 0, "line 1: 5100 x\n\n5100  资源操作失败\n...", "" },
	{ "a code and its sub-code are one result",
	    "{\"code\":5100,\"message\":\"(10003)x\"}", { "-n1" }, 0,
	    "line 1: 5100 (10003) x\n\n5100  资源操作失败\n"
	    "  处理措施  对资源的操作失败，具体错误信息请查看错误描述 message "
	    "字段，请稍后重试或者 提交工单 "
	    "<https://console.cloud.tencent.com/workorder/category> "
	    "联系客服人员帮忙解决\n"
	    "  ckafka.md:88  公共错误码\n\n5100 10003  ckafka db error\n...",
	    "" },
	{ "nothing", "all is well at 10:00:03", { 0 }, 1, "", NOTHING },
	{ "an empty file", "", { "-fjson" }, 1, "[]\n", NOTHING },
	{ "a document without the code", "{\"code\":5100}", { "--in=zzz" }, 1,
	    "line 1: 5100\n  5100 is not in the catalogue\n", "" },
	{ "a section", "{\"code\":5100}", { "--in=公共" }, 0,
	    "line 1: 5100\n\n5100  资源操作失败\n...", "" },
};

/* Runs explain on a text, from a file or from standard input. */
static void
explain(struct program *program, const char *text, const char *const *args,
    bool from_input)
{
	const char *all[ARGS_MAX + 3] = { "explain" };
	const char *home = getenv("HOME"), *path = LOG;
	struct buf text_path = { 0 };
	size_t i, count = 1;

	if (text) {
		tree_write(home, "text", text);
		path = tree_path(&text_path, home, "text");
	}
	for (i = 0; i < ARGS_MAX && args[i]; i++)
		all[count++] = args[i];
	if (from_input)
		program->in = path;
	else
		all[count] = path;
	program_run(program, all, NULL);
	program->in = NULL;
	buf_finish(&text_path);
}

START_TEST(what_failed_is_explained)
	{
		struct program program = { 0 };
		int i;

		for (i = 0; i < 2; i++) {
			explain(
			    &program, cases[_i].text, cases[_i].args, i == 1);
			program_check(&program, cases[_i].name,
			    cases[_i].status, cases[_i].out, cases[_i].err);
		}
		program_finish(&program);
	}
END_TEST

static const char *const formats[] = { "-ftext", "-ftsv", "-fjson", "-fjsonl",
	"-fmd" };

START_TEST(a_response_cannot_speak_to_the_terminal)
	{
		static const char text[] =
		    "{\"code\":\"A\\u001b[2J\",\"message\":\"x\"}\n"
		    "{\"code\":7777,\"message\":\"(8)\033]0;x\007 \\u001b[31m "
		    "\\u202e \xC2\x9B 2J\\u009b\",\"requestId\":\"\033[5m\"}";
		const char *const args[ARGS_MAX] = { formats[_i],
			"--color=never" };
		struct program program = { 0 };

		explain(&program, text, args, true);
		ck_assert_int_eq(program.status, 1);
		ck_assert_uint_gt(program.out.len, 0);
		results_check_harmless(buf_span(&program.out), formats[_i]);
		program_finish(&program);
	}
END_TEST

START_TEST(a_log_may_be_in_utf16)
	{
		static const char *const args[] = { "explain", NULL };
		/* As a shell of Windows writes it; U+FEFF stands first. */
		const struct span text =
		    SPAN_LIT("\377\376{\0\"\0c\0o\0d\0e\0\"\0:\0"
			     "5\0001\0000\0000\0}\0");
		const char *home = getenv("HOME");
		struct buf path = { 0 };
		struct program program = { 0 };

		tree_write_bytes(home, "log", text);
		program.in = tree_path(&path, home, "log");
		program_run(&program, args, NULL);
		program_check(&program, "UTF-16", 0, "line 1: 5100\n...", "");
		program_finish(&program);
		buf_finish(&path);
	}
END_TEST

START_TEST(a_file_that_cannot_be_read_is_a_failure)
	{
		static const char *const args[] = { "explain", "/nonexistent",
			NULL };
		struct program program = { 0 };

		program_run(&program, args, NULL);
		program_check(&program, args[1], 2, "",
		    "errdex: /nonexistent: No such file or directory\n");
		program_finish(&program);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("explain");
	TCase *tcase = suite_case(suite, "responses");

	program_at_home(tcase);
	tcase_add_loop_test(tcase, what_failed_is_explained, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, a_response_cannot_speak_to_the_terminal, 0, LENGTH(formats));
	tcase_add_test(tcase, a_log_may_be_in_utf16);
	tcase_add_test(tcase, a_file_that_cannot_be_read_is_a_failure);
	return suite_run(suite);
}
