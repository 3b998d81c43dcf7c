#include "sys/worker.h"

#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "support/suite.h"

/* A job that ends when it may. */
struct job {
	atomic_bool may_end;
	int result; /* the thread's until it is done */
};

static void
wait_and_set(void *data)
{
	struct job *job = data;

	while (!atomic_load(&job->may_end))
		usleep(100);
	job->result = 42;
}

START_TEST(a_job_belongs_to_the_thread_until_it_is_waited_for)
	{
		struct worker worker = { 0 };
		struct job job = { .result = 0 };
		struct pollfd fds[WORKER_FDS];
		int i;

		for (i = 0; i < 3; i++) {
			atomic_init(&job.may_end, false);
			job.result = 0;
			worker_start(&worker, wait_and_set, &job);
			ck_assert_msg(!worker_wait(&worker, 0) &&
				!worker_wait(&worker, 5),
			    "a job is done before it ends");
			ck_assert_uint_eq(worker_poll(&worker, fds), 1);
			atomic_store(&job.may_end, true);
			ck_assert_msg(poll(fds, 1, 5000) == 1,
			    "nobody is told that a job is done");
			ck_assert(worker_wait(&worker, 0));
			ck_assert_int_eq(job.result, 42);
		}
	}
END_TEST

START_TEST(an_idle_one_is_not_waited_for)
	{
		struct worker worker = { 0 };
		struct pollfd fds[WORKER_FDS];

		ck_assert(worker_wait(&worker, -1));
		ck_assert_uint_eq(worker_poll(&worker, fds), 0);
	}
END_TEST

START_TEST(a_job_is_waited_for_as_long_as_it_takes)
	{
		struct worker worker = { 0 };
		struct job job = { .may_end = true };

		worker_start(&worker, wait_and_set, &job);
		ck_assert(worker_wait(&worker, -1));
		ck_assert_int_eq(job.result, 42);
	}
END_TEST

static void
find_blocked(void *data)
{
	pthread_sigmask(SIG_BLOCK, NULL, data);
}

/* A handler that ran in the thread would interrupt nothing that waits. */
START_TEST(the_thread_takes_no_signals)
	{
		static const int numbers[] = { SIGTERM, SIGINT, SIGWINCH };
		struct worker worker = { 0 };
		sigset_t in_thread, afterwards;
		size_t i;

		worker_start(&worker, find_blocked, &in_thread);
		ck_assert(worker_wait(&worker, -1));
		find_blocked(&afterwards);
		for (i = 0; i < LENGTH(numbers); i++) {
			ck_assert_msg(sigismember(&in_thread, numbers[i]),
			    "it takes signal %d", numbers[i]);
			ck_assert_msg(!sigismember(&afterwards, numbers[i]),
			    "nobody takes signal %d", numbers[i]);
		}
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("worker");
	TCase *tcase = suite_case(suite, "jobs");

	tcase_add_test(
	    tcase, a_job_belongs_to_the_thread_until_it_is_waited_for);
	tcase_add_test(tcase, an_idle_one_is_not_waited_for);
	tcase_add_test(tcase, a_job_is_waited_for_as_long_as_it_takes);
	tcase_add_test(tcase, the_thread_takes_no_signals);
	return suite_run(suite);
}
