#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "base/clock.h"
#include "base/mem.h"
#include "catalog/catalog.h"
#include "query/index.h"
#include "text/utf8.h"

/*
 * errdex-bench [-c PATH] [--threads=N] [--runs=N] [--typing] QUERY...
 *
 * Times loading and indexing, and each query as the first one of its kind.
 * With --typing each is typed instead, and timed after each of its characters,
 * as a search that follows the one before. Without --threads as many are used
 * as the machine runs at the same time.
 */
struct bench {
	const char *path; /* NULL: the document that ships */
	size_t runs, threads;
	bool typing;

	struct catalog *catalog;
	struct index *index;
	struct results results;
};

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
time_search(struct bench *bench, struct span text)
{
	double start = clock_exact_ms();
	struct query *query = query_parse(text);

	index_search(bench->index, query, SET_ALL, &bench->results);
	query_free(query);
	return clock_exact_ms() - start;
}

/* Sorts the times, and prints the best, the median and the 99th percentile. */
static void
print_times(double *times, size_t count)
{
	qsort(times, count, sizeof(*times), compare);
	printf("%9.2f %9.2f %9.2f", times[0], times[count / 2],
	    times[count * 99 / 100]);
}

static void
print_query(struct bench *bench, double *times, struct span text)
{
	print_times(times, bench->runs);
	printf(" %9zu %9zu  %.*s\n",
	    bench->results.count - bench->results.nloose, bench->results.nloose,
	    SPAN_ARG(text));
}

static void
time_query(struct bench *bench, struct span text)
{
	double *times = xcalloc(bench->runs, sizeof(*times));
	size_t i;

	for (i = 0; i < bench->runs; i++) {
		results_finish(&bench->results);
		times[i] = time_search(bench, text);
	}
	print_query(bench, times, text);
	free(times);
}

/* The length of the text up to the end of a character. */
static size_t
next_key(struct span text, size_t at)
{
	uint32_t c;

	return at + utf8_decode(span_sub(text, at, text.len), &c);
}

static void
time_typing(struct bench *bench, struct span text)
{
	size_t keys = utf8_count(text), key, at, run;
	double *times = xcalloc(keys * bench->runs, sizeof(*times));

	for (run = 0; run < bench->runs; run++) {
		results_finish(&bench->results);
		for (key = at = 0; key < keys; key++) {
			at = next_key(text, at);
			times[key * bench->runs + run] =
			    time_search(bench, span_sub(text, 0, at));
		}
	}
	for (key = at = 0; key < keys; key++) {
		at = next_key(text, at);
		time_search(bench, span_sub(text, 0, at));
		print_query(
		    bench, times + key * bench->runs, span_sub(text, 0, at));
	}
	if (keys > 1) {
		print_times(times + bench->runs, (keys - 1) * bench->runs);
		printf("                      of all keys but the first\n");
	}
	free(times);
}

static bool
load(struct bench *bench)
{
	struct err err = { 0 };
	double start = clock_exact_ms();
	size_t count;

	bench->catalog = catalog_new();
	if (!bench->path)
		catalog_add_embedded(bench->catalog);
	else if (!catalog_add_path(bench->catalog, bench->path, &err)) {
		fprintf(stderr, "%s: %s\n", bench->path, err.text);
		return false;
	}
	catalog_finish(bench->catalog);
	catalog_entries(bench->catalog, &count);
	printf(
	    "load  %9.2f ms, %zu entries\n", clock_exact_ms() - start, count);
	return true;
}

static void
make_index(struct bench *bench)
{
	double start = clock_exact_ms();
	struct rusage usage;

	bench->index = bench->threads > 0
	    ? index_new_on(bench->threads, bench->catalog, NULL)
	    : index_new(bench->catalog);
	printf("index %9.2f ms, %zu bytes\n", clock_exact_ms() - start,
	    index_size(bench->index));
	getrusage(RUSAGE_SELF, &usage);
	printf("process %ld KiB at most\n", usage.ru_maxrss);
}

static const struct option options[] = {
	{ "catalog", required_argument, NULL, 'c' },
	{ "runs", required_argument, NULL, 'r' },
	{ "threads", required_argument, NULL, 'j' },
	{ "typing", no_argument, NULL, 't' },
	{ 0 },
};

static bool
read_options(struct bench *bench, int argc, char **argv)
{
	int option;

	while ((option = getopt_long(argc, argv, "c:", options, NULL)) != -1) {
		if (option == 'c')
			bench->path = optarg;
		else if (option == 'r')
			bench->runs = strtoul(optarg, NULL, 10);
		else if (option == 'j')
			bench->threads = strtoul(optarg, NULL, 10);
		else if (option == 't')
			bench->typing = true;
		else
			return false;
	}
	return bench->runs > 0;
}

int
main(int argc, char **argv)
{
	struct bench bench = { .runs = 11 };
	int i;

	if (!read_options(&bench, argc, argv) || !load(&bench))
		return EXIT_FAILURE;
	make_index(&bench);
	printf("  best ms    median      99 %%      hits     loose  query\n");
	for (i = optind; i < argc; i++) {
		if (bench.typing)
			time_typing(&bench, span_of(argv[i]));
		else
			time_query(&bench, span_of(argv[i]));
	}
	results_finish(&bench.results);
	index_free(bench.index);
	catalog_free(bench.catalog);
	return EXIT_SUCCESS;
}
