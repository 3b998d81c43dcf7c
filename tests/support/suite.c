#include "support/suite.h"

#include <locale.h>
#include <stdlib.h>

/* Seconds; the sanitized build on a loaded machine is slow. */
static const double timeout = 120;

int
suite_run(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	setlocale(LC_ALL, "C.UTF-8");
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

TCase *
suite_case(Suite *suite, const char *name)
{
	TCase *tcase = tcase_create(name);

	tcase_set_timeout(tcase, timeout);
	suite_add_tcase(suite, tcase);
	return tcase;
}

void
suite_assert_span(const char *file, int line, const char *what,
    struct span span, const char *expected)
{
	if (span_eq(span, span_of(expected)))
		return;
	_ck_assert_failed(file, line, "Assertion failed",
	    "%s is '%.*s', not '%s'", what, SPAN_ARG(span), expected);
}
