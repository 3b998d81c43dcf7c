#include "catalog/catalog.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/documents.h"
#include "support/shelf.h"
#include "support/suite.h"

static const char table[] = "|错误码|说明|\n|-|-|\n|1|a|\n";

static void
add_link(const char *target, const char *name)
{
	ck_assert_int_eq(symlink(target, shelf_path(name)), 0);
}

/* Fails unless there is one warning, with this text and the file's path. */
static void
check_warning(const char *name, const char *text)
{
	const char *warning = catalog_warning(shelf.catalog, 0);

	ck_assert_msg(warning != NULL, "no warning about %s", name);
	ck_assert_msg(strstr(warning, shelf_path(name)) == warning &&
		strstr(warning, text),
	    "'%s' does not tell that of %s: %s", warning, name, text);
	ck_assert_msg(!catalog_warning(shelf.catalog, 1), "and one more: %s",
	    catalog_warning(shelf.catalog, 1));
}

/* What stands in a folder beside a good document, and what is told of it. */
static void
make_pipe(void)
{
	ck_assert_int_eq(mkfifo(shelf_path("odd.md"), 0600), 0);
}

static void
make_loop(void)
{
	add_link(shelf.folder, "odd.md");
}

static void
make_dead_link(void)
{
	add_link("/nonexistent", "odd.md");
}

static void
make_second_way(void)
{
	add_link("good.md", "odd.md");
}

static void
make_sparse(void)
{
	tree_write(shelf.folder, "odd.md", table);
	ck_assert_int_eq(truncate(shelf_path("odd.md"), 64 << 20), 0);
}

static void
make_huge(void)
{
	tree_write(shelf.folder, "odd.md", table);
	ck_assert_int_eq(truncate(shelf_path("odd.md"), (off_t)3 << 30), 0);
}

static void
make_unreadable(void)
{
	tree_write(shelf.folder, "odd.md", table);
	ck_assert_int_eq(chmod(shelf_path("odd.md"), 0), 0);
}

static const struct {
	void (*make)(void);
	const char *warning;
	bool not_for_root; /* who can read everything */
} oddities[] = {
	{ make_pipe, "not a regular file", false },
	{ make_loop, "holds itself", false },
	{ make_dead_link, "leads nowhere", false },
	{ make_second_way, "read already", false },
	{ make_sparse, "not a text", false },
	{ make_huge, "larger than", false },
	{ make_unreadable, "Permission denied", true },
};

START_TEST(what_is_odd_in_a_folder_is_told_and_the_rest_is_there)
	{
		if (oddities[_i].not_for_root && geteuid() == 0)
			return;
		tree_write(shelf.folder, "good.md", table);
		tree_write(shelf.folder, "sub/good.md", table);
		oddities[_i].make();
		ck_assert(catalog_add_path(shelf.catalog, shelf.folder, NULL));
		ck_assert_str_eq(shelf_names(), "good.md sub/good.md");
		check_warning("odd.md", oddities[_i].warning);
	}
END_TEST

START_TEST(what_is_no_document_is_passed_over_in_silence)
	{
		tree_write(shelf.folder, "good.md", table);
		ck_assert_int_eq(mkfifo(shelf_path("pipe"), 0600), 0);
		add_link("/nonexistent", "nowhere");
		ck_assert(catalog_add_path(shelf.catalog, shelf.folder, NULL));
		ck_assert_ptr_null(catalog_warning(shelf.catalog, 0));
	}
END_TEST

/* Two ways at each of these levels are more than can be walked one by one. */
START_TEST(folders_that_links_lead_to_in_many_ways_are_read_once)
	{
		char name[64], target[64];
		size_t count;
		int level;

		for (level = 0; level < 40; level++) {
			snprintf(name, sizeof(name), "%d/x.md", level);
			tree_write(shelf.folder, name, table);
			snprintf(target, sizeof(target), "../%d", level + 1);
			snprintf(name, sizeof(name), "%d/one", level);
			add_link(target, name);
			snprintf(name, sizeof(name), "%d/two", level);
			add_link(target, name);
		}
		ck_assert(catalog_add_path(shelf.catalog, shelf.folder, NULL));
		catalog_finish(shelf.catalog);
		catalog_documents(shelf.catalog, &count);
		ck_assert_uint_eq(count, 40);
	}
END_TEST

START_TEST(a_folder_given_twice_is_read_once)
	{
		tree_write(shelf.folder, "a.md", table);
		ck_assert(catalog_add_path(shelf.catalog, shelf.folder, NULL));
		ck_assert(
		    catalog_add_path(shelf.catalog, shelf_path("."), NULL));
		ck_assert(
		    catalog_add_path(shelf.catalog, shelf_path("a.md"), NULL));
		ck_assert_str_eq(shelf_names(), "a.md");
		ck_assert_ptr_nonnull(catalog_warning(shelf.catalog, 1));
		ck_assert_ptr_null(catalog_warning(shelf.catalog, 2));
	}
END_TEST

START_TEST(a_path_that_is_not_there_is_an_error)
	{
		struct err err = { 0 };

		ck_assert(
		    !catalog_add_path(shelf.catalog, "/nonexistent", &err));
		ck_assert_str_eq(err.text, "No such file or directory");
	}
END_TEST

START_TEST(a_folder_without_documents_is_an_error)
	{
		struct err err = { 0 };

		tree_write(shelf.folder, "picture.png", table);
		ck_assert(!catalog_add_path(shelf.catalog, shelf.folder, &err));
		ck_assert_int_eq(err.code, ERR_MISSING);
	}
END_TEST

START_TEST(a_pipe_that_nobody_writes_to_is_not_waited_for)
	{
		struct err err = { 0 };

		ck_assert_int_eq(mkfifo(shelf_path("pipe"), 0600), 0);
		ck_assert(
		    !catalog_add_path(shelf.catalog, shelf.path.ptr, &err));
		ck_assert_str_eq(err.text, "a pipe that nobody writes to");
	}
END_TEST

/* What has no end would fill the memory. */
START_TEST(a_device_is_read_only_where_it_holds_nothing)
	{
		struct err err = { 0 };

		ck_assert(!catalog_add_path(shelf.catalog, "/dev/zero", &err));
		ck_assert_str_eq(err.text, "a device, not a file");
		ck_assert(catalog_add_path(shelf.catalog, "/dev/null", &err));
	}
END_TEST

/* Writes a table into a pipe, slowly, from another process. */
static pid_t
write_slowly(int fd)
{
	pid_t child = fork();
	size_t i;

	ck_assert(child >= 0);
	if (child > 0)
		return child;
	for (i = 0; table[i]; i++) {
		if (write(fd, table + i, 1) != 1)
			_exit(1);
		usleep(1000);
	}
	_exit(0);
}

START_TEST(a_pipe_is_read_to_its_end)
	{
		int fd, status;
		pid_t child;

		ck_assert_int_eq(mkfifo(shelf_path("pipe"), 0600), 0);
		fd = open(shelf.path.ptr, O_RDWR);
		ck_assert(fd >= 0);
		child = write_slowly(fd);
		close(fd);
		ck_assert(
		    catalog_add_path(shelf.catalog, shelf.path.ptr, NULL));
		ck_assert_int_eq(waitpid(child, &status, 0), child);
		ck_assert_int_eq(status, 0);
		ck_assert_str_eq(shelf_names(), "pipe");
		documents_entry(shelf.catalog, 0);
	}
END_TEST

/* The kernel tells a size for its files that they do not have. */
START_TEST(a_file_shorter_than_it_said_is_told)
	{
		static const char file[] = "/sys/kernel/mm/ksm/run";
		struct stat st;

		if (stat(file, &st) < 0 || st.st_size < 100)
			return;
		ck_assert(catalog_add_path(shelf.catalog, file, NULL));
		ck_assert_str_eq(shelf_names(), "run");
		ck_assert_ptr_nonnull(
		    strstr(catalog_warning(shelf.catalog, 0), "it shrank"));
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("load_odd");
	TCase *tcase = suite_case(suite, "oddities");

	shelf_for_each(tcase);
	tcase_add_loop_test(tcase,
	    what_is_odd_in_a_folder_is_told_and_the_rest_is_there, 0,
	    LENGTH(oddities));
	tcase_add_test(tcase, what_is_no_document_is_passed_over_in_silence);
	tcase_add_test(
	    tcase, folders_that_links_lead_to_in_many_ways_are_read_once);
	tcase_add_test(tcase, a_folder_given_twice_is_read_once);
	tcase_add_test(tcase, a_path_that_is_not_there_is_an_error);
	tcase_add_test(tcase, a_folder_without_documents_is_an_error);
	tcase_add_test(tcase, a_pipe_that_nobody_writes_to_is_not_waited_for);
	tcase_add_test(tcase, a_device_is_read_only_where_it_holds_nothing);
	tcase_add_test(tcase, a_pipe_is_read_to_its_end);
	tcase_add_test(tcase, a_file_shorter_than_it_said_is_told);
	return suite_run(suite);
}
