#include <unistd.h>

#include "support/documents.h"
#include "support/random.h"
#include "support/suite.h"
#include "support/terminal.h"

/*
 * The browser where the entries are so many that a thread searches: what one
 * sees in the end must not depend on how fast the keys came.
 */

enum {
	ROWS = 60000,
};

static char *folder;
static struct buf path;

static void
write_rows(void)
{
	static const char *const words[] = { "topic", "not", "exist", "主题",
		"不存在", "quota", "exceeded", "实例", "token", "expired" };
	struct buf rows = { 0 };
	uint64_t seed = 5;
	int i;

	buf_addf(&rows, "| code | message |\n|---|---|\n");
	for (i = 0; i < ROWS; i++)
		buf_addf(&rows, "| %d | %s %s %s |\n", 100000 + i,
		    random_of(&seed, words), random_of(&seed, words),
		    random_of(&seed, words));
	folder = tree_new();
	tree_write_bytes(folder, "many.md", buf_span(&rows));
	tree_path(&path, folder, "many.md");
	buf_finish(&rows);
}

static void
remove_rows(void)
{
	tree_remove(folder);
	buf_finish(&path);
}

static void
start(struct terminal *terminal)
{
	const char *const argv[] = { TEST_ERRDEX, "-c", path.ptr, NULL };

	terminal_launch(terminal, argv, NULL);
}

static void
settle(struct terminal *terminal)
{
	terminal_must(terminal, terminal_settle(terminal));
}

/* The key that keys begin with: a character, or a sequence. */
static struct span
first_key(struct span keys)
{
	bool sequence = span_starts(keys, SPAN_LIT("\033"));

	return span_sub(
	    keys, 0, sequence ? span_find(keys, SPAN_LIT("~"), 0) + 1 : 1);
}

static void
send_one_after_the_other(struct terminal *terminal, struct span keys)
{
	while (keys.len > 0) {
		struct span key = first_key(keys);

		terminal_send(terminal, key);
		settle(terminal);
		keys = span_sub(keys, key.len, keys.len);
	}
}

/* So that some come before a search has ended. */
static void
send_quickly(struct terminal *terminal, struct span keys)
{
	size_t i;

	for (i = 0; keys.len > 0; i++) {
		struct span key = first_key(keys);

		keys = span_sub(keys, key.len, keys.len);
		terminal_send(terminal, key);
		terminal_must(terminal, terminal_await_read(terminal));
		usleep((useconds_t)(i % 4) * 2000);
	}
}

static void (*const ways[])(struct terminal *, struct span) = {
	send_one_after_the_other,
	terminal_send,
	send_quickly,
};

static const char *const lines[] = {
	"topic",
	"topic not\177\177\177",
	"zhuti bucz",
	"e\177to\177\177",
	"quota|token\025expired",
	"tokne expird\r",
	"12\tj",
	"e\r",
	"exist\t\020",
	"\033[19~",
	"\033[19~\033[19~",
	"\033[19~\033[19~\033[19~",
	"e\033[19~\033[19~",
	"\033[19~\033[19~e",
	"\033[19~topic\177",
};

/* Appends the screen after the keys. */
static void
see(struct buf *screen, size_t way, struct span keys)
{
	struct terminal terminal;

	start(&terminal);
	ways[way](&terminal, keys);
	settle(&terminal);
	emulator_add_screen(terminal.emulator, screen);
	terminal_finish(&terminal);
}

START_TEST(what_is_seen_does_not_depend_on_how_fast_one_types)
	{
		struct span keys = span_of(lines[_i]);
		struct buf expected = { 0 }, screen = { 0 };
		size_t way;

		see(&expected, 0, keys);
		for (way = 1; way < LENGTH(ways); way++) {
			buf_clear(&screen);
			see(&screen, way, keys);
			ck_assert_msg(
			    span_eq(buf_span(&screen), buf_span(&expected)),
			    "in way %zu shows\n%.*s\nnot\n%.*s", way,
			    SPAN_ARG(buf_span(&screen)),
			    SPAN_ARG(buf_span(&expected)));
		}
		buf_finish(&expected);
		buf_finish(&screen);
	}
END_TEST

START_TEST(one_can_quit_while_it_searches)
	{
		static const char *const ends[] = { "\003", "\033[21~" };
		struct terminal terminal;

		start(&terminal);
		terminal_send(&terminal, SPAN_LIT("e"));
		terminal_send(&terminal, span_of(ends[_i]));
		terminal_must(&terminal, terminal_await_end(&terminal));
		terminal_must(&terminal, terminal_is_restored(&terminal));
		terminal_finish(&terminal);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("many entries");
	TCase *tcase = suite_case(suite, "browser");

	tcase_add_unchecked_fixture(tcase, write_rows, remove_rows);
	tcase_add_loop_test(tcase,
	    what_is_seen_does_not_depend_on_how_fast_one_types, 0,
	    LENGTH(lines));
	tcase_add_loop_test(tcase, one_can_quit_while_it_searches, 0, 2);
	return suite_run(suite);
}
