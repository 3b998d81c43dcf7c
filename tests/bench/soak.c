/*
 * errdex-soak [MINUTES]: somebody who types and deletes for so long, and looks
 * at entries in between. Prints how much memory the browser holds, which
 * should be the same at the end as soon after the start.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "support/terminal.h"

static const double interval_s = 10;

/* What is typed, all of it deleted again. */
static const char *const rounds[] = {
	"主题\177\177",
	"topic exist\025",
	"\033[200~{\"code\":5100,\"message\":\"(10003)x\"}\033[201~\025",
	"code:4000..4600\027\027\027",
	"zhuti\025\033[B\033[B\t\033[6~\033[1;5H",
	"4000\r\033[B\033[C\177\025",
	"tpcexst\001\013\031\037\037\005\025",
	"mo\033/\033/\025",
	"\022topic\007\025",
	"\033OP\033[6~\033OP\033[19~\033OS\033OS",
};

/* In KiB; 0 when the process is gone. */
static long
resident(pid_t process)
{
	char path[64], line[256];
	long size = 0;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/status", (int)process);
	file = fopen(path, "re");
	while (file && fgets(line, sizeof(line), file))
		if (sscanf(line, "VmRSS: %ld", &size) == 1)
			break;
	if (file)
		fclose(file);
	return size;
}

static bool
play(struct terminal *terminal, size_t *done)
{
	const size_t count = sizeof(rounds) / sizeof(rounds[0]);
	struct span round = span_of(rounds[(*done)++ % count]);

	terminal_send(terminal, round);
	if (!terminal_settle(terminal))
		return false;
	return pty_state(terminal->pty) == PTY_RUNNING ||
	    terminal_fail(terminal, "the program is gone");
}

static bool
soak(struct terminal *terminal, double length)
{
	double start = clock_exact_ms() / 1e3, next = 1, now = 0;
	pid_t process = pty_foreground(terminal->pty);
	size_t rounds_done = 0;

	printf("seconds  rounds  KiB\n");
	while (now < length) {
		if (!play(terminal, &rounds_done))
			return false;
		now = clock_exact_ms() / 1e3 - start;
		if (now < next && now < length)
			continue;
		printf(
		    "%7.0f  %6zu  %ld\n", now, rounds_done, resident(process));
		fflush(stdout);
		next = next < interval_s ? interval_s : next + interval_s;
	}
	return true;
}

int
main(int argc, char **argv)
{
	static const char *const program[] = { TEST_ERRDEX, NULL };
	const struct pty_config config = {
		.argv = program,
		.columns = 100,
		.lines = 30,
	};
	double minutes = argc > 1 ? strtod(argv[1], NULL) : 1;
	struct terminal terminal;
	bool ok;

	ok = terminal_start(&terminal, &config, 0) &&
	    soak(&terminal, minutes * 60);
	if (!ok)
		fprintf(
		    stderr, "%.*s\n", SPAN_ARG(buf_span(&terminal.failure)));
	terminal_finish(&terminal);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
