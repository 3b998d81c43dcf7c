#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "query/query.h"
#include "support/linear.h"
#include "support/random.h"
#include "support/suite.h"

static const char *const kinds[] = {
	[TERM_ANY] = "any",
	[TERM_LITERAL] = "literal",
	[TERM_PREFIX] = "prefix",
	[TERM_SUFFIX] = "suffix",
	[TERM_EXACT] = "exact",
	[TERM_RANGE] = "range",
};

static void
add_scope(struct buf *out, const struct term *term)
{
	static const char *const scopes[] = {
		[SCOPE_REMEDY] = "remedy",
		[SCOPE_PLACE] = "place",
	};

	if (term->scope == SCOPE_FIELD)
		buf_addf(out, "%s.", field_infos[term->field].key);
	else if (term->scope != SCOPE_ALL)
		buf_addf(out, "%s.", scopes[term->scope]);
}

/* A term as "not message.literal(text)", with "exact" text if it counts. */
static void
add_term(struct buf *out, const struct term *term)
{
	buf_addf(out, "%s", term->negated ? "not " : "");
	add_scope(out, term);
	buf_addf(out, "%s(", kinds[term->kind]);
	if (term->kind == TERM_RANGE)
		buf_addf(out, "%lld..%lld", (long long)term->low,
		    (long long)term->high);
	else
		buf_add(out, term->case_sensitive ? term->exact : term->folded);
	buf_addf(out, ")");
}

static void
add_query(struct buf *out, struct span text)
{
	struct query *query = query_parse(text);
	size_t i, count;
	const struct term *terms = query_terms(query, &count);

	for (i = 0; i < count; i++) {
		add_term(out, &terms[i]);
		if (i + 1 < count)
			buf_addf(out, terms[i].or_next ? " or " : " and ");
	}
	query_free(query);
}

static const struct {
	const char *name, *text, *read;
} cases[] = {
	{ "nothing", "", "" },
	{ "blanks", " \t\n\u3000\u00A0 ", "" },
	{ "a word", "4000", "any(4000)" },
	{ "words", " 主题 不存在 ", "any(主题) and any(不存在)" },
	{ "an ideographic blank", "主题\u3000不存在",
	    "any(主题) and any(不存在)" },
	{ "full-width text", "ｔｏｐｉｃ４０", "any(topic40)" },
	{ "smart case", "vpc Vpc", "any(vpc) and any(Vpc)" },

	{ "a phrase", "\"two  words\" x", "literal(two words) and any(x)" },
	{ "blanks at a phrase's ends", "\" two \"", "literal(two)" },
	{ "a full-width phrase", "＂two words＂", "literal(two words)" },
	{ "curved quotes", "“主题 不存在”", "literal(主题 不存在)" },
	{ "syntax in a phrase", "\"a | !b code:1\"", "literal(a | !b code:1)" },
	{ "a phrase against the next word", "\"a b\"c",
	    "literal(a b) and any(c)" },
	{ "an unclosed phrase", "x \"two wor", "any(x) and literal(two wor)" },
	{ "an unclosed phrase of nothing", "x \"", "any(x)" },
	{ "an empty phrase", "\"\" x", "any(x)" },
	{ "a quote inside a word", "5\" it's", "any(5\") and any(it's)" },

	{ "literal", "'word", "literal(word)" },
	{ "full-width literal", "＇主题", "literal(主题)" },
	{ "all is text behind '", "'^!a$", "literal(^!a$)" },
	{ "prefix", "^word", "prefix(word)" },
	{ "suffix", "word$", "suffix(word)" },
	{ "both", "^word$", "exact(word)" },
	{ "anchors of a phrase", "^\"a b\" \"a b\"$ ^\"a b\"$",
	    "prefix(a b) and suffix(a b) and exact(a b)" },
	{ "anchors inside a word", "a^b$c", "any(a^b$c)" },
	{ "a dollar to be found", "'$ \"$\"", "literal($) and literal($)" },
	{ "a price", "\"a\"$b", "literal(a) and any($b)" },

	{ "not", "!word", "not literal(word)" },
	{ "full-width not", "！主题", "not literal(主题)" },
	{ "not a phrase", "!\"a b\"", "not literal(a b)" },
	{ "not with anchors", "!^a !b$", "not prefix(a) and not suffix(b)" },
	{ "not in a field", "!msg:a", "not message.literal(a)" },
	{ "a field, not", "msg:!a", "not message.literal(a)" },
	{ "not not", "!!a", "not literal(!a)" },
	{ "! inside a word", "a!b", "any(a!b)" },

	{ "alternatives", "a | b c", "any(a) or any(b) and any(c)" },
	{ "alternatives without blanks", "主题｜分区|x",
	    "any(主题) or any(分区) or any(x)" },
	{ "| at the start", "| a", "any(a)" },
	{ "| at the end", "a |", "any(a)" },
	{ "| alone", "|", "" },
	{ "| twice", "a || b", "any(a) or any(b)" },
	{ "an alternative of nothing", "a | ! | b", "any(a) or any(b)" },

	{ "! alone", "! a", "any(a)" },
	{ "^ alone", "^ a", "any(a)" },
	{ "$ alone", "$ a", "any(a)" },
	{ "both anchors alone", "^$ a", "any(a)" },
	{ "$ alone in a field, and not", "msg:$ !$ a", "any(a)" },
	{ "' alone", "' a", "any(a)" },
	{ "all alone", "! ^ $ ' | \"", "" },

	{ "a code", "code:4000", "code.any(4000)" },
	{ "a module code", "module:10003", "module.any(10003)" },
	{ "a name", "name:AuthFailure", "name.any(AuthFailure)" },
	{ "a title", "title:主题", "title.any(主题)" },
	{ "a message", "msg:\"not exist\"", "message.literal(not exist)" },
	{ "a description", "desc:'a", "description.literal(a)" },
	{ "a reason", "reason:^a", "reason.prefix(a)" },
	{ "a status", "http:404", "http.any(404)" },
	{ "a remedy", "fix:工单$", "remedy.suffix(工单)" },
	{ "a place", "in:ckafka", "place.any(ckafka)" },
	{ "a full-width colon", "code：4000", "code.any(4000)" },
	{ "a full-width field", "ＣＯＤＥ：4000", "code.any(4000)" },
	{ "fields in capitals", "Code:4000", "code.any(4000)" },
	{ "a colon in the value", "name:MX:0003", "name.any(MX:0003)" },
	{ "a field of nothing", "desc:", "" },
	{ "a field of nothing and a word", "desc: a", "any(a)" },
	{ "a field of an empty phrase", "desc:\"\" a", "any(a)" },
	{ "a URL", "http://a.b/c:d", "any(http://a.b/c:d)" },
	{ "no field", "a:b", "any(a:b)" },
	{ "a field inside a word", "xcode:1", "any(xcode:1)" },
	{ "a colon alone", ": :a", "any(:) and any(:a)" },
	{ "two fields", "code:5100 module:10003",
	    "code.any(5100) and module.any(10003)" },
	{ "a field in a field", "msg:code:1", "message.any(code:1)" },

	{ "a range", "code:4000..4600", "code.range(4000..4600)" },
	{ "a full-width range", "code：４０００．．４６００",
	    "code.range(4000..4600)" },
	{ "a negative range", "code:-20..-10", "code.range(-20..-10)" },
	{ "a range turned round", "code:-10..-20", "code.range(-20..-10)" },
	{ "a range upwards", "module:10000..",
	    "module.range(10000..9223372036854775807)" },
	{ "a range downwards", "code:..9",
	    "code.range(-9223372036854775808..9)" },
	{ "not a range", "!code:1..2", "not code.range(1..2)" },
	{ "no range of dots", "code:..", "code.any(..)" },
	{ "no range of words", "code:a..b", "code.any(a..b)" },
	{ "no range in a phrase", "code:\"1..2\"", "code.literal(1..2)" },
	{ "no range of text", "msg:1..2 1..2",
	    "message.any(1..2) and any(1..2)" },
	{ "no range of giants", "code:1..9999999999999999999",
	    "code.any(1..9999999999999999999)" },

	{ "only invisible characters", "\u200B", "" },
	{ "bad bytes", "\xFF\xE4 a", "any(\xFF\xE4) and any(a)" },
	{ "a pasted row", "| 4000 | 主题 |", "any(4000) or any(主题)" },
	{ "JSON", "{\"code\":5100}", "any({\"code\":5100})" },
};

START_TEST(queries_are_read_as_described)
	{
		struct buf out = { 0 };

		add_query(&out, span_of(cases[_i].text));
		ck_assert_msg(span_eq(buf_span(&out), span_of(cases[_i].read)),
		    "%s: '%s' was read as '%.*s', not '%s'", cases[_i].name,
		    cases[_i].text, SPAN_ARG(buf_span(&out)), cases[_i].read);
		buf_finish(&out);
	}
END_TEST

START_TEST(terms_know_where_they_were_typed)
	{
		char text[] = "a !msg：\"b c\" | d$";
		struct query *query = query_parse(span_of(text));
		const struct term *terms;
		size_t count;

		memset(text, 'x', strlen(text));
		terms = query_terms(query, &count);
		ck_assert_uint_eq(count, 3);
		assert_span_eq(terms[0].typed, "a");
		assert_span_eq(terms[1].typed, "!msg：\"b c\"");
		assert_span_eq(terms[2].typed, "d$");
		assert_span_eq(query_text(query), "a !msg：\"b c\" | d$");
		query_free(query);
	}
END_TEST

START_TEST(every_listed_prefix_is_one)
	{
		struct buf text = { 0 };
		const char *prefix;
		size_t i;

		for (i = 0; (prefix = query_prefix(i)); i++) {
			struct query *query;
			size_t count;

			buf_clear(&text);
			buf_addf(&text, "%s:a", prefix);
			query = query_parse(buf_span(&text));
			ck_assert_msg(
			    query_terms(query, &count)->scope != SCOPE_ALL,
			    "%s: is no prefix", prefix);
			query_free(query);
		}
		ck_assert_uint_ge(i, 10);
		buf_finish(&text);
	}
END_TEST

static void
check_terms(const struct query *query)
{
	size_t i, count;
	const struct term *terms = query_terms(query, &count);
	struct span text = query_text(query);
	const char *at = text.ptr;

	ck_assert(query_is_empty(query) == (count == 0));
	for (i = 0; i < count; i++) {
		ck_assert_uint_gt(terms[i].folded.len, 0);
		ck_assert_uint_gt(terms[i].exact.len, 0);
		ck_assert(terms[i].typed.ptr >= at);
		at = terms[i].typed.ptr + terms[i].typed.len;
		ck_assert(at <= text.ptr + text.len);
	}
	if (count)
		ck_assert(!terms[count - 1].or_next);
}

START_TEST(any_bytes_are_a_query)
	{
		static const char *const pieces[] = { "!", "|", "'", "\"", "^",
			"$", " ", ":", "：", "code:", "in:", "fix:", "a", "主",
			"4", "..", "\xFF", "\xE4", "\u3000", "“", "\\", "-" };
		struct buf text = { 0 };
		uint64_t seed = 3;
		int i;

		for (i = 0; i < 20000; i++) {
			struct query *query;

			buf_clear(&text);
			random_add(&text, random_below(&seed, 12), pieces,
			    LENGTH(pieces), &seed);
			query = query_parse(buf_span(&text));
			check_terms(query);
			query_free(query);
		}
		buf_finish(&text);
	}
END_TEST

static const char *const repeated[] = { "!", "|", "'", "\"", "^", "$", ":",
	"code:", "! ", "\" ", "a\"", "a:", "主", "\u3000", "\xE4", "a|" };

static void
read_repeated(const void *unit, size_t size)
{
	struct buf text = { 0 };
	struct query *query;

	while (text.len < size)
		buf_add(&text, span_of(unit));
	query = query_parse(buf_span(&text));
	check_terms(query);
	query_free(query);
	buf_finish(&text);
}

START_TEST(a_megabyte_is_read_in_linear_time)
	{
		linear_check(
		    repeated[_i], read_repeated, repeated[_i], 1 << 20);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("query");
	TCase *tcase = suite_case(suite, "syntax");

	tcase_add_loop_test(
	    tcase, queries_are_read_as_described, 0, LENGTH(cases));
	tcase_add_test(tcase, terms_know_where_they_were_typed);
	tcase_add_test(tcase, every_listed_prefix_is_one);
	tcase = suite_case(suite, "properties");
	tcase_add_test(tcase, any_bytes_are_a_query);
	tcase_add_loop_test(
	    tcase, a_megabyte_is_read_in_linear_time, 0, LENGTH(repeated));
	return suite_run(suite);
}
