#include <stdlib.h>

#include "catalog/lookup.h"
#include "support/search.h"
#include "support/suite.h"
#include "text/number.h"

/* What a user expects of the document that ships, the best first. */
static const struct {
	const char *text, *first;
} shipped[] = {
	{ "4000", "equal: 4000 9003 10000 10001 10004" },
	{ "5100", "equal: 5100 10003 9093 9035 10023" },
	{ "10003", "equal: 10003" },
	{ "410",
	    "prefix: 4100 4101 4102 4103 4104 4105 4106 10005 10024; "
	    "fuzzy: 4110" },
	{ "4110", "equal: 4110" },
	{ "主题", "substring: 10010 10011 10012 10016 10018" },
	{ "topic", "substring: 10010 10011 10012 10018 10016" },
	{ "tpcexst", "fuzzy: 10012 10011" },
	{ "主不存", "fuzzy: 10012" },
	{ "topic not exist", "substring: 10012" },
	{ "AuthenticationFailed", "substring: 10024" },
	{ "authenticationfailed", "substring: 10024" },
	{ "authenticationFailed", "typo: 10024" },
	{ "token", "substring: 4105" },
	{ "内部错误", "substring: 10003 9093 9035 10023 6000" },
	{ "code:5100 module:10003", "equal: 10003" },
	{ "code:5100 module:100004", "" },
	{ "code:4100..4103", "equal: 4100 4101 4102 4103 10005 10024" },
	{ "code:4100", "equal: 4100 10005" },
	{ "name:4100", "" },
	{ "module:..1000", "equal: 1000" },
	{ "fix:充值", "substring: 5300" },
	{ "fix:余额不足", "substring: 5300" },
	{ "desc:余额不足", "substring: 5300" },
	{ "in:ckafka 10003", "equal: 10003" },
	{ "in:模块 4000 topic", "substring: 10010 10011 10012 10018 10016" },
	{ "in:公共 4000", "equal: 4000" },
	{ "!in:公共 5100", "equal: 10003 9093 9035 10023" },
	{ "in:cos 4000", "" },
	{ "４０００ 主题不", "substring: 10012" },
	{ "zzzz", "" },
};

START_TEST(the_shipped_document_answers_as_one_expects)
	{
		struct world world = world_of(NULL);
		struct buf out = { 0 };

		world_search(&world, &out, span_of(shipped[_i].text), SET_ALL,
		    _i < 2 ? 5 : (size_t)-1);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(shipped[_i].first)),
		    "'%s' finds\n  %.*s\nnot\n  %s", shipped[_i].text,
		    SPAN_ARG(buf_span(&out)), shipped[_i].first);
		buf_finish(&out);
		world_finish(&world);
	}
END_TEST

START_TEST(all_of_a_set_is_what_a_search_for_nothing_finds)
	{
		const enum entry_set set = (enum entry_set)_i;
		struct world world = world_of(NULL);
		struct query *nothing = query_parse(SPAN_LIT(" "));
		struct results all = { .nloose = 1 };
		size_t i;

		index_search(world.index, nothing, set, &world.results);
		results_all(&all, world.catalog, set);
		ck_assert_uint_eq(all.count, world.results.count);
		ck_assert_uint_eq(all.nloose, 0);
		for (i = 0; i < all.count; i++) {
			const struct hit *hit = &world.results.hits[i];

			ck_assert_uint_eq(all.hits[i].entry, hit->entry);
			ck_assert_uint_eq(all.hits[i].tier, hit->tier);
			ck_assert_uint_eq(all.hits[i].cost, hit->cost);
			ck_assert_uint_eq(all.hits[i].unlike, hit->unlike);
		}
		results_finish(&all);
		query_free(nothing);
		world_finish(&world);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("index");
	TCase *tcase = suite_case(suite, "search");

	tcase_add_loop_test(tcase, the_shipped_document_answers_as_one_expects,
	    0, LENGTH(shipped));
	tcase_add_loop_test(tcase,
	    all_of_a_set_is_what_a_search_for_nothing_finds, SET_ALL,
	    SET_MODULE + 1);
	return suite_run(suite);
}
