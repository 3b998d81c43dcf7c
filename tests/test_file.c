#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/folder.h"
#include "support/suite.h"

static struct folder folder;
static char path[128];

static void
setup(void)
{
	folder_make(&folder);
	snprintf(path, sizeof(path), "%s/file", folder.path);
}

static void
teardown(void)
{
	folder_remove(&folder);
}

static void
write_file(size_t len)
{
	FILE *file = fopen(path, "we");
	size_t i;

	ck_assert_ptr_nonnull(file);
	for (i = 0; i < len; i++)
		putc((int)(i % 251), file);
	fclose(file);
}

static void
assert_content(const struct buf *bytes, size_t from, size_t len)
{
	size_t i;

	ck_assert_uint_eq(bytes->len, from + len);
	for (i = 0; i < len; i++)
		ck_assert_uint_eq((unsigned char)bytes->ptr[from + i], i % 251);
}

static const size_t sizes[] = { 0, 1, 65535, 65536, 65537, 300000 };

START_TEST(a_file_is_read_whole_behind_what_is_there)
	{
		struct buf bytes = { 0 };
		struct err err = { 0 };

		write_file(sizes[_i]);
		buf_add(&bytes, SPAN_LIT("before"));
		ck_assert_msg(file_read(path, &bytes, &err), "%s", err.text);
		assert_content(&bytes, 6, sizes[_i]);
		assert_span_eq(span_sub(buf_span(&bytes), 0, 6), "before");
		buf_finish(&bytes);
	}
END_TEST

START_TEST(a_pipe_is_read_to_its_end)
	{
		struct buf bytes = { 0 };
		char command[400];
		FILE *pipe;

		write_file(sizes[_i]);
		snprintf(command, sizeof(command),
		    "PATH=/bin:/usr/bin; head -c 10 %s; sleep .05; "
		    "tail -c +11 %s",
		    path, path);
		pipe = popen(command, "re");
		ck_assert_ptr_nonnull(pipe);
		ck_assert(file_read_fd(fileno(pipe), &bytes, NULL));
		assert_content(&bytes, 0, sizes[_i]);
		pclose(pipe);
		buf_finish(&bytes);
	}
END_TEST

START_TEST(a_descriptor_is_read_from_where_it_stands)
	{
		struct buf bytes = { 0 };
		int fd;

		write_file(251 + 10);
		fd = open(path, O_RDONLY | O_CLOEXEC);
		lseek(fd, 251, SEEK_SET);
		ck_assert(file_read_fd(fd, &bytes, NULL));
		assert_content(&bytes, 0, 10);
		ck_assert_int_eq(close(fd), 0);
		buf_finish(&bytes);
	}
END_TEST

/* Files of /proc and /sys give a size of 0, and have content. */
START_TEST(a_file_of_unknown_size_is_read_whole)
	{
		struct buf bytes = { 0 };

		ck_assert(file_read("/proc/self/status", &bytes, NULL));
		ck_assert(span_starts(buf_span(&bytes), SPAN_LIT("Name:")));
		buf_finish(&bytes);
	}
END_TEST

START_TEST(what_cannot_be_read_is_told_and_changes_nothing)
	{
		struct buf bytes = { 0 };
		struct err err = { 0 };

		buf_add(&bytes, SPAN_LIT("before"));
		ck_assert(!file_read(path, &bytes, &err));
		ck_assert_int_eq(err.code, ERR_SYSTEM);
		assert_span_eq(span_of(err.text), "No such file or directory");
		ck_assert(!file_read(folder.path, &bytes, &err));
		assert_span_eq(span_of(err.text), "Is a directory");
		assert_span_eq(buf_span(&bytes), "before");
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("file");
	TCase *tcase = suite_case(suite, "file");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(
	    tcase, a_file_is_read_whole_behind_what_is_there, 0, LENGTH(sizes));
	tcase_add_loop_test(tcase, a_pipe_is_read_to_its_end, 0, LENGTH(sizes));
	tcase_add_test(tcase, a_descriptor_is_read_from_where_it_stands);
	tcase_add_test(tcase, a_file_of_unknown_size_is_read_whole);
	tcase_add_test(tcase, what_cannot_be_read_is_told_and_changes_nothing);
	return suite_run(suite);
}
