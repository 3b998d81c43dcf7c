#include "catalog/catalog.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "catalog/entry.h"
#include "support/documents.h"
#include "support/shelf.h"
#include "support/suite.h"

enum {
	FILES = 700, /* several batches */
};

static void
write_table(const char *name, int number)
{
	struct buf text = { 0 };
	int row;

	buf_addf(&text, "|错误码|说明|\n|-|-|\n");
	/* One file takes as long as all others. */
	for (row = 0; row < (number == 5 ? 20000 : number % 50); row++)
		buf_addf(&text, "|%d|%s|\n", 1000 * number + row, name);
	buf_add_char(&text, '\0');
	tree_write(shelf.folder, name, text.ptr);
	buf_finish(&text);
}

/* Most are tables; some have something to be warned of. */
static void
write_file(char name[16], int number)
{
	snprintf(name, 16, "%03d.md", number);
	if (number % 11 == 7)
		ck_assert_int_eq(symlink("004.md", shelf_path(name)), 0);
	else if (number % 17 == 9)
		tree_write_bytes(
		    shelf.folder, name, (struct span){ "a\0\0\0\0\0", 6 });
	else
		write_table(name, number);
}

/* The same files, added one after the other. */
static struct catalog *
add_each(char names[FILES][16])
{
	struct catalog *catalog = catalog_new();
	struct buf paths[FILES] = { { 0 } };
	const char *list[FILES];
	int i;

	for (i = 0; i < FILES; i++)
		list[i] = tree_path(&paths[i], shelf.folder, names[i]);
	ck_assert(catalog_load(catalog, list, FILES));
	for (i = 0; i < FILES; i++)
		buf_finish(&paths[i]);
	return catalog;
}

static void
compare_warnings(const struct catalog *a, const struct catalog *b)
{
	size_t i;

	for (i = 0; catalog_warning(a, i) && catalog_warning(b, i); i++)
		ck_assert_str_eq(catalog_warning(a, i), catalog_warning(b, i));
	ck_assert_ptr_eq(catalog_warning(a, i), catalog_warning(b, i));
	ck_assert_uint_gt(i, FILES / 10);
}

static void
compare_entries(const struct catalog *a, const struct catalog *b)
{
	size_t i, count, others;
	const struct entry *x = catalog_entries(a, &count);
	const struct entry *y = catalog_entries(b, &others);

	ck_assert_uint_eq(count, others);
	for (i = 0; i < count; i++)
		ck_assert_msg(span_eq(entry_key(&x[i]), entry_key(&y[i])) &&
			span_eq(entry_document(&x[i]), entry_document(&y[i])),
		    "entry %zu is %.*s of %.*s, not %.*s of %.*s", i,
		    SPAN_ARG(entry_key(&x[i])), SPAN_ARG(entry_document(&x[i])),
		    SPAN_ARG(entry_key(&y[i])),
		    SPAN_ARG(entry_document(&y[i])));
}

START_TEST(a_folder_is_read_as_its_files_one_after_the_other)
	{
		char names[FILES][16];
		struct catalog *each;
		size_t count, done;
		int i;

		for (i = 0; i < FILES; i++)
			write_file(names[i], i);
		ck_assert(catalog_add_path(shelf.catalog, shelf.folder, NULL));
		done = catalog_progress(shelf.catalog, &count);
		ck_assert_uint_eq(count, FILES);
		ck_assert_uint_eq(done, FILES);
		catalog_finish(shelf.catalog);
		each = add_each(names);
		compare_warnings(shelf.catalog, each);
		compare_entries(shelf.catalog, each);
		catalog_free(each);
	}
END_TEST

/* Files that cannot be read, and one that can. */
static const struct {
	const char *name;
	int failing;
	const char *good; /* NULL: there is none */
} mixtures[] = {
	{ "one that fails", 1, NULL },
	{ "all of a batch", 256, NULL },
	{ "more than a batch", 257, NULL },
	{ "more than two batches", 513, NULL },
	{ "more than a batch behind a good one", 257, "+.md" },
	{ "more than a batch before a good one", 257, "z.md" },
};

START_TEST(a_folder_fails_where_each_of_its_files_does)
	{
		static const char failed[] =
		    "no document in this folder could be read";
		const char *good = mixtures[_i].good;
		struct err err = { 0 };
		char name[16];
		int i;

		for (i = 0; i < mixtures[_i].failing; i++) {
			snprintf(name, sizeof(name), "%03d.md", i);
			tree_write_bytes(shelf.folder, name, SPAN_LIT("a\0\0"));
		}
		if (good)
			write_table(good, 1);
		ck_assert_msg(catalog_add_path(shelf.catalog, shelf.folder,
				  &err) == (good != NULL),
		    "%s: %s", mixtures[_i].name,
		    good ? err.text : "it does not fail");
		ck_assert_msg(good || !strcmp(err.text, failed), "%s: %s",
		    mixtures[_i].name, err.text);
	}
END_TEST

static size_t
peak_mb(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return (size_t)usage.ru_maxrss / 1024;
}

/* What fails is not kept, so all that is held is what waits. */
START_TEST(few_bytes_wait_to_be_parsed)
	{
		size_t before, used;
		char name[16];
		int i;

		if (SUITE_SANITIZED)
			return;
		for (i = 0; i < 50; i++) {
			snprintf(name, sizeof(name), "%03d.md", i);
			tree_write(shelf.folder, name, "");
			ck_assert_int_eq(
			    truncate(shelf_path(name), 4 << 20), 0);
		}
		before = peak_mb();
		ck_assert_msg(
		    !catalog_add_path(shelf.catalog, shelf.folder, NULL),
		    "none of the files fails");
		used = peak_mb() - before;
		ck_assert_msg(used < 60,
		    "files of 200 MB that all fail take %zu MB", used);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("folder");
	TCase *tcase = suite_case(suite, "batches");

	shelf_for_each(tcase);
	tcase_add_test(
	    tcase, a_folder_is_read_as_its_files_one_after_the_other);
	tcase_add_loop_test(tcase, a_folder_fails_where_each_of_its_files_does,
	    0, LENGTH(mixtures));
	tcase_add_test(tcase, few_bytes_wait_to_be_parsed);
	return suite_run(suite);
}
