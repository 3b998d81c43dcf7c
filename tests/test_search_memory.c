#include <stdatomic.h>
#include <string.h>

#include "support/odd.h"
#include "support/random.h"
#include "support/search.h"
#include "support/suite.h"
#include "text/utf8.h"

static void
assert_same(const struct results *found, const struct results *expected,
    struct span text, const char *when)
{
	size_t bytes = found->count * sizeof(*found->hits);

	ck_assert_msg(found->count == expected->count &&
		found->nloose == expected->nloose,
	    "'%.*s' finds %zu rows, %zu of them loose, %s; not %zu and %zu",
	    SPAN_ARG(text), found->count, found->nloose, when, expected->count,
	    expected->nloose);
	ck_assert_msg(bytes == 0 || !memcmp(found->hits, expected->hits, bytes),
	    "'%.*s' finds other rows %s", SPAN_ARG(text), when);
}

/* Searches with what is remembered, and without, and compares. */
static void
compare(struct world *world, struct span text, enum entry_set set)
{
	struct query *query = query_parse(text);
	struct results fresh = { 0 };

	index_search(world->index, query, set, &world->results);
	index_search(world->index, query, set, &fresh);
	assert_same(&world->results, &fresh, text, "after other queries");
	results_finish(&fresh);
	query_free(query);
}

static void
begin_anew(struct buf *text, uint64_t *seed)
{
	buf_clear(text);
	odd_query(text, seed);
}

static void
take_back(struct buf *text, uint64_t *seed)
{
	uint32_t c;

	(void)seed;
	text->len -= utf8_decode_last(buf_span(text), &c);
}

static void
add_sign(struct buf *text, uint64_t *seed)
{
	static const char *const signs[] = { " ", "|", "!", "\"", "'", "^", "$",
		"desc:", "code:", "1..", "-" };

	buf_addf(text, "%s", random_of(seed, signs));
}

/* Of Latin words, as the document has them. */
static void
add_letter(struct buf *text, uint64_t *seed)
{
	buf_add_char(text, "abz"[random_below(seed, 3)]);
}

static void
add_any(struct buf *text, uint64_t *seed)
{
	odd_word(text, seed, 2, ODD_LETTERS);
}

static void (*const edits[])(struct buf *text, uint64_t *seed) = {
	begin_anew,
	take_back,
	take_back,
	add_sign,
	add_letter,
	add_letter,
	add_any,
	add_any,
};

START_TEST(what_is_remembered_changes_no_result)
	{
		struct buf document = { 0 }, text = { 0 };
		uint64_t seed = (uint64_t)_i + 1;
		struct world world;
		int i;

		odd_document(&document, &seed);
		world = world_of(document.ptr);
		for (i = 0; i < 400; i++) {
			random_of(&seed, edits)(&text, &seed);
			compare(&world, buf_span(&text),
			    random_below(&seed, 8) ? SET_ALL : SET_MODULE);
		}
		buf_finish(&document);
		buf_finish(&text);
		world_finish(&world);
	}
END_TEST

/*
 * Queries of which the second one looks as if it asked for more than the first,
 * but finds what that does not.
 */
static const struct {
	const char *name, *first, *then, *expected;
} wider[] = {
	{ "the end of a field", "desc:ab$", "desc:abc$", "substring: 2" },
	{ "a whole field", "desc:^ab$", "desc:^abc$", "substring: 2" },
	{ "upper case, then lower", "desc:'A", "desc:'ab", "substring: 1 3 2" },
	{ "the same letters in lower case", "desc:'AB", "desc:'ab",
	    "substring: 1 3 2" },
	{ "an upper-case letter, then a numeral of it", "desc:'V", "desc:'Ⅵ",
	    "substring: 4 5" },
	{ "upper-case letters, then the numeral", "desc:'VI", "desc:'Ⅵ",
	    "substring: 4 5" },
	{ "lower case behind upper", "desc:'aB", "desc:'abc", "substring: 2" },
	{ "what must not match", "!desc:a", "!desc:abc", "equal: 1 3 4 5 6" },
	{ "what must match", "!desc:ab", "desc:ab", "substring: 1 3 2" },
	{ "loosely", "desc:'ac", "desc:ac", "fuzzy: 2" },
	{ "anywhere", "desc:^c", "desc:c", "substring: 2" },
	{ "in another field", "code:'1", "desc:'1", "substring: 6" },
	{ "fewer terms", "ab c", "ab", "substring: 1 3 2" },
	{ "an alternative", "ab c", "ab | v", "substring: 1 3 2 4 5" },
};

START_TEST(a_query_is_not_taken_for_a_narrower_one)
	{
		struct world world = world_of(
		    "| code | desc |\n|---|---|\n| 1 | ab |\n| 2 | abc |\n"
		    "| 3 | AB |\n| 4 | vi |\n| 5 | VI |\n| 6 | 1st |\n");

		compare(&world, span_of(wider[_i].first), SET_ALL);
		world_assert(
		    &world, wider[_i].name, wider[_i].then, wider[_i].expected);
		world_finish(&world);
	}
END_TEST

START_TEST(a_longer_number_may_be_in_a_range)
	{
		struct world world =
		    world_of("| code | name |\n|---|---|\n| 118-130 | |\n");

		world_assert(&world, "in no range", "12", "");
		world_assert(&world, "in a range", "125", "equal: 118-130");
		world_finish(&world);
	}
END_TEST

/* Two tables, each large enough for several threads. */
static void
add_large_document(struct buf *document)
{
	uint64_t seed = 3;
	int i;

	for (i = 0; i < 100000; i++) {
		if (i % 50000 == 0)
			buf_addf(document,
			    "\n## part %d\n\n| code | desc |\n|---|---|\n", i);
		buf_addf(document, "| %d | ", i);
		odd_word(document, &seed, 6, ODD_LETTERS);
		buf_addf(document, " |\n");
	}
	buf_add_char(document, '\0');
}

START_TEST(several_threads_find_what_one_does)
	{
		static const char *const queries[] = { "", "1", "B", "zt",
			"主题", "ab1", "abzab", "!a", "a|t", "in:50000",
			"in:50000 zt", "code:20..70000", "zt a", "zta", "zt" };
		struct buf document = { 0 };
		struct results results = { 0 };
		struct world world;
		size_t i;

		add_large_document(&document);
		world = world_of(document.ptr);
		for (i = 0; i < LENGTH(queries); i++) {
			struct query *query = query_parse(span_of(queries[i]));

			index_set_threads(world.index, 3);
			index_search(world.index, query, SET_ALL, &results);
			index_set_threads(world.index, 1);
			index_search(
			    world.index, query, SET_ALL, &world.results);
			assert_same(&results, &world.results,
			    span_of(queries[i]), "on three threads");
			query_free(query);
		}
		results_finish(&results);
		world_finish(&world);
		buf_finish(&document);
	}
END_TEST

/* A search that is stopped when it has asked so many times. */
struct patience {
	atomic_int left;
};

static bool
is_over(void *context)
{
	struct patience *patience = context;

	return atomic_fetch_sub(&patience->left, 1) <= 0;
}

/*
 * Two results follow the same queries, but in one of them each is stopped
 * some times before it is let through.
 */
static void
search_with_stops(struct world *world, struct results *stopped,
    struct span text, uint64_t *seed)
{
	struct query *query = query_parse(text), *other;
	struct results *never = &world->results;
	struct patience patience;
	struct stop stop = { .is_wanted = is_over, .context = &patience };
	struct buf longer = { 0 };
	int i;

	buf_addf(&longer, "%.*sz", SPAN_ARG(text));
	other = query_parse(buf_span(&longer));
	for (i = 0; i < 3; i++) {
		atomic_init(&patience.left, (int)random_below(seed, 60));
		if (index_search_until(world->index,
			random_below(seed, 2) ? query : other, SET_ALL, &stop,
			stopped))
			continue;
		assert_same(stopped, never, text, "when it is stopped");
	}
	index_search(world->index, query, SET_ALL, never);
	index_search(world->index, query, SET_ALL, stopped);
	assert_same(stopped, never, text, "after it was stopped");
	query_free(query);
	query_free(other);
	buf_finish(&longer);
}

START_TEST(what_was_stopped_changes_no_result)
	{
		struct buf document = { 0 }, text = { 0 };
		struct results stopped = { 0 };
		uint64_t seed = (uint64_t)_i + 1;
		struct world world;
		int i;

		add_large_document(&document);
		world = world_of(document.ptr);
		index_set_threads(world.index, 1 + (size_t)_i);
		for (i = 0; i < 30; i++) {
			random_of(&seed, edits)(&text, &seed);
			search_with_stops(
			    &world, &stopped, buf_span(&text), &seed);
		}
		results_finish(&stopped);
		world_finish(&world);
		buf_finish(&document);
		buf_finish(&text);
	}
END_TEST

START_TEST(an_index_is_made_to_its_end_or_not_at_all)
	{
		struct buf document = { 0 };
		struct patience patience;
		struct stop stop = {
			.is_wanted = is_over,
			.context = &patience,
		};
		struct world world;
		struct index *index;

		add_large_document(&document);
		world = world_of(document.ptr);
		atomic_init(&patience.left, 20);
		ck_assert(!index_new_until(world.catalog, &stop));
		atomic_init(&patience.left, 1000);
		index = index_new_until(world.catalog, &stop);
		ck_assert(index);
		ck_assert_uint_eq(index_size(index), index_size(world.index));
		index_free(index);
		world_finish(&world);
		buf_finish(&document);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("search memory");
	TCase *tcase = suite_case(suite, "results");

	tcase_add_loop_test(tcase, what_is_remembered_changes_no_result, 0, 60);
	tcase_add_loop_test(
	    tcase, a_query_is_not_taken_for_a_narrower_one, 0, LENGTH(wider));
	tcase_add_test(tcase, a_longer_number_may_be_in_a_range);
	tcase_add_test(tcase, several_threads_find_what_one_does);
	tcase_add_loop_test(tcase, what_was_stopped_changes_no_result, 0, 3);
	tcase_add_test(tcase, an_index_is_made_to_its_end_or_not_at_all);
	return suite_run(suite);
}
