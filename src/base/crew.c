#include "base/crew.h"

#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <unistd.h>

struct worker {
	pthread_t thread;
	bool hired;
	void (*work)(void *part);
	void *part;
};

size_t
crew_size(void)
{
	long count = sysconf(_SC_NPROCESSORS_ONLN);

	if (count < 1)
		return 1;
	return count < CREW_MAX ? (size_t)count : CREW_MAX;
}

static void *
start(void *data)
{
	struct worker *worker = data;

	worker->work(worker->part);
	return NULL;
}

/* Where there can be no more threads, the caller does it all. */
static void
hire(struct worker *worker)
{
	worker->hired =
	    pthread_create(&worker->thread, NULL, start, worker) == 0;
	if (!worker->hired)
		start(worker);
}

void
crew_run(void (*work)(void *part), void *parts, size_t part_size, size_t count)
{
	struct worker workers[CREW_MAX];
	sigset_t all, before;
	size_t i;

	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	for (i = 1; i < count; i++) {
		workers[i] = (struct worker){
			.work = work,
			.part = (char *)parts + i * part_size,
		};
		hire(&workers[i]);
	}
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (count > 0)
		work(parts);
	for (i = 1; i < count; i++)
		if (workers[i].hired)
			pthread_join(workers[i].thread, NULL);
}
