#include "query/explain_term.h"

#include "support/suite.h"

/* Queries, and what each of their terms is said to be. */
static const struct {
	const char *query, *meanings;
} cases[] = {
	{ "", "" },
	{ "desc:", "" },
	{ "z", "\"z\" in any column\n" },
	{ "4000", "\"4000\" in any column, or with gaps\n" },
	{ "unit", "\"unit\" in any column, or with gaps\n" },
	{ "invali", "\"invali\" in any column, or with a slip, with gaps\n" },
	{ "authentication",
	    "\"authentication\" in any column, or with two slips, with gaps\n" },
	{ "zhuti",
	    "\"zhuti\" in any column, or by pinyin, with a slip, with gaps\n" },
	{ "主题bcz", "\"主题bcz\" in any column, or by pinyin, with gaps\n" },
	{ "ＶＰＣ", "\"VPC\" in this case in any column, or with gaps\n" },
	{ "帳號", "\"账号\" in any column, or with gaps\n" },
	{ "'zhuti \"a b\"",
	    "\"zhuti\" in any column\n\"a b\" in any column\n" },
	{ "^inv", "\"inv\" at the start of any column\n" },
	{ "inv$", "\"inv\" at the end of any column\n" },
	{ "^inv$", "\"inv\" as the whole of any column\n" },
	{ "!zhuti", "no \"zhuti\" in any column\n" },
	{ "msg:^a", "\"a\" at the start of Message\n" },
	{ "fix:工单", "\"工单\" in the remedy, or with gaps\n" },
	{ "in:kafka !in:a",
	    "\"kafka\" in the document or its section\n"
	    "no \"a\" in the document or its section\n" },
	{ "code:4000..4600", "a number from 4000 to 4600 in Code\n" },
	{ "code:-5.. !http:..404",
	    "a number from -5 in Code\nno number up to 404 in HTTP\n" },
};

START_TEST(a_term_is_told_in_words)
	{
		struct query *query = query_parse(span_of(cases[_i].query));
		struct buf out = { 0 };
		size_t i, count;
		const struct term *terms = query_terms(query, &count);

		for (i = 0; i < count; i++) {
			explain_term(&out, &terms[i]);
			buf_add_char(&out, '\n');
		}
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(cases[_i].meanings)),
		    "'%s' is said to be\n%.*s", cases[_i].query,
		    SPAN_ARG(buf_span(&out)));
		buf_finish(&out);
		query_free(query);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("explain term");
	TCase *tcase = suite_case(suite, "terms");

	tcase_add_loop_test(tcase, a_term_is_told_in_words, 0, LENGTH(cases));
	return suite_run(suite);
}
