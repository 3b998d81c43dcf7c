/*
 * errdex-bench-start [RUNS]: how long a user waits for the first screen, and
 * for the answer of a whole process, each beside the least that could be.
 * The programs take turns, so that a busy machine slows all of them alike.
 */
#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/clock.h"
#include "base/mem.h"

/* Long enough for any start; then the program is taken for broken. */
static const unsigned give_up_s = 30;

struct contestant {
	const char *name;
	char *const *argv;
	bool screen; /* until it has drawn, else until it has ended */
	double *ms;  /* a figure a run */
};

_Noreturn static void
child(const struct contestant *contestant)
{
	if (!contestant->screen) {
		int null = open("/dev/null", O_RDWR);

		dup2(null, STDOUT_FILENO);
	}
	alarm(give_up_s);
	execvp(contestant->argv[0], contestant->argv);
	_exit(127);
}

/* Reads what the program draws until its mark has come. */
static bool
await_mark(int terminal)
{
	struct buf drawn = { 0 };
	bool found = false;

	while (!found) {
		char *at = buf_room(&drawn, 65536);
		ssize_t n = read(terminal, at, 65536);

		if (n <= 0)
			break;
		drawn.len += (size_t)n;
		found = span_find(buf_span(&drawn), SPAN_LIT("\033]7777;"),
			    0) != SPAN_NONE;
	}
	buf_finish(&drawn);
	return found;
}

static double
time_screen(const struct contestant *contestant)
{
	struct winsize size = { .ws_row = 30, .ws_col = 100 };
	double start = clock_exact_ms(), ms;
	int terminal;
	pid_t pid = forkpty(&terminal, NULL, NULL, &size);

	if (pid == 0)
		child(contestant);
	if (pid < 0 || !await_mark(terminal)) {
		fprintf(stderr, "%s drew no screen\n", contestant->name);
		exit(EXIT_FAILURE);
	}
	ms = clock_exact_ms() - start;
	close(terminal);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	return ms;
}

static double
time_process(const struct contestant *contestant)
{
	double start = clock_exact_ms();
	pid_t pid = fork();
	int status;

	if (pid == 0)
		child(contestant);
	if (pid < 0 || waitpid(pid, &status, 0) < 0 || status != 0) {
		fprintf(stderr, "%s failed\n", contestant->name);
		exit(EXIT_FAILURE);
	}
	return clock_exact_ms() - start;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
percentile(const struct contestant *contestant, size_t runs, double share)
{
	return contestant->ms[(size_t)((double)(runs - 1) * share)];
}

static void
report(struct contestant *contestants, size_t count, size_t runs)
{
	size_t i;

	printf("%-28s %8s %8s %8s\n", "ms", "10 %", "median", "90 %");
	for (i = 0; i < count; i++) {
		qsort(contestants[i].ms, runs, sizeof(double), compare);
		printf("%-28s %8.2f %8.2f %8.2f\n", contestants[i].name,
		    percentile(&contestants[i], runs, 0.1),
		    percentile(&contestants[i], runs, 0.5),
		    percentile(&contestants[i], runs, 0.9));
	}
}

int
main(int argc, char **argv)
{
	struct contestant contestants[] = {
		{ "ncurses and readline alone",
		    (char *[]){ BENCH_BASELINE, NULL }, true, NULL },
		{ "errdex, first screen", (char *[]){ BENCH_ERRDEX, NULL },
		    true, NULL },
		{ "true", (char *[]){ "true", NULL }, false, NULL },
		{ "errdex lookup 4000",
		    (char *[]){ BENCH_ERRDEX, "lookup", "4000", NULL }, false,
		    NULL },
	};
	size_t count = sizeof(contestants) / sizeof(contestants[0]);
	size_t runs = argc > 1 ? strtoul(argv[1], NULL, 10) : 100;
	size_t run, i;

	if (runs == 0)
		runs = 1;
	setenv("ERRDEX_IDLE_MARK", "1", 1);
	setenv("TERM", "xterm-256color", 0);
	for (i = 0; i < count; i++)
		contestants[i].ms = xcalloc(runs, sizeof(double));
	for (run = 0; run < runs; run++)
		for (i = 0; i < count; i++)
			contestants[i].ms[run] = contestants[i].screen
			    ? time_screen(&contestants[i])
			    : time_process(&contestants[i]);
	report(contestants, count, runs);
	printf("first screen: %.2f of the baseline; lookup: true + %.2f ms\n",
	    percentile(&contestants[1], runs, 0.5) /
		percentile(&contestants[0], runs, 0.5),
	    percentile(&contestants[3], runs, 0.5) -
		percentile(&contestants[2], runs, 0.5));
	for (i = 0; i < count; i++)
		free(contestants[i].ms);
	return 0;
}
