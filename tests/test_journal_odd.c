#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/place.h"
#include "support/suite.h"
#include "sys/journal.h"

/* Files that are none of ours, or that others hold, in the journal's place. */

START_TEST(a_link_to_the_file_stays_one)
	{
		struct place place;
		char target[128];
		struct stat st;

		place_make(&place);
		place_make_parents(&place);
		snprintf(target, sizeof(target), "%s/mine", place.folder.path);
		place_write(target, SPAN_LIT("a\nb\n"));
		ck_assert_int_eq(symlink(target, place.path), 0);
		place_add(&place, "a");
		place_assert_holds(&place, "b\na\n");
		ck_assert_int_eq(lstat(place.path, &st), 0);
		ck_assert_msg(S_ISLNK(st.st_mode), "it was replaced");
		place_remove(&place);
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
		place_make_parents(&place);
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
		place_remove(&place);
	}
END_TEST

START_TEST(the_end_of_a_huge_file_is_enough)
	{
		struct place place;
		int fd;

		place_make(&place);
		place_make_parents(&place);
		place_write(place.path, SPAN_LIT("old\n"));
		fd = open(place.path, O_WRONLY | O_APPEND);
		ck_assert_int_eq(ftruncate(fd, (off_t)1 << 40), 0);
		ck_assert_int_eq(write(fd, "\nnew\n", 5), 5);
		close(fd);
		place_assert_holds(&place, "new\n");
		place_add(&place, "newer");
		place_assert_holds(&place, "new\nnewer\n");
		place_remove(&place);
	}
END_TEST

START_TEST(a_file_that_is_locked_for_long_is_left_alone)
	{
		struct place place;
		struct err err = { 0 };
		int fd;

		place_make(&place);
		place_add(&place, "a");
		fd = open(place.path, O_RDONLY);
		ck_assert_int_eq(flock(fd, LOCK_EX), 0);
		ck_assert(!journal_add(place.path, SPAN_LIT("b"), &err));
		ck_assert_msg(span_ends(span_of(err.text),
				  SPAN_LIT("locked by another program")),
		    "%s", err.text);
		close(fd);
		place_add(&place, "c");
		place_assert_holds(&place, "a\nc\n");
		place_remove(&place);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("journal, odd files");
	TCase *tcase = suite_case(suite, "odd files");

	tcase_add_test(tcase, a_link_to_the_file_stays_one);
	tcase_add_loop_test(tcase, what_is_no_file_neither_hangs_nor_changes, 0,
	    LENGTH(oddities));
	tcase_add_test(tcase, the_end_of_a_huge_file_is_enough);
	tcase_add_test(tcase, a_file_that_is_locked_for_long_is_left_alone);
	return suite_run(suite);
}
