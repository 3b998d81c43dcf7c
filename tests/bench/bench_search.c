#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include "base/mem.h"
#include "catalog/catalog.h"
#include "query/index.h"
#include "text/utf8.h"

/*
 * errdex-bench [-c PATH] [--runs=N] [--typing] QUERY...
 *
 * Times loading and indexing, and each query, on one thread. With --typing a
 * query is timed after each of its characters.
 */
struct bench {
	const char *path; /* NULL: the document that ships */
	size_t runs;
	bool typing;

	struct catalog *catalog;
	struct index *index;
	struct results results;
	double *times; /* of each run */
};

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
time_query(struct bench *bench, struct span text)
{
	size_t i;

	for (i = 0; i < bench->runs; i++) {
		double start = now();
		struct query *query = query_parse(text);

		index_search(bench->index, query, SET_ALL, &bench->results);
		query_free(query);
		bench->times[i] = now() - start;
	}
	qsort(bench->times, bench->runs, sizeof(*bench->times), compare);
	printf("%9.2f %9.2f %9.2f %9zu %9zu  %.*s\n", bench->times[0],
	    bench->times[bench->runs / 2], bench->times[bench->runs * 99 / 100],
	    bench->results.count - bench->results.nloose, bench->results.nloose,
	    SPAN_ARG(text));
}

static void
time_typing(struct bench *bench, struct span text)
{
	size_t at = 0;
	uint32_t c;

	while (at < text.len) {
		at += utf8_decode(span_sub(text, at, text.len), &c);
		time_query(bench, span_sub(text, 0, at));
	}
}

static bool
load(struct bench *bench)
{
	struct err err = { 0 };
	double start = now();
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
	printf("load  %9.2f ms, %zu entries\n", now() - start, count);
	return true;
}

static void
make_index(struct bench *bench)
{
	double start = now();
	struct rusage usage;

	bench->index = index_new(bench->catalog);
	printf("index %9.2f ms, %zu bytes\n", now() - start,
	    index_size(bench->index));
	getrusage(RUSAGE_SELF, &usage);
	printf("process %ld KiB at most\n", usage.ru_maxrss);
}

static const struct option options[] = {
	{ "catalog", required_argument, NULL, 'c' },
	{ "runs", required_argument, NULL, 'r' },
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
	bench.times = xcalloc(bench.runs, sizeof(*bench.times));
	printf("  best ms    median      99 %%      hits     loose  query\n");
	for (i = optind; i < argc; i++) {
		if (bench.typing)
			time_typing(&bench, span_of(argv[i]));
		else
			time_query(&bench, span_of(argv[i]));
	}
	free(bench.times);
	results_finish(&bench.results);
	index_free(bench.index);
	catalog_free(bench.catalog);
	return EXIT_SUCCESS;
}
