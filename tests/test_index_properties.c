#include <stdlib.h>
#include <string.h>

#include "query/highlight.h"
#include "support/linear.h"
#include "support/naive.h"
#include "support/odd.h"
#include "support/search.h"
#include "support/suite.h"
#include "text/utf8.h"

static void
search(struct world *world, struct span text, enum entry_set set)
{
	struct query *query = query_parse(text);

	index_search(world->index, query, set, &world->results);
	query_free(query);
}

START_TEST(what_is_looked_up_is_equal_in_the_shipped_document)
	{
		struct world world = world_of(NULL);

		world_assert_codes(&world);
		world_finish(&world);
	}
END_TEST

START_TEST(each_entry_is_public_or_of_a_module)
	{
		struct world world = world_of(NULL);
		static const char *const queries[] = { "", "0", "不", "tpc" };
		size_t i, all;

		for (i = 0; i < 4; i++) {
			struct span text = span_of(queries[i]);

			search(&world, text, SET_ALL);
			all = world.results.count;
			ck_assert_uint_gt(all, 0);
			search(&world, text, SET_PUBLIC);
			all -= world.results.count;
			search(&world, text, SET_MODULE);
			ck_assert_uint_eq(all, world.results.count);
		}
		world_finish(&world);
	}
END_TEST

START_TEST(an_empty_query_finds_all_in_their_order)
	{
		struct world world = world_of(NULL);
		size_t i;

		search(&world, SPAN_LIT(" desc: "), SET_ALL);
		ck_assert_uint_eq(world.results.count, 50);
		ck_assert_uint_eq(world.results.nloose, 0);
		for (i = 0; i < world.results.count; i++)
			ck_assert_uint_eq(world.results.hits[i].entry, i);
		world_finish(&world);
	}
END_TEST

static void
compare_with_naive(struct world *world, struct span text)
{
	struct query *query = query_parse(text);
	size_t count, found = 0;
	const struct entry *entries = catalog_entries(world->catalog, &count);
	uint32_t i;

	index_search(world->index, query, SET_ALL, &world->results);
	for (i = 0; i < count; i++) {
		enum tier expected = naive_query(query, &entries[i]);

		found += expected != TIER_NONE;
		ck_assert_msg(world_tier(world, i) == expected,
		    "'%.*s': row %u is of tier %d, not %d", SPAN_ARG(text), i,
		    world_tier(world, i), expected);
	}
	ck_assert_uint_eq(world->results.count, found);
	query_free(query);
}

static void
check_order(const struct results *results)
{
	size_t i, loose = 0;

	for (i = 0; i < results->count; i++) {
		const struct hit *hit = &results->hits[i], *last = hit - 1;

		loose += tier_is_loose((enum tier)hit->tier);
		ck_assert((hit->unlike != 0) == (hit->tier > TIER_SUBSTRING));
		if (i == 0)
			continue;
		ck_assert_uint_le(last->tier, hit->tier);
		if (last->tier == hit->tier)
			ck_assert_uint_le(last->cost, hit->cost);
		if (last->tier == hit->tier && last->cost == hit->cost)
			ck_assert_uint_lt(last->entry, hit->entry);
	}
	ck_assert_uint_eq(results->nloose, loose);
}

START_TEST(a_search_finds_what_a_naive_one_does)
	{
		struct buf document = { 0 }, text = { 0 };
		uint64_t seed = (uint64_t)_i + 1;
		struct world world;
		int i;

		odd_document(&document, &seed);
		world = world_of(document.ptr);
		for (i = 0; i < 200; i++) {
			buf_clear(&text);
			odd_query(&text, &seed);
			compare_with_naive(&world, buf_span(&text));
			check_order(&world.results);
		}
		buf_finish(&document);
		buf_finish(&text);
		world_finish(&world);
	}
END_TEST

START_TEST(marks_lie_between_whole_characters)
	{
		struct world world = world_of(NULL);
		struct highlighter highlighter = { 0 };
		struct buf cell = { 0 }, text = { 0 };
		struct highlight marks[8];
		uint64_t seed = 5;
		size_t i, j, n, count;

		for (i = 0; i < 5000; i++) {
			struct query *query;

			buf_clear(&cell);
			buf_clear(&text);
			odd_word(&cell, &seed, 12, ODD_LETTERS);
			odd_query(&text, &seed);
			query = query_parse(buf_span(&text));
			n = query_highlight(&highlighter, query,
			    catalog_entries(world.catalog, &count),
			    FIELD_MESSAGE, buf_span(&cell),
			    (struct hit){ .tier = TIER_FUZZY, .unlike = 0xFF },
			    marks, 8);
			for (j = 0; j < n; j++)
				ck_assert(
				    utf8_is_valid(span_sub(buf_span(&cell),
					marks[j].from, marks[j].to)));
			query_free(query);
		}
		buf_finish(&cell);
		buf_finish(&text);
		highlighter_finish(&highlighter);
		world_finish(&world);
	}
END_TEST

static const struct hard {
	const char *cell, *query;
} hard[] = {
	{ "a", "a" },
	{ "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaab" },
	{ "a", "aa$" },
	{ "a", "fix:a" },
	{ "a", "A" },
	{ "ab", "aabb" },
	{ "ab", "bbbbbbbbbbbbbbbbbbbbc" },
	{ "1/", "1" },
	{ "1/", "code:1..2" },
	{ "-1", "code:5..6" },
	{ "主", "主题" },
	{ "主", "zhzh" },
	{ "主", "fix:zhzh" },
	{ "abcde ", "abcdx" },
	{ "abcde ", "fix:abcdx" },
	{ "abcde ", "Abcde" },
	{ "e\u0301", "e" },
};

/* Each as the code and as the description of one row, so long. */
static void
search_hard(const void *what, size_t size)
{
	const struct hard *row = what;
	struct buf document = { 0 };
	struct world world;
	int cell;

	buf_addf(&document, "| 错误码 | 说明 | 解决方法 |\n|---|---|---|\n");
	for (cell = 0; cell < 2; cell++) {
		size_t from = document.len;

		buf_addf(&document, "| ");
		while (document.len - from < size)
			buf_add(&document, span_of(row->cell));
	}
	buf_addf(&document, " | x |\n");
	buf_add_char(&document, '\0');
	world = world_of(document.ptr);
	search(&world, span_of(row->query), SET_ALL);
	ck_assert_uint_le(world.results.count, 1);
	buf_finish(&document);
	world_finish(&world);
}

START_TEST(a_cell_without_end_takes_linear_time)
	{
		linear_check(hard[_i].query, search_hard, &hard[_i], 1 << 20);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("index properties");
	TCase *tcase = suite_case(suite, "codes");

	tcase_add_test(
	    tcase, what_is_looked_up_is_equal_in_the_shipped_document);
	tcase = suite_case(suite, "results");
	tcase_add_test(tcase, each_entry_is_public_or_of_a_module);
	tcase_add_test(tcase, an_empty_query_finds_all_in_their_order);
	tcase_add_loop_test(tcase, a_search_finds_what_a_naive_one_does, 0, 40);
	tcase_add_test(tcase, marks_lie_between_whole_characters);
	tcase_add_loop_test(
	    tcase, a_cell_without_end_takes_linear_time, 0, LENGTH(hard));
	return suite_run(suite);
}
