#include <stdlib.h>
#include <string.h>

#include "query/highlight.h"
#include "support/odd.h"
#include "support/search.h"
#include "support/suite.h"
#include "text/fold.h"

#define MARKS 8

/* Writes the text with the marked parts in brackets. */
static void
add_marked(struct buf *out, struct span text, const struct highlight *marks,
    size_t count)
{
	size_t i, at = 0;

	for (i = 0; i < count; i++) {
		ck_assert_uint_le(at, marks[i].from);
		ck_assert_uint_lt(marks[i].from, marks[i].to);
		ck_assert_uint_le(marks[i].to, text.len);
		buf_add(out, span_sub(text, at, marks[i].from));
		buf_addf(out, "[");
		buf_add(out, span_sub(text, marks[i].from, marks[i].to));
		buf_addf(out, "]");
		at = marks[i].to;
	}
	buf_add(out, span_sub(text, at, text.len));
}

/* One cell of an entry that has others. */
static const struct {
	const char *name, *query;
	enum field field;
	const char *text;
	enum tier tier;
	const char *marked;
} cases[] = {
	{ "every place", "主题", FIELD_MESSAGE, "主题不在主题", 0,
	    "[主题]不在[主题]" },
	{ "two terms", "a c", FIELD_MESSAGE, "abcab", 0, "[a]b[ca]b" },
	{ "terms that overlap", "abc bcd", FIELD_MESSAGE, "xabcdx", 0,
	    "x[abcd]x" },
	{ "another case", "vpc", FIELD_MESSAGE, "VPC Vpc", 0, "[VPC] [Vpc]" },
	{ "the term's case", "Vpc", FIELD_MESSAGE, "VPC Vpc", 0, "VPC [Vpc]" },
	{ "full width", "ab", FIELD_MESSAGE, "xＡＢx", 0, "x[ＡＢ]x" },
	{ "a full-width term", "ａｂ", FIELD_MESSAGE, "xabx", 0, "x[ab]x" },
	{ "half a ligature", "if", FIELD_MESSAGE, "diﬃcult", 0, "d[iﬃ]cult" },
	{ "a letter with its mark", "\u00E9", FIELD_MESSAGE, "xe\u0301x", 0,
	    "x[e\u0301]x" },
	{ "blanks", "\"a b\"", FIELD_MESSAGE, "xa \n  bx", 0, "x[a \n  b]x" },
	{ "a character that became longer", "10mb", FIELD_MESSAGE, "<10㎆>",
	    false, "<[10㎆]>" },
	{ "at the end", "题", FIELD_MESSAGE, "主题", 0, "主[题]" },
	{ "nothing", "x", FIELD_MESSAGE, "主题", 0, "主题" },
	{ "no query", "", FIELD_MESSAGE, "主题", 0, "主题" },

	{ "its field", "msg:a", FIELD_MESSAGE, "a", 0, "[a]" },
	{ "another field", "msg:a", FIELD_DESCRIPTION, "a", 0, "a" },
	{ "the remedy", "fix:a", FIELD_SOLUTION, "a", 0, "[a]" },
	{ "what is not the remedy", "fix:a", FIELD_DESCRIPTION, "a", 0, "a" },
	{ "a place", "in:a", FIELD_MESSAGE, "a", 0, "a" },
	{ "not", "!a b", FIELD_MESSAGE, "ab", 0, "a[b]" },
	{ "alternatives", "a | b", FIELD_MESSAGE, "ab c", 0, "[ab] c" },
	{ "a prefix", "^a", FIELD_MESSAGE, "aba", 0, "[a]ba" },
	{ "a suffix", "a$", FIELD_MESSAGE, "aba", 0, "ab[a]" },
	{ "a whole field", "^aba$", FIELD_MESSAGE, "aba", 0, "[aba]" },
	{ "not the whole field", "^ab$", FIELD_MESSAGE, "aba", 0, "aba" },
	{ "a range", "code:10..12", FIELD_CODE, "9/10/112/12", 0,
	    "9/[10]/112/[12]" },

	{ "not loosely", "tpx", FIELD_MESSAGE, "topic exist", 0,
	    "topic exist" },
	{ "loosely", "tpcexst", FIELD_MESSAGE, "topic not exist", TIER_FUZZY,
	    "[t]o[p]i[c] not [ex]i[st]" },
	{ "loosely in its case", "TpC", FIELD_MESSAGE, "tpTopiC", TIER_FUZZY,
	    "tp[T]o[p]i[C]" },
	{ "loosely in Chinese", "主存", FIELD_MESSAGE, "主题不存在", TIER_FUZZY,
	    "[主]题不[存]在" },
	{ "a loose term that stands there", "topic", FIELD_MESSAGE, "t topic c",
	    TIER_FUZZY, "t [topic] c" },
	{ "a literal is not loose", "'tpc", FIELD_MESSAGE, "topic", TIER_FUZZY,
	    "topic" },
	{ "by its sound", "zhuti", FIELD_MESSAGE, "此主题与主题", TIER_PINYIN,
	    "此[主题]与[主题]" },
	{ "by the start of a sound", "zti", FIELD_MESSAGE, "主题", TIER_PINYIN,
	    "[主题]" },
	{ "traditional characters by their sound", "zt", FIELD_MESSAGE,
	    "<b>主題</b>", TIER_PINYIN, "<b>[主題]</b>" },
	{ "Chinese and its sound", "主题bc", FIELD_MESSAGE, "主题不存在",
	    TIER_PINYIN, "[主题不存]在" },
	{ "what stands there, not what sounds so", "zt", FIELD_MESSAGE,
	    "zt 主题", TIER_PINYIN, "[zt] 主题" },
	{ "a slip of it", "topik", FIELD_MESSAGE, "the Topic, topics, tropic",
	    TIER_TYPO, "the [Topic], topics, tropic" },
	{ "a slip in its case", "Topik", FIELD_MESSAGE, "Topic topic",
	    TIER_TYPO, "[Topic] topic" },
	{ "not by its sound in another tier", "zt", FIELD_MESSAGE, "主题",
	    TIER_SUBSTRING, "主题" },
	{ "not loosely in a better tier", "zt", FIELD_MESSAGE, "z-t",
	    TIER_PINYIN, "z-t" },
	{ "at most so many", "a", FIELD_MESSAGE, "a-a-a-a-a-a-a-a-a-a", 0,
	    "[a]-[a]-[a]-[a]-[a]-[a]-[a]-[a]-a-a" },
};

static void
highlight(struct buf *out, struct highlighter *highlighter,
    const struct entry *entry, size_t row)
{
	struct query *query = query_parse(span_of(cases[row].query));
	struct span text = span_of(cases[row].text);
	struct highlight marks[MARKS];
	struct hit hit = {
		.tier = (uint8_t)cases[row].tier,
		.unlike = cases[row].tier ? 0xFF : 0,
	};
	size_t count = query_highlight(highlighter, query, entry,
	    cases[row].field, text, hit, marks, MARKS);

	add_marked(out, text, marks, count);
	query_free(query);
}

START_TEST(what_matches_is_marked_in_the_source)
	{
		struct world world = world_of(NULL);
		struct highlighter highlighter = { 0 };
		struct buf out = { 0 };
		size_t count;

		highlight(&out, &highlighter,
		    catalog_entries(world.catalog, &count), (size_t)_i);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(cases[_i].marked)),
		    "%s: '%s' marks '%.*s', not '%s'", cases[_i].name,
		    cases[_i].query, SPAN_ARG(buf_span(&out)),
		    cases[_i].marked);
		buf_finish(&out);
		highlighter_finish(&highlighter);
		world_finish(&world);
	}
END_TEST

static const struct {
	const char *name, *query, *marked;
} places[] = {
	{ "in the name", "in:vm", "c[vm]/errors.md" },
	{ "a term that is about entries", "vm", "cvm/errors.md" },
	{ "a term of a field", "msg:vm", "cvm/errors.md" },
	{ "not there", "!in:vm", "cvm/errors.md" },
	{ "at the start", "in:^c", "[c]vm/errors.md" },
	{ "two", "in:vm in:md", "c[vm]/errors.[md]" },
	{ "no query", "", "cvm/errors.md" },
};

START_TEST(what_in_matches_is_marked_in_the_place)
	{
		struct query *query = query_parse(span_of(places[_i].query));
		struct span text = SPAN_LIT("cvm/errors.md");
		struct highlighter highlighter = { 0 };
		struct highlight marks[MARKS];
		struct buf out = { 0 };
		size_t count = query_highlight_place(
		    &highlighter, query, text, marks, MARKS);

		add_marked(&out, text, marks, count);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(places[_i].marked)),
		    "%s: '%s' marks '%.*s', not '%s'", places[_i].name,
		    places[_i].query, SPAN_ARG(buf_span(&out)),
		    places[_i].marked);
		buf_finish(&out);
		highlighter_finish(&highlighter);
		query_free(query);
	}
END_TEST

/* How many of a hit's cells have a mark. */
static size_t
marked_cells(
    const struct query *query, const struct entry *entry, const struct hit *hit)
{
	struct highlighter highlighter = { 0 };
	struct highlight marks[MARKS];
	size_t i, count = 0;

	for (i = 0; i < entry_ncells(entry); i++)
		count += query_highlight(&highlighter, query, entry,
			     entry_cell_field(entry, i), entry_cell(entry, i),
			     *hit, marks, MARKS) > 0;
	highlighter_finish(&highlighter);
	return count;
}

static const char *const queries[] = { "4000", "主题", "tpcexst", "VPC",
	"fix:工单", "不存 exist", "code:4000..4200", "a|b", "^请", "fld",
	"zhuti bcz", "reqest" };

START_TEST(every_hit_has_something_marked)
	{
		struct world world = world_of(NULL);
		struct query *query = query_parse(span_of(queries[_i]));
		const struct entry *entries;
		size_t i, count;

		entries = catalog_entries(world.catalog, &count);
		index_search(world.index, query, SET_ALL, &world.results);
		ck_assert_uint_gt(world.results.count, 0);
		for (i = 0; i < world.results.count; i++) {
			const struct hit *hit = &world.results.hits[i];

			ck_assert_msg(
			    marked_cells(query, &entries[hit->entry], hit) > 0,
			    "'%s' marks nothing in entry %u", queries[_i],
			    hit->entry);
		}
		query_free(query);
		world_finish(&world);
	}
END_TEST

/* Whether each byte of a text is part of a place where a term stands. */
static bool
is_covered(struct span text, struct span term)
{
	size_t at, end = 0;

	for (at = span_find(text, term, 0); at != SPAN_NONE && at <= end;
	     at = span_find(text, term, at + 1))
		end = at + term.len;
	return end == text.len;
}

/* Of random words, in random cells: on the term, and wherever it stands. */
START_TEST(marks_lie_on_what_matches_and_nowhere_else)
	{
		struct world world = world_of(NULL);
		struct highlighter highlighter = { 0 };
		struct highlight marks[64];
		uint64_t seed = 7;
		size_t round, i, n, count, total = 0;

		for (round = 0; round < 5000; round++) {
			struct buf cell = { 0 }, typed = { 0 }, folded = { 0 };
			struct query *query;
			enum fold_mode mode;
			struct span term;

			odd_word(&cell, &seed, 40, ODD_LETTERS);
			buf_add_char(&typed, '\'');
			while (typed.len < 2)
				odd_word(&typed, &seed, 3, ODD_LETTERS);
			query = query_parse(buf_span(&typed));
			mode = query_terms(query, &count)[0].case_sensitive
			    ? FOLD_WIDTH
			    : FOLD_CASE;
			term = mode == FOLD_WIDTH
			    ? query_terms(query, &count)[0].exact
			    : query_terms(query, &count)[0].folded;
			n = query_highlight(&highlighter, query,
			    catalog_entries(world.catalog, &count),
			    FIELD_MESSAGE, buf_span(&cell), (struct hit){ 0 },
			    marks, 64);
			for (i = 0; i < n; i++) {
				struct span marked = span_sub(buf_span(&cell),
				    marks[i].from, marks[i].to);

				buf_clear(&folded);
				fold_add(&folded, marked, mode);
				ck_assert_msg(
				    is_covered(buf_span(&folded), term),
				    "%.*s marks '%.*s' of '%.*s'",
				    SPAN_ARG(buf_span(&typed)),
				    SPAN_ARG(marked),
				    SPAN_ARG(buf_span(&cell)));
			}
			buf_clear(&folded);
			fold_add(&folded, buf_span(&cell), mode);
			ck_assert_msg((n > 0) ==
				(span_find(buf_span(&folded), term, 0) !=
				    SPAN_NONE),
			    "%.*s marks %zu places of '%.*s'",
			    SPAN_ARG(buf_span(&typed)), n,
			    SPAN_ARG(buf_span(&cell)));
			total += n;
			query_free(query);
			buf_finish(&cell);
			buf_finish(&typed);
			buf_finish(&folded);
		}
		ck_assert_uint_gt(total, 1000);
		highlighter_finish(&highlighter);
		world_finish(&world);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("highlight");
	TCase *tcase = suite_case(suite, "marks");

	tcase_add_loop_test(
	    tcase, what_matches_is_marked_in_the_source, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, what_in_matches_is_marked_in_the_place, 0, LENGTH(places));
	tcase_add_loop_test(
	    tcase, every_hit_has_something_marked, 0, LENGTH(queries));
	tcase_add_test(tcase, marks_lie_on_what_matches_and_nowhere_else);
	return suite_run(suite);
}
