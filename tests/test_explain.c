#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "support/documents.h"
#include "support/environment.h"
#include "support/program.h"
#include "support/results.h"
#include "support/suite.h"

enum {
	ARGS_MAX = 4
};

#define LOG TEST_DATA "/cli/failed.log"
#define NOTHING "errdex: no response, and no code of one, in what was read\n"

/*
 * What stands in a file, the arguments behind its name, and what is written;
 * @ and ... are as in test_cli.c. Without a text it is failed.log.
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
	{ "nothing", "all is well at 10:00:03", { 0 }, 1, "", NOTHING },
	{ "an empty file", "", { "-fjson" }, 1, "[]\n", NOTHING },
	{ "a document without the code", "{\"code\":5100}", { "--in=zzz" }, 1,
	    "line 1: 5100\n  5100 is not in the catalogue\n", "" },
	{ "a section", "{\"code\":5100}", { "--in=公共" }, 0,
	    "line 1: 5100\n\n5100  资源操作失败\n...", "" },
};

/* As a shell of Windows writes it; U+FEFF stands first. */
static const char utf16[] = "\377\376{\0\"\0c\0o\0d\0e\0\"\0:\0005\0001\000"
			    "0\0000\000}\0";

static char *home;

static void
enter_home(void)
{
	home = environment_home(&(struct environment_files){ 0 }, NULL);
	ck_assert(home != NULL);
	environment_enter(home, NULL);
}

static void
leave_home(void)
{
	environment_remove(home);
	free(home);
}

static void
check(
    const char *name, const char *what, struct span text, const char *expected)
{
	struct buf buf = { 0 };
	struct span wanted;
	char path[4096];
	bool ok;

	if (expected[0] == '@') {
		snprintf(path, sizeof(path), TEST_DATA "/cli/%s", expected + 1);
		ck_assert_msg(file_read(path, &buf, NULL), "no file %s", path);
	} else {
		buf_add(&buf, span_of(expected));
	}
	wanted = buf_span(&buf);
	ok = span_ends(wanted, SPAN_LIT("..."))
	    ? span_starts(text, span_sub(wanted, 0, wanted.len - 3))
	    : span_eq(text, wanted);
	ck_assert_msg(ok, "%s: %s is\n%.*s\nnot\n%.*s", name, what,
	    SPAN_ARG(text), SPAN_ARG(wanted));
	buf_finish(&buf);
}

/* Runs explain on a text, from a file or from standard input. */
static void
explain(struct program *program, const char *text, const char *const *args,
    bool from_input)
{
	const char *all[ARGS_MAX + 3] = { "explain" };
	char path[4096] = LOG;
	size_t i, count = 1;

	if (text) {
		tree_write(home, "text", text);
		snprintf(path, sizeof(path), "%s/text", home);
	}
	for (i = 0; i < ARGS_MAX && args[i]; i++)
		all[count++] = args[i];
	program->in = path;
	if (!from_input)
		all[count] = path;
	program_run(program, all, NULL);
	program->in = NULL;
}

START_TEST(what_failed_is_explained)
	{
		struct program program = { 0 };
		int i;

		for (i = 0; i < 2; i++) {
			explain(
			    &program, cases[_i].text, cases[_i].args, i == 1);
			check(cases[_i].name, "standard output",
			    buf_span(&program.out), cases[_i].out);
			check(cases[_i].name, "standard error",
			    buf_span(&program.err), cases[_i].err);
			ck_assert_msg(program.status == cases[_i].status,
			    "%s ends with %d, not %d", cases[_i].name,
			    program.status, cases[_i].status);
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
		struct program program = { 0 };
		char path[4096];
		FILE *file;

		snprintf(path, sizeof(path), "%s/utf16", home);
		file = fopen(path, "w");
		ck_assert(file != NULL);
		ck_assert_uint_eq(fwrite(utf16, sizeof(utf16) - 1, 1, file), 1);
		ck_assert_int_eq(fclose(file), 0);
		program.in = path;
		program_run(&program, args, NULL);
		ck_assert_int_eq(program.status, 0);
		ck_assert(span_starts(
		    buf_span(&program.out), SPAN_LIT("line 1: 5100\n")));
		program_finish(&program);
	}
END_TEST

START_TEST(a_file_that_cannot_be_read_is_a_failure)
	{
		static const char *const args[] = { "explain", "/nonexistent",
			NULL };
		struct program program = { 0 };

		program_run(&program, args, NULL);
		ck_assert_int_eq(program.status, 2);
		assert_span_eq(buf_span(&program.err),
		    "errdex: /nonexistent: No such file or directory\n");
		program_finish(&program);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("explain");
	TCase *tcase = suite_case(suite, "responses");

	tcase_add_checked_fixture(tcase, enter_home, leave_home);
	tcase_add_loop_test(tcase, what_failed_is_explained, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, a_response_cannot_speak_to_the_terminal, 0, LENGTH(formats));
	tcase_add_test(tcase, a_log_may_be_in_utf16);
	tcase_add_test(tcase, a_file_that_cannot_be_read_is_a_failure);
	return suite_run(suite);
}
