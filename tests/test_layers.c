#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/file.h"
#include "support/suite.h"

/*
 * The layers, and what each may include: those to its left, and itself. They
 * are named here rather than read from src/README.md so that a new arrow has
 * to be drawn on purpose.
 */
static const struct layer {
	const char *name;
	const char *may_include[10];
} layers[] = {
	{ "base", { "base" } },
	{ "text", { "base", "text" } },
	{ "doc", { "base", "text", "doc" } },
	{ "catalog", { "base", "text", "doc", "catalog" } },
	{ "response", { "base", "text", "doc", "response" } },
	{ "query", { "base", "text", "doc", "catalog", "response", "query" } },
	{ "view",
	    { "base", "text", "doc", "catalog", "response", "query", "view" } },
	{ "out",
	    { "base", "text", "doc", "catalog", "response", "query", "view",
		"out" } },
	{ "sys", { "base", "sys" } },
	{ "cli",
	    { "base", "text", "doc", "catalog", "response", "query", "view",
		"out", "sys", "cli" } },
	{ "tui",
	    { "base", "text", "doc", "catalog", "response", "query", "view",
		"out", "sys", "tui" } },
};

/* System headers that only one layer may know. */
static const struct {
	const char *header, *layer;
} owners[] = {
	{ "<curses.h>", "tui" },
	{ "<ncurses.h>", "tui" },
	{ "<term.h>", "tui" },
	{ "<readline/readline.h>", "tui" },
	{ "<readline/history.h>", "tui" },
	{ "<md4c.h>", "doc" },
	{ "<gumbo.h>", "doc" },
};

static bool
may_include(const struct layer *layer, struct span path)
{
	struct span rest = path, folder;
	size_t i;

	span_cut(&rest, '/', &folder);
	for (i = 0; i < 10 && layer->may_include[i]; i++)
		if (span_eq(folder, span_of(layer->may_include[i])))
			return true;
	return false;
}

static bool
may_include_system(const struct layer *layer, struct span header)
{
	size_t i;

	for (i = 0; i < LENGTH(owners); i++)
		if (span_eq(header, span_of(owners[i].header)))
			return !strcmp(layer->name, owners[i].layer);
	return true;
}

static void
check_include(const struct layer *layer, const char *path, struct span line)
{
	struct span rest = span_trim(line);
	size_t end;

	if (!span_starts(rest, SPAN_LIT("#include")))
		return;
	rest = span_trim(span_sub(rest, strlen("#include"), rest.len));
	if (span_starts(rest, SPAN_LIT("<"))) {
		ck_assert_msg(may_include_system(layer, rest),
		    "%s includes %.*s, which belongs to another layer", path,
		    SPAN_ARG(rest));
		return;
	}
	end = span_find(rest, SPAN_LIT("\""), 1);
	ck_assert_msg(end != SPAN_NONE, "%s: %.*s", path, SPAN_ARG(line));
	rest = span_sub(rest, 1, end);
	ck_assert_msg(may_include(layer, rest),
	    "%s includes %.*s: layers include to the left only", path,
	    SPAN_ARG(rest));
}

static void
check_file(const struct layer *layer, const char *path)
{
	struct buf bytes = { 0 };
	struct span rest, line;

	ck_assert(file_read(path, &bytes, NULL));
	rest = buf_span(&bytes);
	while (span_cut(&rest, '\n', &line))
		check_include(layer, path, line);
	buf_finish(&bytes);
}

START_TEST(a_layer_includes_only_what_is_left_of_it)
	{
		const struct layer *layer = &layers[_i];
		char folder[4096], path[8192];
		struct dirent *item;
		DIR *dir;

		snprintf(
		    folder, sizeof(folder), TEST_SOURCES "/%s", layer->name);
		dir = opendir(folder);
		ck_assert_msg(dir != NULL, "no folder %s", folder);
		while ((item = readdir(dir))) {
			struct span name = span_of(item->d_name);

			if (!span_ends(name, SPAN_LIT(".c")) &&
			    !span_ends(name, SPAN_LIT(".h")))
				continue;
			snprintf(
			    path, sizeof(path), "%s/%s", folder, item->d_name);
			check_file(layer, path);
		}
		closedir(dir);
	}
END_TEST

START_TEST(every_folder_is_a_layer)
	{
		struct dirent *item;
		DIR *dir = opendir(TEST_SOURCES);

		ck_assert(dir != NULL);
		while ((item = readdir(dir))) {
			size_t i, count = LENGTH(layers);

			if (item->d_type != DT_DIR || item->d_name[0] == '.')
				continue;
			for (i = 0; i < count; i++)
				if (!strcmp(layers[i].name, item->d_name))
					break;
			ck_assert_msg(i < count,
			    "src/%s is no layer of this test", item->d_name);
		}
		closedir(dir);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("layers");
	TCase *tcase = suite_case(suite, "includes");

	tcase_add_loop_test(
	    tcase, a_layer_includes_only_what_is_left_of_it, 0, LENGTH(layers));
	tcase_add_test(tcase, every_folder_is_a_layer);
	return suite_run(suite);
}
