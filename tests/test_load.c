#include "catalog/catalog.h"

#include <stdlib.h>
#include <string.h>

#include "support/documents.h"
#include "support/shelf.h"
#include "support/suite.h"

static const char table[] = "|错误码|说明|\n|-|-|\n|1|a|\n";

START_TEST(a_folder_is_read_in_byte_order_of_paths)
	{
		tree_write(shelf.folder, "a/b.md", table);
		tree_write(shelf.folder, "a.md", table);
		tree_write(shelf.folder, "a-b.md", table);
		tree_write(shelf.folder, "Z.MD", table);
		tree_write(shelf.folder, "错误码.md", table);
		tree_write(shelf.folder, "picture.png", table);
		ck_assert(catalog_add_path(shelf.catalog, shelf.folder, NULL));
		ck_assert_str_eq(
		    shelf_names(), "Z.MD a-b.md a.md a/b.md 错误码.md");
	}
END_TEST

START_TEST(a_slash_behind_a_folder_changes_no_name)
	{
		tree_write(shelf.folder, "a.md", table);
		ck_assert(
		    catalog_add_path(shelf.catalog, shelf_path("/"), NULL));
		ck_assert_str_eq(shelf_names(), "a.md");
	}
END_TEST

START_TEST(a_file_is_called_by_its_name)
	{
		tree_write(shelf.folder, "sub/notes", table);
		ck_assert(catalog_add_path(
		    shelf.catalog, shelf_path("sub/notes"), NULL));
		ck_assert_str_eq(shelf_names(), "notes");
		documents_entry(shelf.catalog, 0);
	}
END_TEST

/* Paths below a folder, each added by itself, and the names they get. */
static const struct {
	const char *name, *paths[4], *names;
} alike[] = {
	{ "nothing alike", { "a/x.md", "b/y.md" }, "x.md y.md" },
	{ "two files", { "a/x.md", "b/x.md" }, "a/x.md b/x.md" },
	{ "two files far down", { "a/c/x.md", "b/c/x.md" },
	    "a/c/x.md b/c/x.md" },
	{ "a third is left alone", { "a/x.md", "b/x.md", "b/y.md" },
	    "a/x.md b/x.md y.md" },
	{ "a longer name that is like another", { "a", "b/c" },
	    "a/c/x.md a/x.md b/c/x.md y.md" },
	{ "a folder that was read in part", { "b/c/x.md", "a/x.md", "b" },
	    "c/x.md a/x.md c/y.md b/x.md y.md" },
};

START_TEST(documents_of_one_name_are_told_apart)
	{
		size_t i;

		tree_write(shelf.folder, "a/x.md", table);
		tree_write(shelf.folder, "a/c/x.md", table);
		tree_write(shelf.folder, "b/x.md", table);
		tree_write(shelf.folder, "b/y.md", table);
		tree_write(shelf.folder, "b/c/x.md", table);
		tree_write(shelf.folder, "b/c/y.md", table);
		for (i = 0; i < 4 && alike[_i].paths[i]; i++)
			ck_assert(catalog_add_path(shelf.catalog,
			    shelf_path(alike[_i].paths[i]), NULL));
		ck_assert_msg(!strcmp(shelf_names(), alike[_i].names),
		    "%s: %s, not %s", alike[_i].name, shelf.names.ptr,
		    alike[_i].names);
	}
END_TEST

/* What is read by default, with these set; % stands for a folder. */
static const struct {
	const char *name, *errdex_path, *data_home, *documents;
	bool warns;
} defaults[] = {
	{ "nothing set", NULL, "%/none", "ckafka.md", false },
	{ "the folder of one's own", NULL, "%/data", "ckafka.md mine.md",
	    false },
	{ "a folder of one's own without documents", NULL, "%/fresh",
	    "ckafka.md", false },
	{ "a list", "%/one.md:%/two", "%/data", "one.md two.md", false },
	{ "an empty list", "", "%/none", "ckafka.md", false },
	{ "a list with gaps", ":%/one.md:", "%/data", "one.md", false },
	{ "a list with a path that is not there", "%/x.md:%/one.md", "%/data",
	    "one.md", true },
	{ "a list with a folder without documents", "%/fresh:%/one.md",
	    "%/data", "one.md", true },
	{ "a relative data folder is none", NULL, "data", "ckafka.md", false },
};

static void
set(const char *variable, const char *value)
{
	struct buf text = { 0 };

	if (!value) {
		unsetenv(variable);
		return;
	}
	for (; *value; value++) {
		if (*value == '%')
			buf_add(&text, span_of(shelf.folder));
		else
			buf_add_char(&text, *value);
	}
	buf_add_char(&text, '\0');
	setenv(variable, text.ptr, 1);
	buf_finish(&text);
}

START_TEST(documents_are_found_without_being_named)
	{
		tree_write(shelf.folder, "data/errdex/catalogs/mine.md", table);
		tree_write(shelf.folder, "fresh/errdex/catalogs/.keep", "");
		tree_write(shelf.folder, "one.md", table);
		tree_write(shelf.folder, "two/two.md", table);
		set("ERRDEX_PATH", defaults[_i].errdex_path);
		set("XDG_DATA_HOME", defaults[_i].data_home);
		set("HOME", "%");
		catalog_add_default(shelf.catalog);
		ck_assert_msg(!strcmp(shelf_names(), defaults[_i].documents),
		    "%s: %s, not %s", defaults[_i].name, shelf.names.ptr,
		    defaults[_i].documents);
		ck_assert_msg((catalog_warning(shelf.catalog, 0) != NULL) ==
			defaults[_i].warns,
		    "%s: %s", defaults[_i].name,
		    defaults[_i].warns ? "no warning"
				       : catalog_warning(shelf.catalog, 0));
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("load");
	TCase *tcase = suite_case(suite, "names");

	shelf_for_each(tcase);
	tcase_add_test(tcase, a_folder_is_read_in_byte_order_of_paths);
	tcase_add_test(tcase, a_slash_behind_a_folder_changes_no_name);
	tcase_add_test(tcase, a_file_is_called_by_its_name);
	tcase_add_loop_test(
	    tcase, documents_of_one_name_are_told_apart, 0, LENGTH(alike));
	tcase_add_loop_test(tcase, documents_are_found_without_being_named, 0,
	    LENGTH(defaults));
	return suite_run(suite);
}
