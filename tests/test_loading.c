#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/documents.h"
#include "support/suite.h"
#include "support/terminal.h"

/*
 * The browser while documents are read. The document is a pipe, which is read
 * for as long as the test likes.
 */
struct scene {
	struct terminal terminal;
	char *folder;
	int document;
};

static void
start(struct scene *scene, const char *name)
{
	struct buf path = { 0 };
	const char *argv[] = { TEST_ERRDEX, "-c", NULL, NULL };
	const struct pty_config config = {
		.argv = argv,
		.columns = 80,
		.lines = 24,
	};
	struct terminal *terminal = &scene->terminal;

	scene->folder = tree_new();
	argv[2] = tree_path(&path, scene->folder, name);
	ck_assert_int_eq(mkfifo(path.ptr, 0600), 0);
	scene->document = open(path.ptr, O_RDWR | O_CLOEXEC);
	ck_assert_int_ge(scene->document, 0);
	terminal_must(terminal, terminal_start_unmarked(terminal, &config, 0));
	terminal_must(terminal, terminal_await_text(terminal, "reading..."));
	buf_finish(&path);
}

static void
finish(struct scene *scene)
{
	terminal_finish(&scene->terminal);
	close(scene->document);
	tree_remove(scene->folder);
}

/* The whole of the document. */
static void
give(struct scene *scene, const char *text)
{
	struct span span = span_of(text);

	ck_assert_int_eq(
	    write(scene->document, span.ptr, span.len), (ssize_t)span.len);
	close(scene->document);
	scene->document = -1;
}

static void
assert_ends(struct scene *scene, int status)
{
	struct terminal *terminal = &scene->terminal;

	terminal_must(terminal, terminal_await_end(terminal));
	ck_assert_int_eq(WEXITSTATUS(pty_status(terminal->pty)), status);
	terminal_must(terminal, terminal_is_restored(terminal));
}

static const char document[] = "code,message\n"
			       "4001,topic not exist\n"
			       "4002,quota exceeded\n";

START_TEST(what_is_typed_meanwhile_is_searched_for_when_all_is_read)
	{
		struct scene scene = { 0 };
		struct terminal *terminal = &scene.terminal;

		start(&scene, "slow.csv");
		terminal_send(terminal, SPAN_LIT("quota"));
		terminal_must(
		    terminal, terminal_await_text(terminal, "/ quota"));
		terminal_must_show(terminal, "reading...");
		ck_assert_msg(!terminal_shows(terminal, "0/0"),
		    "it counts what has yet to be read");
		give(&scene, document);
		terminal_must(
		    terminal, terminal_await_text(terminal, "1 of 2"));
		finish(&scene);
	}
END_TEST

/* What is pasted, typed behind it, and what is seen when all is read. */
static const struct {
	const char *name, *text, *typed, *then, *status;
} pastes[] = {
	{ "a response", "{\"code\":4001,\"message\":\"x\"}", "", "/ code:4001 ",
	    "F1 Help" },
	{ "one that is not explained", "{\"code\":4009,\"message\":\"x\"}", "",
	    "/ code:4009 ", "4009 is not in the catalogue" },
	{ "several", "{\"code\":4001}\n{\"code\":4002}", "", "/ code:4001 ",
	    "2 errors in what was pasted; F6 lists them" },
	{ "edited since", "{\"code\":4001}", " x", "/ {\"code\":4001} x ",
	    "F1 Help" },
	{ "undone since", "{\"code\":4001}", "\037", "2 entries", "F1 Help" },
	{ "other text", "quota", "", "/ quota ", "F1 Help" },
};

START_TEST(what_is_pasted_meanwhile_is_read_when_all_is)
	{
		struct scene scene = { 0 };
		struct terminal *terminal = &scene.terminal;
		struct buf keys = { 0 };

		start(&scene, "slow.csv");
		buf_addf(&keys, "\033[200~%s\033[201~%s", pastes[_i].text,
		    pastes[_i].typed);
		terminal_send(terminal, buf_span(&keys));
		terminal_must(terminal, terminal_await_read(terminal));
		give(&scene, document);
		terminal_must(
		    terminal, terminal_await_text(terminal, pastes[_i].then));
		terminal_must(
		    terminal, terminal_await_text(terminal, pastes[_i].status));
		finish(&scene);
		buf_finish(&keys);
	}
END_TEST

START_TEST(undo_brings_back_what_was_pasted_meanwhile)
	{
		struct scene scene = { 0 };
		struct terminal *terminal = &scene.terminal;

		start(&scene, "slow.csv");
		terminal_send(
		    terminal, SPAN_LIT("\033[200~{\"code\":4001}\033[201~"));
		terminal_must(terminal, terminal_await_read(terminal));
		give(&scene, document);
		terminal_must(
		    terminal, terminal_await_text(terminal, "/ code:4001 "));
		terminal_send(terminal, SPAN_LIT("\037"));
		terminal_must(terminal,
		    terminal_await_text(terminal, "/ {\"code\":4001} "));
		finish(&scene);
	}
END_TEST

/* Keys that act on entries, and what is to be seen when there are some. */
static const struct {
	const char *keys, *then;
} idle[] = {
	{ "\r", "2 entries" },
	{ "\033OP", "Help" },
	{ "\033OP\033OP\033OQ\033OR\033OS", "2 entries" },
	{ "\033[15~\033[17~\033[18~\033[19~\033[20~", "2 entries" },
	{ "\t\t\033[Z", "2 entries" },
	{ "\033[A\033[B\033[5~\033[6~\033[1;5H\033[1;5F", "2 entries" },
	{ "\033[200~{\"code\": 4001, \"message\": \"x\"}\033[201~", " of 2" },
	{ "in:\t\tcode:\t\t", " of 2" },
	{ "\014", "2 entries" },
};

START_TEST(keys_have_nothing_to_act_on_meanwhile)
	{
		struct scene scene = { 0 };
		struct terminal *terminal = &scene.terminal;

		start(&scene, "slow.csv");
		terminal_send(terminal, span_of(idle[_i].keys));
		terminal_must(terminal, terminal_await_read(terminal));
		give(&scene, document);
		terminal_must(
		    terminal, terminal_await_text(terminal, idle[_i].then));
		finish(&scene);
	}
END_TEST

static const struct {
	const char *keys;
	int status;
} ends[] = {
	{ "\033[21~", 0 },
	{ "\004", 0 },
	{ "\003", 130 },
};

START_TEST(one_can_quit_meanwhile)
	{
		struct scene scene = { 0 };

		start(&scene, "slow.csv");
		terminal_send(&scene.terminal, span_of(ends[_i].keys));
		assert_ends(&scene, ends[_i].status);
		finish(&scene);
	}
END_TEST

START_TEST(without_a_document_it_ends_and_says_why)
	{
		struct scene scene = { 0 };

		start(&scene, "slow.json");
		give(&scene, "nonsense");
		assert_ends(&scene, 2);
		terminal_must_show(
		    &scene.terminal, "slow.json:1: not an object");
		terminal_must_show(
		    &scene.terminal, "no document could be read");
		finish(&scene);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("loading");
	TCase *tcase = suite_case(suite, "browser");

	tcase_add_test(
	    tcase, what_is_typed_meanwhile_is_searched_for_when_all_is_read);
	tcase_add_loop_test(
	    tcase, keys_have_nothing_to_act_on_meanwhile, 0, LENGTH(idle));
	tcase_add_loop_test(tcase, what_is_pasted_meanwhile_is_read_when_all_is,
	    0, LENGTH(pastes));
	tcase_add_test(tcase, undo_brings_back_what_was_pasted_meanwhile);
	tcase_add_loop_test(tcase, one_can_quit_meanwhile, 0, 3);
	tcase_add_test(tcase, without_a_document_it_ends_and_says_why);
	return suite_run(suite);
}
