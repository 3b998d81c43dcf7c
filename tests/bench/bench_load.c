#include <md4c-html.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/file.h"
#include "catalog/catalog.h"
#include "query/index.h"

/*
 * errdex-bench-load PATH [RUNS]
 *
 * Times loading the documents of a path, and folding them for the search;
 * where it is a single file, beside rendering that with md4c's md_html and
 * `cmark-gfm -e table`. The fastest of all runs counts.
 */

static void
keep_least(double *least, double time)
{
	if (*least == 0 || time < *least)
		*least = time;
}

struct times {
	double load, fold, both;
	size_t ndocuments, nentries;
};

static bool
load(const char *path, struct times *times)
{
	struct catalog *catalog = catalog_new();
	struct err err = { 0 };
	double start = clock_exact_ms(), loaded;

	if (!catalog_add_path(catalog, path, &err)) {
		fprintf(stderr, "%s: %s\n", path, err.text);
		catalog_free(catalog);
		return false;
	}
	catalog_finish(catalog);
	loaded = clock_exact_ms();
	index_free(index_new(catalog));
	keep_least(&times->load, loaded - start);
	keep_least(&times->fold, clock_exact_ms() - loaded);
	keep_least(&times->both, clock_exact_ms() - start);
	catalog_documents(catalog, &times->ndocuments);
	catalog_entries(catalog, &times->nentries);
	catalog_free(catalog);
	return true;
}

static void
drop(const MD_CHAR *text, MD_SIZE size, void *data)
{
	(void)text;
	*(size_t *)data += size;
}

static double
time_md_html(struct span bytes, size_t runs)
{
	double least = 0;
	size_t i, size = 0;

	for (i = 0; i < runs; i++) {
		double start = clock_exact_ms();

		md_html(bytes.ptr, (MD_SIZE)bytes.len, drop, &size,
		    MD_DIALECT_GITHUB, 0);
		keep_least(&least, clock_exact_ms() - start);
	}
	return least;
}

/* Once: it takes many times as long. 0 where it is not installed. */
static double
time_cmark(const char *path)
{
	double start;
	int status;

	if (setenv("BENCH_FILE", path, 1) != 0 ||
	    system("command -v cmark-gfm >/dev/null") != 0)
		return 0;
	start = clock_exact_ms();
	status = system("cmark-gfm -e table \"$BENCH_FILE\" >/dev/null");
	return status == 0 ? clock_exact_ms() - start : 0;
}

static void
print(const char *what, double time, const struct times *times)
{
	printf("%-22s %9.1f ms %12.0f rows/s %6.2f\n", what, time,
	    (double)times->nentries / time * 1e3, time / times->both);
}

int
main(int argc, char **argv)
{
	size_t i, runs = argc > 2 ? strtoul(argv[2], NULL, 10) : 5;
	struct times times = { 0 };
	struct buf bytes = { 0 };
	double cmark;

	if (argc < 2) {
		fprintf(stderr, "usage: errdex-bench-load PATH [RUNS]\n");
		return 2;
	}
	for (i = 0; i < runs; i++)
		if (!load(argv[1], &times))
			return 2;
	printf(
	    "%zu documents, %zu entries\n", times.ndocuments, times.nentries);
	print("errdex loads", times.load, &times);
	print("errdex folds", times.fold, &times);
	print("both", times.both, &times);
	if (!file_read(argv[1], &bytes, NULL))
		return 0;
	print("md_html", time_md_html(buf_span(&bytes), runs), &times);
	cmark = time_cmark(argv[1]);
	if (cmark > 0)
		print("cmark-gfm -e table", cmark, &times);
	buf_finish(&bytes);
	return 0;
}
