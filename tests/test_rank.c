#include <stdlib.h>

#include "query/rank.h"
#include "support/random.h"
#include "support/search.h"
#include "support/suite.h"

#define HEAD "| 错误码 | 英文描述 | 说明 | 解决方法 |\n|---|---|---|---|\n"

/*
 * Each row is a small document, a query and the order of what it finds. The
 * rows of a document stand in the wrong order on purpose.
 */
static const struct {
	const char *name, *document, *query, *order;
} cases[] = {
	{ "equal, prefix, substring, fuzzy",
	    HEAD "| 4010 | 4000 | | |\n| 14000 | | | |\n| 40001 | | | |\n"
		 "| 4x0y0z0 | | | |\n| 4000 | | | |\n",
	    "4000",
	    "equal: 4000; prefix: 40001; substring: 14000 4010; "
	    "fuzzy: 4x0y0z0" },
	{ "a code equal in another case",
	    HEAD "| AuthFailure.Expired | | | |\n| AuthFailure | | | |\n",
	    "authfailure", "equal: AuthFailure; prefix: AuthFailure.Expired" },
	{ "a code without its sign is a substring",
	    HEAD "| -503 | | | |\n| 503 | | | |\n", "503",
	    "equal: 503; substring: -503" },
	{ "a code with its sign", HEAD "| 503 | | | |\n| -503 | | | |\n",
	    "-503", "equal: -503" },
	{ "the shorter of two prefixes",
	    HEAD "| 100001 | | | |\n| 1000 | | | |\n", "100",
	    "prefix: 1000 100001" },
	{ "a short text before the remedy",
	    HEAD "| 1 | | | quota |\n| 2 | | a quota | |\n", "quota",
	    "substring: 2 1" },
	{ "a code before a text",
	    HEAD
	    "| 1 | quota | | |\n| quotas.x-quota | | | |\n| 3quota | | | |\n",
	    "quota", "prefix: quotas.x-quota; substring: 3quota 1" },
	{ "a whole text, a whole word, a word's start, its inside",
	    HEAD "| 1 | | misquote it | |\n| 2 | | a quoted text | |\n"
		 "| 3 | | a quote here | |\n| 4 | | quote | |\n",
	    "quote", "substring: 4 3 2 1" },
	{ "Chinese at the start of a text",
	    HEAD "| 1 | | 分区或主题 | |\n| 2 | | 主题已存在 | |\n", "主题",
	    "substring: 2 1" },
	{ "Chinese behind punctuation",
	    HEAD "| 1 | | 甲主题乙 | |\n| 2 | | 甲。主题乙 | |\n", "主题",
	    "substring: 2 1" },
	{ "the order of the document where all else is equal",
	    HEAD "| 3 | | x | |\n| 1 | | x | |\n| 2 | | x | |\n", "x",
	    "substring: 3 1 2" },
	{ "the worst term decides the tier",
	    HEAD "| 100 | | no subject | |\n| 20 | | a topic, 100 | |\n",
	    "100 topic", "substring: 20" },
	{ "a loose term makes the row loose",
	    HEAD "| 100 | | to pic | |\n| 20 | | a topic, 100 | |\n",
	    "100 topic", "substring: 20; fuzzy: 100" },
	{ "an alternative is as good as the best of them",
	    HEAD "| 1 | | a topic | |\n| 100 | | to pic | |\n", "topic | 100",
	    "equal: 100; substring: 1" },
	{ "closer characters first",
	    HEAD "| 1 | | t o p i c | |\n| 2 | | to pic | |\n", "topic",
	    "fuzzy: 2 1" },
	{ "fewer pieces first",
	    HEAD "| 1 | | t-o-p-i-c | |\n| 2 | | top----ic | |\n", "topic",
	    "fuzzy: 2 1" },
	{ "starts of words first",
	    HEAD "| 1 | | bnxaxbe | |\n| 2 | | b not a b ex | |\n", "nae",
	    "fuzzy: 2 1" },
	{ "the best place and not the first",
	    HEAD "| 1 | | a-n-e none x | |\n| 2 | | xnae-name | |\n", "nme",
	    "fuzzy: 2" },
	{ "no gap reaches into another cell",
	    HEAD "| 1 | top | ic | |\n| 2 | | top-ic | |\n", "topic",
	    "fuzzy: 2" },
	{ "one character is never loose", HEAD "| 1 | | b | |\n| 2 | | a | |\n",
	    "a", "substring: 2" },
	{ "gaps between Chinese characters",
	    HEAD "| 1 | | 主题已不再存在 | |\n| 2 | | 题主 | |\n", "主不存",
	    "fuzzy: 1" },
	{ "bytes of two characters are none", HEAD "| 1 | | \u4E0B\u98BF | |\n",
	    "\u4E3B\u9898", "" },
	{ "what sounds like it before gaps, behind the text itself",
	    HEAD "| 1 | z-t | | |\n| 2 | | | 主题 |\n| 3 | | | zt |\n", "zt",
	    "substring: 3; pinyin: 2; fuzzy: 1" },
	{ "spelled out before abbreviated, in whatever field",
	    HEAD "| 1 | | 藏 | |\n| 2 | | | 参 |\n| 3 | | 次案 | |\n", "can",
	    "pinyin: 2 3 1" },
	{ "the best sound of a row and not the first",
	    HEAD "| 1 | | 组团，主体 | |\n| 2 | | 组团 | |\n", "zhuti",
	    "pinyin: 1" },
	{ "sounds at the start of a text first",
	    HEAD "| 1 | | 无主题 | |\n| 2 | | 主题 | |\n", "zhuti",
	    "pinyin: 2 1" },
	{ "sounds in a field", HEAD "| 1 | 主题 | | |\n| 2 | | 主题 | |\n",
	    "desc:zt", "pinyin: 2" },
	{ "one letter has no sound", HEAD "| 1 | | 主题 | |\n", "z", "" },
	{ "capital letters have no sound", HEAD "| 1 | | 主题 | |\n", "ZT",
	    "" },
	{ "a literal, a phrase, an anchor and a not have no sound",
	    HEAD "| 1 | | 主题 | |\n", "'zt | \"zt\" | ^zt | zt$ | ^zt$", "" },
	{ "not what is spelled so", HEAD "| 1 | | 主题 | |\n", "!zt",
	    "equal: 1" },
	{ "a text and a sound",
	    HEAD "| 1 | topic | 主题 | |\n| 2 | | 主题 | |\n", "topic zt",
	    "pinyin: 1" },
	{ "either a sound or a text",
	    HEAD "| 1 | topic | | |\n| 2 | | 主题 | |\n", "topic | zt",
	    "substring: 1; pinyin: 2" },
	{ "each slip",
	    HEAD "| 1 | | tpic | |\n| 2 | | topiic | |\n"
		 "| 3 | | topik | |\n| 4 | | topci | |\n"
		 "| 5 | | tpoick | |\n",
	    "topic", "typo: 1 2 3 4" },
	{ "the first letter is seldom wrong",
	    HEAD "| 1 | | tonic | |\n| 2 | | ropic | |\n| 3 | | tobic | |\n",
	    "topic", "typo: 1 3 2" },
	{ "no slip in four letters", HEAD "| 1 | | rom | |\n", "room", "" },
	{ "one in eight letters",
	    HEAD "| 1 | | qoats | |\n| 2 | | abcdefgx | |\n"
		 "| 3 | | abcdefxy | |\n",
	    "abcdefgh", "typo: 2" },
	{ "two in nine, one first, in whatever field",
	    HEAD "| 1 | | abcdefgxy | |\n| 2 | | | abcdefghx |\n"
		 "| 3 | | abcdefxyz | |\n",
	    "abcdefghi", "typo: 2 1" },
	{ "a slip before gaps, behind sounds",
	    HEAD "| 1 | | banglp | |\n| 2 | | b-a-n-g-l-u | |\n"
		 "| 3 | | 帮路 | |\n",
	    "banglu", "pinyin: 3; typo: 1; fuzzy: 2" },
	{ "only whole words are slips",
	    HEAD "| 1 | | tonics | |\n| 2 | | tonic5 | |\n"
		 "| 3 | | 一tonic。 | |\n",
	    "topic", "typo: 3" },
	{ "only letters are slips", HEAD "| 1 | | 50001 | |\n| 2 | | ab_cd |\n",
	    "50002 | ab_cx", "" },
	{ "a slip in a field", HEAD "| 1 | tonic | | |\n| 2 | | tonic | |\n",
	    "desc:topic", "typo: 2" },
	{ "a slip in a case",
	    HEAD "| 1 | | tonic | |\n| 2 | | Tonic | |\n"
		 "| 3 | | TONIC | |\n",
	    "Topic", "typo: 2" },
	{ "a literal, a phrase, an anchor and a not have no slips",
	    HEAD "| 1 | | tonic | |\n",
	    "'topic | \"topic\" | ^topic | topic$ | ^topic$", "" },
	{ "one word of two with a slip before both",
	    HEAD "| 1 | tonics name | | |\n| 2 | | | topics name |\n",
	    "topics nname", "typo: 2 1" },
	{ "a literal is not loose",
	    HEAD "| 1 | | to pic | |\n| 2 | | topics | |\n", "'topic",
	    "substring: 2" },
	{ "a literal code is equal all the same",
	    HEAD "| 1 | | 400 | |\n| 400 | | | |\n", "'400",
	    "equal: 400; substring: 1" },
	{ "prefix of a field",
	    HEAD "| 1 | | a quote | |\n| 2 | | quotes | |\n| quo | | | |\n",
	    "^quo", "equal: quo; substring: 2" },
	{ "suffix of a field",
	    HEAD "| 1 | | a quote | |\n| 2 | | quote a | |\n", "quote$",
	    "substring: 1" },
	{ "a suffix that overlaps itself", HEAD "| 1 | | aaa | |\n", "aa$",
	    "substring: 1" },
	{ "the whole of a field",
	    HEAD "| 1 | | a quote | |\n| 2 | | quote | |\n", "^quote$",
	    "substring: 2" },
	{ "smart case",
	    HEAD "| 1 | | Vpc | |\n| 2 | | VPC | |\n| 3 | | vpc | |\n", "VPC",
	    "substring: 2" },
	{ "smart case, loosely", HEAD "| 1 | | v-pc | |\n| 2 | | V-PC | |\n",
	    "VPC", "fuzzy: 2" },
	{ "smart case, not",
	    HEAD "| 1 | | Vpc | |\n| 2 | | VPC | |\n| 3 | | vpc | |\n", "!VPC",
	    "equal: 1 3" },
	{ "not", HEAD "| 1 | | a | |\n| 2 | | b | |\n| 3 | a | | |\n", "!a",
	    "equal: 2" },
	{ "not in a field",
	    HEAD "| 1 | | a | |\n| 2 | | b | |\n| 3 | a | | |\n", "!desc:a",
	    "equal: 2 3" },
	{ "not, or", HEAD "| 1 | | ab | |\n| 2 | | b | |\n| 3 | | | |\n",
	    "!a | b", "equal: 2 3; substring: 1" },
	{ "a field",
	    HEAD "| 1 | quota | | |\n| 2 | | quota | |\n| 3 | | | quota |\n",
	    "msg:quota", "substring: 1" },
	{ "the remedy is the description where there is no solution",
	    HEAD "| 1 | | quota | |\n| 2 | | quota | wait |\n"
		 "| 3 | | x | quota |\n",
	    "fix:quota", "substring: 1 3" },
	{ "a dash in the place of the solution is none",
	    HEAD "| 1 | | quota | - |\n| 2 | | quota | wait |\n", "fix:quota",
	    "substring: 1" },
	{ "a term for two cells of one field",
	    "| code | desc | 描述 |\n|---|---|---|\n| 1 | a | b |\n",
	    "desc:a desc:b", "substring: 1" },
	{ "a public code before the module codes under it",
	    "# 模块\n| 错误码 | 模块错误码 |\n|---|---|\n| 7 | 71 |\n"
	    "| 8 | 7 |\n# 公共\n| 错误码 |\n|---|\n| 7 |\n",
	    "7", "equal: 7 7 71" },
	{ "more text than the header has columns",
	    HEAD "| 1 | a | b | c | surplus |\n", "surplus", "substring: 1" },
};

START_TEST(the_best_comes_first)
	{
		struct world world = world_of(cases[_i].document);

		world_assert(
		    &world, cases[_i].name, cases[_i].query, cases[_i].order);
		world_finish(&world);
	}
END_TEST

#define CODES "| 错误码 | 错误码名称 |\n|---|---|\n"

/* Cells of codes, and the queries that equal one of them, or do not. */
static const struct {
	const char *name, *document, *query, *order;
} codes[] = {
	{ "one of two", CODES "| 66660039/66660040 | |\n", "66660040",
	    "equal: 66660039/66660040" },
	{ "one alone before one of two", CODES "| 1/2 | a |\n| 2 | |\n", "2",
	    "equal: 2 1/2" },
	{ "in brackets", CODES "| （10003） | |\n", "10003",
	    "equal: （10003）" },
	{ "a value behind its name", CODES "| NAME = \"-20000\"; | |\n",
	    "-20000", "equal: NAME = \"-20000\";" },
	{ "a name before its value", CODES "| NAME = \"-20000\"; | |\n", "name",
	    "equal: NAME = \"-20000\";" },
	{ "a part between colons", CODES "| MX:0003 | |\n", "0003",
	    "substring: MX:0003" },
	{ "a part before a hyphen", CODES "| 2-67 | |\n", "2", "prefix: 2-67" },
	{ "a name broken over two lines", CODES "| LIMIT_<br>EXCEEDED | |\n",
	    "limit_exceeded", "equal: LIMIT_\nEXCEEDED" },
	{ "such a name in its own case", CODES "| LIMIT_<br>EXCEEDED | |\n",
	    "LIMIT_EXCEEDED", "equal: LIMIT_\nEXCEEDED" },
	{ "hexadecimal", CODES "| 0x1001 | |\n", "0x1001", "equal: 0x1001" },
	{ "hexadecimal by its value", CODES "| 0x1001 | |\n", "4097",
	    "equal: 0x1001" },
	{ "thousands", CODES "| 10,000 | |\n", "10000", "equal: 10,000" },
	{ "in a range, behind the number itself",
	    CODES "| 120001 - 130000 | |\n| 125000 | |\n| x | 125000 |\n",
	    "125000", "equal: 125000 x 120001 - 130000" },
	{ "the start of a range", CODES "| 112～116 | |\n", "112",
	    "equal: 112～116" },
	{ "beyond a range", CODES "| 112～116 | |\n", "117", "" },
	{ "a range of codes over numbers",
	    CODES "| 9 | |\n| 10 | |\n| 12/20 | |\n| 13 | |\n| 2-12 | |\n",
	    "code:10..12", "equal: 10 12/20" },
	{ "a range of codes over ranges",
	    CODES "| 120001 - 130000 | |\n| 140001 - 150000 | |\n",
	    "code:125000..126000", "equal: 120001 - 130000" },
	{ "not in a range of codes", CODES "| 1 | |\n| 2 | |\n| a | |\n",
	    "!code:2..3", "equal: 1 a" },
};

START_TEST(a_code_is_equal_as_one_would_look_it_up)
	{
		struct world world = world_of(codes[_i].document);

		world_assert(
		    &world, codes[_i].name, codes[_i].query, codes[_i].order);
		world_finish(&world);
	}
END_TEST

static int
compare(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->tier != y->tier)
		return x->tier < y->tier ? -1 : 1;
	if (x->cost != y->cost)
		return x->cost < y->cost ? -1 : 1;
	return (x->entry > y->entry) - (x->entry < y->entry);
}

static void
make_hits(struct hit *hits, size_t count, uint64_t seed)
{
	uint64_t costs = seed % 2 ? 3 : 65536;
	size_t i;

	for (i = 0; i < count; i++)
		hits[i] = (struct hit){
			.entry = (uint32_t)i,
			.tier = (uint8_t)random_below(&seed, TIER_COUNT),
			.cost = (uint16_t)random_below(&seed, costs),
		};
}

START_TEST(hits_are_sorted_as_by_comparing_them)
	{
		struct hit hits[500], expected[500];
		size_t i, count = (size_t)_i * 10;

		make_hits(hits, count, (uint64_t)_i + 1);
		make_hits(expected, count, (uint64_t)_i + 1);
		qsort(expected, count, sizeof(*expected), compare);
		rank_sort(hits, count);
		for (i = 0; i < count; i++)
			ck_assert_uint_eq(hits[i].entry, expected[i].entry);
	}
END_TEST

/* The parts of several threads, of which one may have found nothing. */
START_TEST(hits_sorted_in_parts_are_joined_as_if_sorted_at_once)
	{
		struct hit hits[500], expected[500], joined[500];
		size_t ends[] = { (size_t)_i % 7, 100 + (size_t)_i,
			100 + (size_t)_i, 500 };
		struct ranked parts[4];
		size_t i, from = 0;

		make_hits(hits, 500, (uint64_t)_i + 1);
		make_hits(expected, 500, (uint64_t)_i + 1);
		qsort(expected, 500, sizeof(*expected), compare);
		for (i = 0; i < 4; i++) {
			rank_sort(hits + from, ends[i] - from);
			parts[i] =
			    (struct ranked){ hits + from, ends[i] - from };
			from = ends[i];
		}
		rank_join(joined, parts, 4);
		for (i = 0; i < 500; i++)
			ck_assert_msg(joined[i].entry == expected[i].entry,
			    "hit %zu is %u, not %u", i, joined[i].entry,
			    expected[i].entry);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("rank");
	TCase *tcase = suite_case(suite, "order");

	tcase_add_loop_test(tcase, the_best_comes_first, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, a_code_is_equal_as_one_would_look_it_up, 0, LENGTH(codes));
	tcase_add_loop_test(tcase, hits_are_sorted_as_by_comparing_them, 0, 50);
	tcase_add_loop_test(
	    tcase, hits_sorted_in_parts_are_joined_as_if_sorted_at_once, 0, 50);
	return suite_run(suite);
}
