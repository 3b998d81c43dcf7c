#include "sys/journal.h"

#include <stdio.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/place.h"
#include "support/suite.h"

static mode_t
mode_of(const char *path)
{
	struct stat st;

	ck_assert_int_eq(stat(path, &st), 0);
	return st.st_mode & 0777;
}

START_TEST(is_for_the_user_alone)
	{
		struct place place;
		char folder[128];

		place_make(&place);
		umask(0);
		place_assert_holds(&place, "");
		place_add(&place, "主题");
		place_assert_holds(&place, "主题\n");
		ck_assert_uint_eq(mode_of(place.path), 0600);
		place_add(&place, "code:4000");
		place_add(&place, "主题");
		ck_assert_uint_eq(mode_of(place.path), 0600);
		snprintf(folder, sizeof(folder), "%s/state/errdex",
		    place.folder.path);
		ck_assert_uint_eq(mode_of(folder), 0700);
		place_remove(&place);
	}
END_TEST

static const struct {
	const char *name, *before, *line, *after;
} additions[] = {
	{ "the first", "", "a", "a\n" },
	{ "another", "a\n", "b", "a\nb\n" },
	{ "the newest again", "a\nb\n", "b", "a\nb\n" },
	{ "an older one again", "a\nb\nc\n", "a", "b\nc\na\n" },
	{ "the end of the newest", "ab\n", "b", "ab\nb\n" },
	{ "behind a line without an end", "a\nb", "c", "a\nb\nc\n" },
	{ "one without an end again", "a\nb", "b", "a\nb\n" },
	{ "one that stands there twice", "a\nb\na\n", "a", "a\nb\na\n" },
	{ "one that stood there thrice", "a\nb\na\nc\n", "a", "b\nc\na\n" },
};

START_TEST(a_line_becomes_the_newest)
	{
		struct place place;

		place_make(&place);
		place_make_parents(&place);
		place_write(place.path, span_of(additions[_i].before));
		place_add(&place, additions[_i].line);
		place_assert_holds(&place, additions[_i].after);
		place_remove(&place);
	}
END_TEST

START_TEST(a_line_that_is_too_long_is_not_kept)
	{
		struct place place;
		char line[JOURNAL_LINE_MAX + 2] = "";
		size_t i;

		for (i = 0; i <= JOURNAL_LINE_MAX; i++)
			line[i] = 'x';
		place_make(&place);
		place_add(&place, "a");
		place_add(&place, line);
		place_assert_holds(&place, "a\n");
		place_remove(&place);
	}
END_TEST

enum {
	WRITERS = 3,
	LINES = 200
};

/* Adds "a 0" and so on; the process is a writer of its own. */
static pid_t
write_many(const struct place *place, char name)
{
	pid_t child = fork();
	int i;

	if (child != 0)
		return child;
	for (i = 0; i < LINES; i++) {
		char line[32];

		snprintf(line, sizeof(line), "%c %d", name, i);
		if (!journal_add(place->path, span_of(line), NULL))
			_exit(1);
	}
	_exit(0);
}

static void
assert_done(pid_t child)
{
	int status;

	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_msg(status == 0, "a writer failed: %x", (unsigned)status);
}

static void
assert_all(struct span text, char name)
{
	size_t at = 0;
	int i;

	for (i = 0; i < LINES; i++) {
		char line[32];

		snprintf(line, sizeof(line), "%c %d\n", name, i);
		at = span_find(text, span_of(line), at);
		ck_assert_msg(at != SPAN_NONE, "%s was lost", line);
	}
}

/* With a full file, each addition puts a new one in its place. */
static const struct {
	const char *name;
	int before;
	size_t after;
} races[] = {
	{ "all fits", 0, (size_t)WRITERS *LINES },
	{ "old ones are dropped", JOURNAL_LINES, JOURNAL_LINES },
};

START_TEST(writers_at_once_lose_nothing)
	{
		struct place place;
		struct buf bytes = { 0 };
		pid_t writers[WRITERS];
		struct span rest, line;
		size_t count = 0;
		int i;

		place_make(&place);
		place_make_parents(&place);
		for (i = 0; i < races[_i].before; i++)
			buf_addf(&bytes, "old %d\n", i);
		place_write(place.path, buf_span(&bytes));
		buf_clear(&bytes);
		for (i = 0; i < WRITERS; i++)
			writers[i] = write_many(&place, (char)('a' + i));
		for (i = 0; i < WRITERS; i++)
			assert_done(writers[i]);
		ck_assert(journal_read(place.path, &bytes, NULL));
		rest = buf_span(&bytes);
		for (i = 0; i < WRITERS; i++)
			assert_all(rest, (char)('a' + i));
		while (span_cut(&rest, '\n', &line))
			count += line.len > 0;
		ck_assert_uint_eq(count, races[_i].after);
		buf_finish(&bytes);
		place_remove(&place);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("journal");
	TCase *tcase = suite_case(suite, "lines");

	tcase_add_test(tcase, is_for_the_user_alone);
	tcase_add_loop_test(
	    tcase, a_line_becomes_the_newest, 0, LENGTH(additions));
	tcase_add_test(tcase, a_line_that_is_too_long_is_not_kept);
	tcase = suite_case(suite, "writers");
	tcase_add_loop_test(
	    tcase, writers_at_once_lose_nothing, 0, LENGTH(races));
	return suite_run(suite);
}
