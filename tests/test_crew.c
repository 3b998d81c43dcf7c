#include "base/crew.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>

#include "support/suite.h"

enum {
	PARTS = 3,
};

struct part {
	pthread_t thread;
	bool done, takes_signals;
};

static void
look(void *data)
{
	struct part *part = data;
	sigset_t blocked;

	pthread_sigmask(SIG_BLOCK, NULL, &blocked);
	part->done = true;
	part->thread = pthread_self();
	part->takes_signals =
	    !sigismember(&blocked, SIGTERM) || !sigismember(&blocked, SIGWINCH);
}

/* A handler that ran in one of them would interrupt nothing that waits. */
START_TEST(only_the_caller_takes_signals)
	{
		struct part parts[PARTS], after;
		size_t i;

		crew_run(look, parts, sizeof(parts[0]), PARTS);
		for (i = 0; i < PARTS; i++)
			ck_assert_msg(parts[i].takes_signals ==
				(pthread_equal(
				     parts[i].thread, pthread_self()) != 0),
			    "part %zu: %s", i,
			    parts[i].takes_signals ? "a thread takes signals"
						   : "the caller takes none");
		look(&after);
		ck_assert_msg(after.takes_signals, "afterwards, none is taken");
	}
END_TEST

START_TEST(each_part_is_done)
	{
		struct part parts[PARTS];
		size_t i, count;

		for (count = 0; count <= PARTS; count++) {
			for (i = 0; i < PARTS; i++)
				parts[i].done = false;
			crew_run(look, parts, sizeof(parts[0]), count);
			for (i = 0; i < PARTS; i++)
				ck_assert_msg(parts[i].done == (i < count),
				    "of %zu parts, number %zu is %s", count, i,
				    parts[i].done ? "done" : "not done");
		}
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("crew");
	TCase *tcase = suite_case(suite, "parts");

	tcase_add_test(tcase, only_the_caller_takes_signals);
	tcase_add_test(tcase, each_part_is_done);
	return suite_run(suite);
}
