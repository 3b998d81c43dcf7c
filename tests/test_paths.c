#include "sys/paths.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "support/folder.h"
#include "support/suite.h"

static const struct {
	const char *name;
	enum paths_folder folder;
	const char *variable, *value, *home;
	const char *path; /* NULL: none */
} cases[] = {
	{ "data below home", PATHS_DATA, NULL, NULL, "/home/me",
	    "/home/me/.local/share/errdex/file" },
	{ "config below home", PATHS_CONFIG, NULL, NULL, "/home/me",
	    "/home/me/.config/errdex/file" },
	{ "state below home", PATHS_STATE, NULL, NULL, "/home/me",
	    "/home/me/.local/state/errdex/file" },
	{ "data by its variable", PATHS_DATA, "XDG_DATA_HOME", "/data",
	    "/home/me", "/data/errdex/file" },
	{ "config by its variable", PATHS_CONFIG, "XDG_CONFIG_HOME", "/config",
	    "/home/me", "/config/errdex/file" },
	{ "state by its variable", PATHS_STATE, "XDG_STATE_HOME", "/state",
	    "/home/me", "/state/errdex/file" },
	{ "another variable", PATHS_STATE, "XDG_DATA_HOME", "/data", "/home/me",
	    "/home/me/.local/state/errdex/file" },
	{ "a relative variable is ignored", PATHS_DATA, "XDG_DATA_HOME", "data",
	    "/home/me", "/home/me/.local/share/errdex/file" },
	{ "an empty variable is ignored", PATHS_DATA, "XDG_DATA_HOME", "",
	    "/home/me", "/home/me/.local/share/errdex/file" },
	{ "a variable without a home", PATHS_DATA, "XDG_DATA_HOME", "/data",
	    NULL, "/data/errdex/file" },
	{ "no home", PATHS_DATA, NULL, NULL, NULL, NULL },
	{ "a relative home", PATHS_DATA, NULL, NULL, "home", NULL },
	{ "neither is absolute", PATHS_DATA, "XDG_DATA_HOME", "data", "",
	    NULL },
};

START_TEST(folders_are_found_as_the_specification_says)
	{
		char *path;

		unsetenv("XDG_CONFIG_HOME");
		unsetenv("XDG_DATA_HOME");
		unsetenv("XDG_STATE_HOME");
		unsetenv("HOME");
		if (cases[_i].variable)
			setenv(cases[_i].variable, cases[_i].value, 1);
		if (cases[_i].home)
			setenv("HOME", cases[_i].home, 1);
		path = paths_of(cases[_i].folder, "file");
		ck_assert_msg(span_eq(span_of(path), span_of(cases[_i].path)),
		    "%s: '%s', not '%s'", cases[_i].name, path ? path : "",
		    cases[_i].path ? cases[_i].path : "");
		ck_assert_int_eq(!path, !cases[_i].path);
		free(path);
	}
END_TEST

START_TEST(parents_are_made_for_the_user_alone)
	{
		struct folder folder;
		struct buf path = { 0 };
		struct err err = { 0 };
		struct stat st;

		folder_make(&folder);
		buf_addf(&path, "%s/a//b/file", folder.path);
		buf_add_char(&path, '\0');
		ck_assert_msg(
		    paths_make_parents(path.ptr, &err), "%s", err.text);
		ck_assert_msg(
		    paths_make_parents(path.ptr, &err), "again: %s", err.text);
		ck_assert_msg(stat(path.ptr, &st) < 0, "the file was made too");
		path.len -= sizeof("/file");
		buf_add_char(&path, '\0');
		ck_assert_int_eq(stat(path.ptr, &st), 0);
		ck_assert_uint_eq(st.st_mode & 0777, 0700);
		buf_finish(&path);
		folder_remove(&folder);
	}
END_TEST

START_TEST(a_parent_that_cannot_be_made_is_named)
	{
		struct err err = { 0 };

		ck_assert(!paths_make_parents("/dev/null/a/file", &err));
		assert_span_eq(
		    span_of(err.text), "/dev/null/a: Not a directory");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("paths");
	TCase *tcase = suite_case(suite, "paths");

	tcase_add_loop_test(tcase, folders_are_found_as_the_specification_says,
	    0, LENGTH(cases));
	tcase_add_test(tcase, parents_are_made_for_the_user_alone);
	tcase_add_test(tcase, a_parent_that_cannot_be_made_is_named);
	return suite_run(suite);
}
