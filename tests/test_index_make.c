#include <string.h>

#include "base/crew.h"
#include "query/store.h"
#include "support/odd.h"
#include "support/suite.h"

enum {
	TABLES = 2600, /* of 20 rows and more: several rounds of any crew */
};

/* Tables of odd rows, with ranges among their codes, of several files. */
static void
add_tables(struct buf *out, uint64_t *seed)
{
	int table;

	for (table = 0; table < TABLES; table++) {
		buf_addf(out, "\n## part %d\n\n", table);
		odd_document(out, seed);
		out->len--;
		buf_addf(
		    out, "| %d-%d | | no%dmore | |\n", table, table + 9, table);
		if (table % 700 == 699)
			buf_addf(
			    out, "| 0x10%d<br>a_ b | ﷺ | 帐号 | |\n", table);
	}
}

static bool
is_same(const void *a, const void *b, size_t count, size_t size)
{
	return count == 0 || memcmp(a, b, count * size) == 0;
}

static bool
has_same_text(const struct index *a, const struct index *b)
{
	return span_eq(buf_span(&a->rows.text), buf_span(&b->rows.text)) &&
	    is_same(a->starts, b->starts, a->count + 1, sizeof(*a->starts));
}

static bool
has_same_signatures(const struct index *a, const struct index *b)
{
	return is_same(a->ascii, b->ascii, a->count, sizeof(*a->ascii)) &&
	    is_same(a->wide, b->wide, a->count, sizeof(*a->wide)) &&
	    is_same(a->sound_pairs, b->sound_pairs, a->count,
		sizeof(*a->sound_pairs)) &&
	    is_same(a->sound_letters, b->sound_letters, a->count,
		sizeof(*a->sound_letters));
}

static bool
has_same_ranges(const struct index *a, const struct index *b)
{
	size_t i, count = a->rows.nranges;
	const struct range *x = a->rows.ranges, *y = b->rows.ranges;

	if (count != b->rows.nranges)
		return false;
	for (i = 0; i < count; i++)
		if (x[i].entry != y[i].entry || x[i].first != y[i].first ||
		    x[i].last != y[i].last)
			return false;
	return true;
}

/* Each at the same place, and in the same order. */
static bool
has_same_words(const struct index *a, const struct index *b)
{
	size_t i, count = a->rows.lexicon.count;
	const struct word *x = a->rows.lexicon.words;
	const struct word *y = b->rows.lexicon.words;

	if (count != b->rows.lexicon.count)
		return false;
	for (i = 0; i < count; i++)
		if (x[i].at != y[i].at || x[i].len != y[i].len ||
		    x[i].letters != y[i].letters)
			return false;
	return true;
}

static const struct {
	const char *what;
	bool (*is_same)(const struct index *a, const struct index *b);
} parts[] = {
	{ "rows", has_same_text },
	{ "signatures", has_same_signatures },
	{ "ranges", has_same_ranges },
	{ "words", has_same_words },
};

static void
compare(const struct index *one, const struct index *several)
{
	size_t i;

	for (i = 0; i < LENGTH(parts); i++)
		ck_assert_msg(parts[i].is_same(one, several),
		    "made on %zu threads it has other %s than made on one",
		    several->threads, parts[i].what);
}

START_TEST(several_threads_make_the_index_that_one_does)
	{
		struct buf document = { 0 };
		struct catalog *catalog = catalog_new();
		struct index *one, *several;
		uint64_t seed = 7;
		size_t threads;

		add_tables(&document, &seed);
		ck_assert(catalog_add_bytes(
		    catalog, SPAN_LIT("test.md"), buf_span(&document), NULL));
		catalog_finish(catalog);
		one = index_new_on(1, catalog, NULL);
		ck_assert_uint_gt(one->rows.nranges, TABLES / 2);
		ck_assert_uint_gt(one->rows.lexicon.count, TABLES / 2);
		for (threads = 2; threads <= CREW_MAX; threads++) {
			several = index_new_on(threads, catalog, NULL);
			compare(one, several);
			index_free(several);
		}
		index_free(one);
		catalog_free(catalog);
		buf_finish(&document);
	}
END_TEST

START_TEST(the_runs_are_the_tables_with_entries)
	{
		struct catalog *catalog = catalog_new();
		struct index *index;

		ck_assert(catalog_add_bytes(catalog, SPAN_LIT("test.md"),
		    SPAN_LIT("| code | desc |\n|---|---|\n| 1 | a |\n\n"
			     "| code | desc |\n|---|---|\n\n"
			     "| when | who |\n|---|---|\n| now | me |\n\n"
			     "| code | desc |\n|---|---|\n| 2 | b |\n"
			     "| 3 | c |\n"),
		    NULL));
		catalog_finish(catalog);
		index = index_new(catalog);
		ck_assert_uint_eq(index->nruns, 2);
		ck_assert_uint_eq(index->runs[0].first, 0);
		ck_assert_uint_eq(index->runs[0].end, 1);
		ck_assert_uint_eq(index->runs[1].first, 1);
		ck_assert_uint_eq(index->runs[1].end, 3);
		ck_assert_ptr_eq(index->runs[1].table, index->entries[2].table);
		index_free(index);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("index make");
	TCase *tcase = suite_case(suite, "index");

	tcase_add_test(tcase, several_threads_make_the_index_that_one_does);
	tcase_add_test(tcase, the_runs_are_the_tables_with_entries);
	return suite_run(suite);
}
