#ifndef TESTS_SUPPORT_SUITE_H
#define TESTS_SUPPORT_SUITE_H

#include <check.h>

#include "base/span.h"
#include "support/length.h"

/* What main returns where nothing can be tested; CTest then shows that. */
#define SUITE_SKIPPED 77

/* Whether memory and time are the sanitizers' more than the program's. */
#ifdef TEST_SANITIZED
#define SUITE_SANITIZED true
#else
#define SUITE_SANITIZED false
#endif

/* Runs the suite, frees it and returns what main returns. */
int suite_run(Suite *suite);

/* Whether check runs each test in a process of its own. */
bool suite_forks(void);

/*
 * A test case of that name, added to the suite, with a generous time-out for
 * each test, also where all of them run in one process.
 */
TCase *suite_case(Suite *suite, const char *name);

/* The same without a time-out, for tests that take as long as one asks for. */
TCase *suite_endless_case(Suite *suite, const char *name);

/* Fails, showing both, unless the span is exactly this text. */
#define assert_span_eq(span, expected)                                         \
	suite_assert_span(__FILE__, __LINE__, #span, span, expected)
void suite_assert_span(const char *file, int line, const char *what,
    struct span span, const char *expected);

#endif
