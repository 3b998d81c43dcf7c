/*
 * errdex-bench-typing [PATH]: somebody types 30 keys a second into the browser
 * on a pseudo-terminal, at first while it reads the documents. Prints how long
 * it takes from a key to a frame that shows it, whatever is found by then.
 */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/mem.h"
#include "support/terminal.h"
#include "text/utf8.h"

static const double interval_ms = 1000.0 / 30;

/* What is typed, again and again, and deleted at once in between. */
static const char *const texts[] = {
	"topic-not-exist",
	"主题不存在",
	"tpcexst",
	"ztbcz",
	"4000",
	"zzzz",
};

struct bench {
	struct terminal terminal;
	double next;        /* when the next key is due */
	double times[4096]; /* of the keys */
	size_t count;
};

/* Lets the program draw until a key is due, and types it. */
static void
type(struct bench *bench, struct span key)
{
	struct buf drawn = { 0 };
	double left;

	while ((left = bench->next - clock_exact_ms()) > 0)
		pty_pump(bench->terminal.pty, &drawn, 1 + (int)left);
	emulator_feed(bench->terminal.emulator, buf_span(&drawn));
	buf_finish(&drawn);
	bench->next += interval_ms;
	terminal_send(&bench->terminal, key);
}

/* Types a text, each of whose keys is awaited on the screen. */
static bool
type_text(struct bench *bench, struct span text)
{
	struct buf line = { 0 };
	size_t at = 0, len;
	uint32_t c;
	bool ok = true;

	type(bench, SPAN_LIT("\025"));
	while (ok && at < text.len) {
		len = utf8_decode(span_sub(text, at, text.len), &c);
		type(bench, span_sub(text, at, at + len));
		at += len;
		buf_clear(&line);
		buf_addf(&line, "/ %.*s", SPAN_ARG(span_sub(text, 0, at)));
		buf_add_char(&line, '\0');
		bench->times[bench->count] = clock_exact_ms();
		ok = terminal_await_text(&bench->terminal, line.ptr);
		bench->times[bench->count] =
		    clock_exact_ms() - bench->times[bench->count];
		bench->count++;
	}
	buf_finish(&line);
	return ok;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
print(struct bench *bench, const char *what)
{
	double *times = bench->times;
	size_t count = bench->count;

	if (count == 0)
		return;
	qsort(times, count, sizeof(*times), compare);
	printf("%-14s %6zu %9.2f %9.2f %9.2f %9.2f\n", what, count, times[0],
	    times[count / 2], times[count * 99 / 100], times[count - 1]);
	bench->count = 0;
}

static bool
is_reading(const struct bench *bench)
{
	return terminal_shows(&bench->terminal, "reading...");
}

static bool
run(struct bench *bench)
{
	const size_t ntexts = sizeof(texts) / sizeof(texts[0]);
	size_t i;

	printf(
	    "               keys    best ms    median      99 %%      most\n");
	bench->next = clock_exact_ms();
	for (i = 0; i < ntexts && is_reading(bench); i++)
		if (!type_text(bench, span_of(texts[i])))
			return false;
	print(bench, "while reading");
	for (i = 0; i < 4 * ntexts; i++)
		if (!type_text(bench, span_of(texts[i % ntexts])))
			return false;
	print(bench, "after that");
	return true;
}

int
main(int argc, char **argv)
{
	const char *const named[] = { TEST_ERRDEX, "-c", argv[argc - 1], NULL };
	const char *const embedded[] = { TEST_ERRDEX, NULL };
	const struct pty_config config = {
		.argv = argc > 1 ? named : embedded,
		.columns = 100,
		.lines = 30,
	};
	struct bench *bench = xcalloc(1, sizeof(*bench));
	bool ok;

	setlocale(LC_CTYPE, "C.UTF-8");
	ok = terminal_start_unmarked(&bench->terminal, &config, 0) &&
	    terminal_await_text(&bench->terminal, "/ ") && run(bench);
	if (!ok)
		fprintf(stderr, "%.*s\n",
		    SPAN_ARG(buf_span(&bench->terminal.failure)));
	terminal_finish(&bench->terminal);
	free(bench);
	return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
