#include "query/diagnosis.h"

#include "catalog/entry.h"
#include "response/incidents.h"
#include "support/documents.h"
#include "support/suite.h"

/* Line 5 is 4000 of a, 9 to 11 are module codes; 17 to 19 are names of b. */
static const char a[] =
    "# 公共错误码\n\n"
    "| 错误码 | 说明 | 处理措施 |\n|-|-|-|\n"
    "| 4000 | 请求参数非法 | 改 |\n"
    "| 5100 | 资源操作失败 | 等 |\n\n"
    "# 模块错误码\n\n"
    "| 错误码 | 模块错误码 | 英文描述 | 处理措施 |\n|-|-|-|-|\n"
    "| 4000 | 10011 | topic name exist | 改名 |\n"
    "| 4000 | 10012 | topic not exist | 查 |\n"
    "| 5100 | 10003 | ckafka db error | 查 |\n";

static const char b[] = "# Error codes\n\n| Error Code | Description |\n|-|-|\n"
			"| 4000 | The region of the instance is wrong |\n"
			"| AuthFailure | Authentication failed |\n"
			"| AuthFailure.SecretIdNotFound | No such SecretId |\n"
			"| InvalidParameter.Topic | Topic is wrong |\n";

/*
 * A response and what is known about it, as describe() has it: the verdict;
 * the entries by role, document and line; the remarks.
 */
static const struct {
	const char *name, *text, *in, *known;
} cases[] = {
	{ "a code and its sub-code",
	    "{\"code\":5100,\"message\":\"(10003)ckafka db error\"}", "",
	    "explained; public a:6, module a:14" },
	{ "a code of two documents, by what the message says",
	    "{\"code\":4000,\"message\":\"region is wrong\"}", "",
	    "explained; public b:5, public a:5" },
	{ "the same, and another message",
	    "{\"code\":4000,\"message\":\"请求参数非法\"}", "",
	    "explained; public a:5, public b:5" },
	{ "the same, without a message", "{\"code\":4000}", "",
	    "explained; public a:5, public b:5" },
	{ "the document with the sub-code first, whatever the message says",
	    "{\"code\":4000,\"message\":\"(10012)the region is wrong\"}", "",
	    "explained; public a:5, module a:13, public b:5" },
	{ "a document that is asked for", "{\"code\":4000}", "B.MD",
	    "explained; public b:5" },
	{ "a section that is asked for", "{\"code\":4000}", "公共",
	    "explained; public a:5" },
	{ "a section, in other case", "{\"code\":4000}", "ERROR CODES",
	    "explained; public b:5" },
	{ "a document that does not have it", "{\"code\":5100}", "b.md",
	    "unknown; ; 5100 is not in the catalogue" },
	{ "a sub-code that no entry has",
	    "{\"code\":5100,\"message\":\"(100004)topic does not exist\"}",
	    "a.md",
	    "partly; public a:6, text a:13, text a:12, code a:14; 100004 is "
	    "not in the catalogue" },
	{ "a sub-code that no entry has, and a message of another document",
	    "{\"code\":5100,\"message\":\"(777777)topic is wrong\"}", "",
	    "partly; public a:6, text a:12, text a:13, code a:14; "
	    "777777 is not in the catalogue" },
	{ "a code that no entry has, and a message",
	    "{\"code\":777777,\"message\":\"topic is wrong\"}", "",
	    "unknown; text b:8, text b:5, text a:12, code a:13, code a:14; "
	    "777777 is not in the catalogue" },
	{ "the same, in another document",
	    "{\"code\":777777,\"message\":\"topic is wrong\"}", "a.md",
	    "unknown; text a:12, text a:13, code a:14; "
	    "777777 is not in the catalogue" },
	{ "a sub-code of another code",
	    "{\"code\":5100,\"message\":\"(10012)x\"}", "",
	    "partly; public a:6, elsewhere a:13; 10012 is "
	    "not among the module codes of 5100" },
	{ "a sub-code of a code that no entry has",
	    "{\"code\":7,\"message\":\"(10003)x\"}", "",
	    "partly; public a:6, module a:14; 7 is not in the catalogue" },
	{ "a sub-code for a code", "{\"code\":10003}", "",
	    "explained; public a:6, module a:14" },
	{ "a sub-code alone", "errorCode: (10003) db", "",
	    "explained; public a:6, module a:14" },
	{ "a name", "Code=AuthFailure.SecretIdNotFound, Message=x", "",
	    "explained; public b:7" },
	{ "a name of which the start is known",
	    "Code=AuthFailure.SignatureFailure.Deep, Message=x", "",
	    "explained; public b:6; AuthFailure.SignatureFailure.Deep is not in "
	    "the catalogue; AuthFailure is" },
	{ "a name of which nothing is known", "{\"Code\":\"Zzz.Qqq\"}", "",
	    "unknown; ; Zzz.Qqq is not in the catalogue" },
	{ "success", "{\"code\":0,\"message\":\"\"}", "",
	    "success; ; 0 means success" },
	{ "a message that was cut", "{\"code\":5100,\"message\":\"(10003)ck",
	    "", "explained; public a:6, module a:14; cut off in the message" },
	{ "an element that was cut", "<Error><Code>AuthFailure", "",
	    "explained; public b:6; cut off in the code" },
	{ "a sub-code that was cut", "{\"code\":5100,\"subCode\":\"10003", "",
	    "explained; public a:6, module a:14; cut off in the sub-code" },
	{ "an identifier that was cut", "{\"code\":5100,\"requestId\":\"r-", "",
	    "explained; public a:6; cut off in the request's identifier" },
	{ "a sub-code in another document than the one asked for",
	    "{\"code\":4000,\"message\":\"(10012)x\"}", "b.md",
	    "partly; public b:5; 10012 is not in the catalogue" },
	{ "a message in other case", "{\"code\":4000,\"message\":\"REGION\"}",
	    "", "explained; public b:5, public a:5" },
	{ "an object that was cut", "{\"code\":5100,\"mess", "",
	    "explained; public a:6; cut off before its end" },
	{ "a code that was cut", "{\"code\":5100", "",
	    "explained; public a:6; cut off in the code" },
};

static void
describe(struct buf *out, const struct diagnosis *diagnosis)
{
	struct buf remarks = { 0 };
	size_t i;

	buf_addf(out, "%s; ", verdict_names[diagnosis->verdict]);
	for (i = 0; i < diagnosis->count; i++) {
		const struct finding *finding = &diagnosis->findings[i];

		buf_addf(out, "%s%s %.1s:%zu", i > 0 ? ", " : "",
		    finding_role_names[finding->role],
		    entry_document(finding->entry).ptr,
		    entry_line(finding->entry));
	}
	diagnosis_add_remarks(&remarks, diagnosis);
	if (remarks.len > 0)
		buf_addf(out, "; %.*s", SPAN_ARG(buf_span(&remarks)));
	buf_finish(&remarks);
}

static struct catalog *
two_documents(void)
{
	struct catalog *catalog = catalog_new();

	ck_assert(
	    catalog_add_bytes(catalog, SPAN_LIT("a.md"), span_of(a), NULL));
	ck_assert(
	    catalog_add_bytes(catalog, SPAN_LIT("b.md"), span_of(b), NULL));
	catalog_finish(catalog);
	return catalog;
}

/* Takes what may be no response for one, too. */
static bool
any(const void *data, const struct response *response)
{
	(void)data;
	(void)response;
	return true;
}

START_TEST(a_response_leads_to_what_explains_it)
	{
		struct catalog *catalog = two_documents();
		struct incidents incidents;
		struct diagnosis diagnosis;
		struct buf known = { 0 };

		incidents_find(&incidents, span_of(cases[_i].text), any, NULL);
		ck_assert_msg(incidents.count == 1, "%s: %zu responses",
		    cases[_i].name, incidents.count);
		diagnosis_make(&diagnosis, catalog, &incidents.at[0].response,
		    span_of(cases[_i].in));
		describe(&known, &diagnosis);
		ck_assert_msg(
		    span_eq(buf_span(&known), span_of(cases[_i].known)),
		    "%s: '%.*s', not '%s'", cases[_i].name,
		    SPAN_ARG(buf_span(&known)), cases[_i].known);
		buf_finish(&known);
		diagnosis_finish(&diagnosis);
		incidents_finish(&incidents);
		catalog_free(catalog);
	}
END_TEST

static const struct {
	const char *text, *in, *query;
} queries[] = {
	{ "{\"code\":5100,\"message\":\"(10003)x\"}", "",
	    "code:5100 module:10003" },
	{ "{\"code\":5100,\"message\":\"(77)x\"}", "", "code:5100" },
	{ "{\"code\":5100,\"message\":\"(10012)x\"}", "", "code:5100" },
	{ "{\"code\":7,\"message\":\"(10003)x\"}", "", "code:7" },
	{ "{\"Code\":\"AuthFailure.Zzz\",\"Message\":\"x\"}", "",
	    "code:AuthFailure" },
	{ "message: (10003)x", "", "module:10003" },
	{ "{\"code\":5100}", "a.md", "code:5100 in:\"a.md\"" },
};

START_TEST(a_query_finds_what_explains_it)
	{
		struct catalog *catalog = two_documents();
		struct incidents incidents;
		struct diagnosis diagnosis;
		struct buf query = { 0 };

		incidents_find(
		    &incidents, span_of(queries[_i].text), any, NULL);
		ck_assert_uint_eq(incidents.count, 1);
		diagnosis_make_sure(&diagnosis, catalog,
		    &incidents.at[0].response, span_of(queries[_i].in));
		diagnosis_add_query(&query, &diagnosis);
		assert_span_eq(buf_span(&query), queries[_i].query);
		buf_finish(&query);
		diagnosis_finish(&diagnosis);
		incidents_finish(&incidents);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("diagnosis");
	TCase *tcase = suite_case(suite, "responses");

	tcase_add_loop_test(
	    tcase, a_response_leads_to_what_explains_it, 0, LENGTH(cases));
	tcase_add_loop_test(
	    tcase, a_query_finds_what_explains_it, 0, LENGTH(queries));
	return suite_run(suite);
}
