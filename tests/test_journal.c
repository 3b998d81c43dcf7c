#include "sys/journal.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "support/folder.h"
#include "support/suite.h"

/* A folder for the file, and the file's path, of which nothing exists yet. */
struct place {
	struct folder folder;
	char path[128];
};

static void
place_make(struct place *place)
{
	folder_make(&place->folder);
	snprintf(place->path, sizeof(place->path), "%s/state/errdex/history",
	    place->folder.path);
}

static void
make_parents(const struct place *place)
{
	char path[128];

	snprintf(path, sizeof(path), "%s/state", place->folder.path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
	snprintf(path, sizeof(path), "%s/state/errdex", place->folder.path);
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static void
write_file(const char *path, struct span text)
{
	FILE *file = fopen(path, "w");

	ck_assert(file);
	ck_assert_uint_eq(
	    fwrite(text.ptr ? text.ptr : "", 1, text.len, file), text.len);
	ck_assert_int_eq(fclose(file), 0);
}

static void
add(const struct place *place, const char *line)
{
	struct err err = { 0 };

	ck_assert_msg(
	    journal_add(place->path, span_of(line), &err), "%s", err.text);
}

static void
assert_holds(const struct place *place, const char *text)
{
	struct buf bytes = { 0 };
	struct err err = { 0 };

	ck_assert_msg(journal_read(place->path, &bytes, &err), "%s", err.text);
	assert_span_eq(buf_span(&bytes), text);
	buf_finish(&bytes);
}

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
		assert_holds(&place, "");
		add(&place, "主题");
		assert_holds(&place, "主题\n");
		ck_assert_uint_eq(mode_of(place.path), 0600);
		add(&place, "code:4000");
		add(&place, "主题");
		ck_assert_uint_eq(mode_of(place.path), 0600);
		snprintf(folder, sizeof(folder), "%s/state/errdex",
		    place.folder.path);
		ck_assert_uint_eq(mode_of(folder), 0700);
		folder_remove(&place.folder);
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
		make_parents(&place);
		write_file(place.path, span_of(additions[_i].before));
		add(&place, additions[_i].line);
		assert_holds(&place, additions[_i].after);
		folder_remove(&place.folder);
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
		add(&place, "a");
		add(&place, line);
		assert_holds(&place, "a\n");
		folder_remove(&place.folder);
	}
END_TEST

START_TEST(a_link_to_the_file_stays_one)
	{
		struct place place;
		char target[128];
		struct stat st;

		place_make(&place);
		make_parents(&place);
		snprintf(target, sizeof(target), "%s/mine", place.folder.path);
		write_file(target, SPAN_LIT("a\nb\n"));
		ck_assert_int_eq(symlink(target, place.path), 0);
		add(&place, "a");
		assert_holds(&place, "b\na\n");
		ck_assert_int_eq(lstat(place.path, &st), 0);
		ck_assert_msg(S_ISLNK(st.st_mode), "it was replaced");
		folder_remove(&place.folder);
	}
END_TEST

/* What may stand where the file is expected; a test makes each. */
static void
make_pipe(const char *path)
{
	ck_assert_int_eq(mkfifo(path, 0600), 0);
}

static void
make_folder(const char *path)
{
	ck_assert_int_eq(mkdir(path, 0700), 0);
}

static void
link_zeros(const char *path)
{
	ck_assert_int_eq(symlink("/dev/zero", path), 0);
}

static void
link_null(const char *path)
{
	ck_assert_int_eq(symlink("/dev/null", path), 0);
}

static void
link_itself(const char *path)
{
	ck_assert_int_eq(symlink(path, path), 0);
}

static const struct {
	const char *name;
	void (*make)(const char *path);
	bool read, added;
} oddities[] = {
	{ "a pipe", make_pipe, false, false },
	{ "a folder", make_folder, false, false },
	{ "an endless device", link_zeros, true, true },
	{ "the null device", link_null, true, true },
	{ "a link to itself", link_itself, false, false },
};

START_TEST(what_is_no_file_neither_hangs_nor_changes)
	{
		struct place place;
		struct buf bytes = { 0 };
		struct err err = { 0 };
		struct stat before, after;

		place_make(&place);
		make_parents(&place);
		oddities[_i].make(place.path);
		ck_assert_int_eq(lstat(place.path, &before), 0);
		ck_assert_msg(
		    journal_read(place.path, &bytes, &err) == oddities[_i].read,
		    "%s, read: '%s'", oddities[_i].name, err.text);
		ck_assert_msg(bytes.len == 0, "%s, read: %zu bytes",
		    oddities[_i].name, bytes.len);
		ck_assert_msg(journal_add(place.path, SPAN_LIT("a"), &err) ==
			oddities[_i].added,
		    "%s, added: '%s'", oddities[_i].name, err.text);
		ck_assert_int_eq(lstat(place.path, &after), 0);
		ck_assert_uint_eq(before.st_ino, after.st_ino);
		buf_finish(&bytes);
		folder_remove(&place.folder);
	}
END_TEST

START_TEST(the_end_of_a_huge_file_is_enough)
	{
		struct place place;
		int fd;

		place_make(&place);
		make_parents(&place);
		write_file(place.path, SPAN_LIT("old\n"));
		fd = open(place.path, O_WRONLY | O_APPEND);
		ck_assert_int_eq(ftruncate(fd, (off_t)1 << 40), 0);
		ck_assert_int_eq(write(fd, "\nnew\n", 5), 5);
		close(fd);
		assert_holds(&place, "new\n");
		add(&place, "newer");
		assert_holds(&place, "new\nnewer\n");
		folder_remove(&place.folder);
	}
END_TEST

START_TEST(a_file_that_is_locked_for_long_is_left_alone)
	{
		struct place place;
		struct err err = { 0 };
		int fd;

		place_make(&place);
		add(&place, "a");
		fd = open(place.path, O_RDONLY);
		ck_assert_int_eq(flock(fd, LOCK_EX), 0);
		ck_assert(!journal_add(place.path, SPAN_LIT("b"), &err));
		ck_assert_msg(span_ends(span_of(err.text),
				  SPAN_LIT("locked by another program")),
		    "%s", err.text);
		close(fd);
		add(&place, "c");
		assert_holds(&place, "a\nc\n");
		folder_remove(&place.folder);
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
		make_parents(&place);
		for (i = 0; i < races[_i].before; i++)
			buf_addf(&bytes, "old %d\n", i);
		write_file(place.path, buf_span(&bytes));
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
		folder_remove(&place.folder);
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
	tcase = suite_case(suite, "odd files");
	tcase_add_test(tcase, a_link_to_the_file_stays_one);
	tcase_add_loop_test(tcase, what_is_no_file_neither_hangs_nor_changes, 0,
	    LENGTH(oddities));
	tcase_add_test(tcase, the_end_of_a_huge_file_is_enough);
	tcase_add_test(tcase, a_file_that_is_locked_for_long_is_left_alone);
	tcase = suite_case(suite, "writers");
	tcase_add_loop_test(
	    tcase, writers_at_once_lose_nothing, 0, LENGTH(races));
	return suite_run(suite);
}
