#include "support/suite.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Seconds; the sanitized build on a loaded machine is slow. */
enum {
	TIMEOUT = 120
};

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

bool
suite_forks(void)
{
	const char *mode = getenv("CK_FORK");

	return !mode || strcmp(mode, "no") != 0;
}

/* Whatever holds locks then, write needs none of them. */
static void
expire(int number)
{
	static const char what[] = ": not done in time\n";
	const char *name = tcase_name();

	(void)number;
	if (write(STDERR_FILENO, name, strlen(name)) < 0 ||
	    write(STDERR_FILENO, what, sizeof(what) - 1) < 0)
		_exit(EXIT_FAILURE);
	abort();
}

static void
start_clock(void)
{
	signal(SIGALRM, expire);
	alarm(TIMEOUT);
}

static void
stop_clock(void)
{
	alarm(0);
}

TCase *
suite_endless_case(Suite *suite, const char *name)
{
	TCase *tcase = tcase_create(name);

	tcase_set_timeout(tcase, 0);
	suite_add_tcase(suite, tcase);
	return tcase;
}

TCase *
suite_case(Suite *suite, const char *name)
{
	TCase *tcase = suite_endless_case(suite, name);

	tcase_set_timeout(tcase, TIMEOUT);
	/* check can end only what runs in a process of its own. */
	if (!suite_forks())
		tcase_add_checked_fixture(tcase, start_clock, stop_clock);
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
