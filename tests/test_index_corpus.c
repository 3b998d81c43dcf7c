#include <stdio.h>
#include <stdlib.h>

#include "support/search.h"
#include "support/suite.h"

/* What CTest takes for "skipped". */
static const int skipped = 77;

START_TEST(what_is_looked_up_is_equal)
	{
		struct world world = world_of_folder(getenv("ERRDEX_CORPUS"));

		world_assert_codes(&world);
		world_finish(&world);
	}
END_TEST

int
main(void)
{
	Suite *suite;

	if (!getenv("ERRDEX_CORPUS")) {
		printf("skipped: ERRDEX_CORPUS names no folder of documents\n");
		return skipped;
	}
	suite = suite_create("index over a corpus");
	tcase_add_test(suite_case(suite, "codes"), what_is_looked_up_is_equal);
	return suite_run(suite);
}
