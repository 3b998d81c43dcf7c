#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/script.h"
#include "support/suite.h"

/* The scripts, sorted; a test gets but a number. */
static struct dirent **scripts;

static int
is_script(const struct dirent *item)
{
	return span_ends(span_of(item->d_name), SPAN_LIT(".screen"));
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* A report holds two screens, which is more than check shows. */
START_TEST(shows_the_screens_of_the_script)
	{
		const char *name = scripts[_i]->d_name;
		bool update = getenv("ERRDEX_SCREENS_UPDATE") != NULL;
		struct buf path = { 0 }, report = { 0 };

		buf_addf(&path, "%s/%s", TEST_SCREENS, name);
		buf_add_char(&path, '\0');
		if (!script_run(path.ptr, TEST_ERRDEX, update, &report)) {
			fprintf(stderr, "%.*s", SPAN_ARG(buf_span(&report)));
			ck_abort_msg("%s failed as shown above", name);
		}
		buf_finish(&path);
		buf_finish(&report);
	}
END_TEST

/* A case for each script, named like it, so that CK_RUN_CASE chooses one. */
int
main(void)
{
	Suite *suite = suite_create("screens");
	int count = scandir(TEST_SCREENS, &scripts, is_script, by_name);
	int i, failed;

	for (i = 0; i < count; i++)
		tcase_add_loop_test(suite_case(suite, scripts[i]->d_name),
		    shows_the_screens_of_the_script, i, i + 1);
	failed = suite_run(suite);
	for (i = 0; i < count; i++)
		free(scripts[i]);
	free(scripts);
	return failed;
}
