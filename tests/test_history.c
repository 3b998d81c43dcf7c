#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "support/folder.h"
#include "support/suite.h"
#include "support/terminal.h"

/* Queries that one run remembers for the next; how they are kept is
 * test_journal's. */

/* Runs of the program that share a folder for their state. */
struct runs {
	struct folder folder;
	char state[80], path[100];
};

static void
runs_begin(struct runs *runs)
{
	folder_make(&runs->folder);
	snprintf(runs->state, sizeof(runs->state), "XDG_STATE_HOME=%s",
	    runs->folder.path);
	snprintf(runs->path, sizeof(runs->path), "%s/errdex/history",
	    runs->folder.path);
}

static void
start(const struct runs *runs, struct terminal *terminal, const char *option)
{
	const char *const argv[] = { TEST_ERRDEX, option, NULL };
	const char *const env[] = { runs->state, NULL };

	terminal_launch(terminal, argv, env);
}

static void
run(const struct runs *runs, const char *keys, const char *option)
{
	struct terminal terminal;

	start(runs, &terminal, option);
	terminal_type(&terminal, keys);
	terminal_must(&terminal, terminal_await_end(&terminal));
	ck_assert_int_eq(pty_status(terminal.pty), 0);
	terminal_finish(&terminal);
}

static void
assert_kept(const struct runs *runs, const char *text)
{
	struct buf bytes = { 0 };

	file_read(runs->path, &bytes, NULL);
	assert_span_eq(buf_span(&bytes), text);
	buf_finish(&bytes);
}

static const struct {
	const char *name, *keys, *kept;
} ways[] = {
	{ "Enter", "主题\r\033[21~", "主题\n" },
	{ "a copy", "4000\033OQ\025\033[21~", "4000\n" },
	{ "quitting", "topic\033[21~", "topic\n" },
	{ "the same thrice", "4000\r\033\033OQ\033[21~", "4000\n" },
	{ "what was typed over", "topic\025not\033[21~", "not\n" },
	{ "nothing", "\004", "" },
	{ "blanks", "  \033[21~", "" },
	{ "a control character", "a\026\001\033[21~", "" },
};

START_TEST(a_query_that_was_acted_on_is_kept)
	{
		struct runs runs;

		runs_begin(&runs);
		run(&runs, ways[_i].keys, NULL);
		assert_kept(&runs, ways[_i].kept);
		folder_remove(&runs.folder);
	}
END_TEST

START_TEST(the_next_run_finds_it)
	{
		struct runs runs;
		struct terminal terminal;

		runs_begin(&runs);
		run(&runs, "topic\033[21~", NULL);
		run(&runs, "主题不存在\033[21~", NULL);
		start(&runs, &terminal, NULL);
		terminal_type(&terminal, "\020");
		terminal_must_show(&terminal, "/ 主题不存在 ");
		terminal_type(&terminal, "\020");
		terminal_must_show(&terminal, "/ topic ");
		terminal_type(&terminal, "\025\022主");
		terminal_must_show(&terminal, "`主': 主题不存在");
		terminal_finish(&terminal);
		folder_remove(&runs.folder);
	}
END_TEST

START_TEST(two_at_once_lose_nothing)
	{
		struct runs runs;
		struct terminal a, b;

		runs_begin(&runs);
		start(&runs, &a, NULL);
		start(&runs, &b, NULL);
		terminal_type(&a, "topic");
		terminal_type(&b, "4000\r");
		terminal_type(&a, "\0254100\r\033");
		terminal_type(&b, "\033[21~");
		terminal_type(&a, "\033[21~");
		assert_kept(&runs, "4000\n4100\n");
		terminal_finish(&a);
		terminal_finish(&b);
		folder_remove(&runs.folder);
	}
END_TEST

START_TEST(no_history_neither_reads_nor_writes)
	{
		struct runs runs;
		struct terminal terminal;

		runs_begin(&runs);
		run(&runs, "topic\033[21~", NULL);
		run(&runs, "4000\033[21~", "--no-history");
		assert_kept(&runs, "topic\n");
		start(&runs, &terminal, "--no-history");
		terminal_type(&terminal, "\020");
		terminal_must_show(&terminal, "50 entries");
		terminal_finish(&terminal);
		folder_remove(&runs.folder);
	}
END_TEST

START_TEST(what_is_no_file_costs_the_history_alone)
	{
		struct runs runs;
		struct terminal terminal;
		char folder[90];

		runs_begin(&runs);
		snprintf(folder, sizeof(folder), "%s/errdex", runs.folder.path);
		ck_assert_int_eq(mkdir(folder, 0700), 0);
		ck_assert_int_eq(mkfifo(runs.path, 0600), 0);
		start(&runs, &terminal, NULL);
		terminal_must_show(&terminal, "not a file; queries are not");
		terminal_type(&terminal, "4000\r");
		terminal_must_show(&terminal, "─ 4000 ");
		terminal_type(&terminal, "\033");
		terminal_type(&terminal, "\025\020");
		terminal_must_show(&terminal, "/ 4000 ");
		terminal_type(&terminal, "\033[21~");
		ck_assert_int_eq(pty_status(terminal.pty), 0);
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_must_show(&terminal, "errdex: ");
		terminal_must_show(&terminal, "not a file; queries are not");
		terminal_finish(&terminal);
		folder_remove(&runs.folder);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("history");
	TCase *tcase = suite_case(suite, "runs");

	tcase_add_loop_test(
	    tcase, a_query_that_was_acted_on_is_kept, 0, LENGTH(ways));
	tcase_add_test(tcase, the_next_run_finds_it);
	tcase_add_test(tcase, two_at_once_lose_nothing);
	tcase_add_test(tcase, no_history_neither_reads_nor_writes);
	tcase_add_test(tcase, what_is_no_file_costs_the_history_alone);
	return suite_run(suite);
}
