#include "sys/worker.h"

#include <errno.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/clock.h"

static void *
run(void *data)
{
	struct worker *worker = data;

	worker->work(worker->job);
	eventfd_write(worker->done, 1);
	return NULL;
}

static bool
hire(struct worker *worker)
{
	sigset_t all, before;
	int error;

	worker->done = eventfd(0, EFD_CLOEXEC);
	if (worker->done < 0)
		return false;
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	error = pthread_create(&worker->thread, NULL, run, worker);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (error)
		close(worker->done);
	return !error;
}

void
worker_start(struct worker *worker, void (*work)(void *job), void *job)
{
	*worker = (struct worker){ .busy = true, .work = work, .job = job };
	worker->hired = hire(worker);
	if (!worker->hired)
		work(job);
}

/* Waits until a descriptor is readable; false when the time is over. */
static bool
is_readable(int fd, int ms)
{
	struct pollfd poll_fd = { .fd = fd, .events = POLLIN };
	int64_t end = clock_ms() + ms;
	int ready;

	while ((ready = poll(&poll_fd, 1, ms)) < 0 && errno == EINTR)
		if (ms > 0)
			ms = clock_until(end);
	return ready > 0;
}

bool
worker_wait(struct worker *worker, int ms)
{
	if (!worker->busy)
		return true;
	if (worker->hired) {
		if (ms >= 0 && !is_readable(worker->done, ms))
			return false;
		pthread_join(worker->thread, NULL);
		close(worker->done);
	}
	worker->busy = false;
	return true;
}

bool
worker_abandon(struct worker *worker)
{
	if (worker_wait(worker, 0))
		return false;
	pthread_detach(worker->thread);
	return true;
}

size_t
worker_poll(const struct worker *worker, struct pollfd fds[WORKER_FDS])
{
	if (!worker->busy || !worker->hired)
		return 0;
	fds[0] = (struct pollfd){ .fd = worker->done, .events = POLLIN };
	return 1;
}
