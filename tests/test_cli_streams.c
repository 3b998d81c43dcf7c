#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "support/documents.h"
#include "support/program.h"
#include "support/suite.h"

/* What commands read and write, and in which surroundings. */

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

/* What each of them would write is found. */
static const char *const writing[][4] = {
	{ "export" },
	{ "lookup", "4000" },
	{ "search", "4000" },
	{ "search", "--explain-query", "4000" },
	{ "tables" },
	{ "explain", TEST_DATA "/cli/failed.log" },
	{ "explain", "--format=json", TEST_DATA "/cli/failed.log" },
	{ "annotate", TEST_DATA "/cli/failed.log" },
};

START_TEST(a_full_disk_is_an_error)
	{
		struct program program = { 0 };

		program_run(&program, writing[_i], "/dev/full");
		program_check(&program, writing[_i][0], 2, "",
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

int
main(void)
{
	Suite *suite = suite_create("cli, streams");
	TCase *tcase = suite_case(suite, "streams");

	program_at_home(tcase);
	tcase_add_test(tcase, the_environment_names_documents);
	tcase_add_test(tcase, standard_input_is_a_document);
	tcase_add_loop_test(tcase, what_export_writes_is_a_document, 0, 3);
	tcase_add_loop_test(
	    tcase, a_locale_without_utf8_changes_nothing, 0, LENGTH(locales));
	tcase_add_loop_test(tcase, a_full_disk_is_an_error, 0, LENGTH(writing));
	tcase_add_loop_test(tcase, a_reader_that_leaves_ends_it_quietly, 0, 2);
	return suite_run(suite);
}
