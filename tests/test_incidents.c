#include "response/incidents.h"

#include "support/suite.h"

/* A text and its incidents: the code, how often, the line of the first. */
static const struct {
	const char *name, *text, *found;
} cases[] = {
	{ "nothing", "", "" },
	{ "one", "\n{\"code\":1}", "1 x1 @2" },
	{ "the same twice", "{\"code\":1}\n{\"code\":2}\n{\"code\":1}\n",
	    "1 x2 @1, 2 x1 @2" },
	{ "two sub-codes of a code",
	    "code=1 msg=(2)a\ncode=1 msg=(3)a\ncode=1 msg=(2)b\n",
	    "1/2 x2 @1, 1/3 x1 @2" },
	{ "one inside of the message of another",
	    "\n{\"message\":\"code=2\",\n\"code\":1}", "2 x1 @2, 1 x1 @3" },
	{ "one that is told before the one it stands in",
	    "\n{\"code\":1,\n\"message\":\"code=2\"}", "1 x1 @2, 2 x1 @3" },
	{ "what is a response for its code alone", "error: 7\nerror: 8\n",
	    "7 x1 @1" },
};

static bool
is_seven(const void *data, const struct response *response)
{
	(void)data;
	return span_eq(response->code, SPAN_LIT("7"));
}

static void
describe(struct buf *out, const struct incident *incident)
{
	const struct response *response = &incident->response;

	buf_addf(
	    out, "%s%.*s", out->len > 0 ? ", " : "", SPAN_ARG(response->code));
	if (response->module.len > 0)
		buf_addf(out, "/%.*s", SPAN_ARG(response->module));
	buf_addf(out, " x%zu @%zu", incident->count, incident->line);
}

START_TEST(each_code_is_an_incident_once)
	{
		struct incidents incidents;
		struct buf found = { 0 };
		size_t i;

		incidents_find(
		    &incidents, span_of(cases[_i].text), is_seven, NULL);
		for (i = 0; i < incidents.count; i++)
			describe(&found, &incidents.at[i]);
		ck_assert_msg(
		    span_eq(buf_span(&found), span_of(cases[_i].found)),
		    "%s: '%.*s', not '%s'", cases[_i].name,
		    SPAN_ARG(buf_span(&found)), cases[_i].found);
		buf_finish(&found);
		incidents_finish(&incidents);
	}
END_TEST

START_TEST(a_hundred_thousand_codes_are_told_apart)
	{
		struct incidents incidents;
		struct buf text = { 0 };
		size_t i, count = 100000;

		for (i = 0; i < 2 * count; i++)
			buf_addf(&text, "code=%zu\n", 1000 + i % count);
		incidents_find(&incidents, buf_span(&text), NULL, NULL);
		ck_assert_uint_eq(incidents.count, count);
		for (i = 0; i < count; i++) {
			ck_assert_uint_eq(incidents.at[i].count, 2);
			ck_assert_uint_eq(incidents.at[i].line, i + 1);
		}
		incidents_finish(&incidents);
		buf_finish(&text);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("incidents");
	TCase *tcase = suite_case(suite, "texts");

	tcase_add_loop_test(
	    tcase, each_code_is_an_incident_once, 0, LENGTH(cases));
	tcase_add_test(tcase, a_hundred_thousand_codes_are_told_apart);
	return suite_run(suite);
}
