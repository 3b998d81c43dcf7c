#include "support/linear.h"

#include <time.h>

#include "support/suite.h"

/* Seconds; what takes less is told from noise by nobody. */
static const double slack = 0.05;

static double
measure(
    void (*work)(const void *what, size_t size), const void *what, size_t size)
{
	clock_t start = clock();

	work(what, size);
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

void
linear_check(const char *name, void (*work)(const void *what, size_t size),
    const void *what, size_t size)
{
	double part = SUITE_SANITIZED ? 0 : measure(work, what, size / 8);
	double whole = measure(work, what, size);

	ck_assert_msg(SUITE_SANITIZED || whole <= 20 * part + slack,
	    "'%s': %zu take %.2f s, and %zu take %.2f s", name, size / 8, part,
	    size, whole);
}
