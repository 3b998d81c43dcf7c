#include "catalog/lookup.h"

#include <stdio.h>
#include <stdlib.h>

#include "support/documents.h"
#include "support/suite.h"

static const char document[] = "# 公共\n"
			       "|错误码|说明|\n"
			       "|-|-|\n"
			       "|4000|zero|\n"
			       "|5100～5199|one|\n"
			       "|400 BadRequest|two|\n"
			       "|01|three|\n"
			       "# 模块\n"
			       "|错误码|模块错误码|十六进制值|说明|\n"
			       "|-|-|-|-|\n"
			       "|4000|10001|0x1001|four|\n"
			       "|5100|10003/10004||five|\n"
			       "|5150|4000||six|\n"
			       "|4000|AuthFailure||seven|\n"
			       "|9999|authfailure||eight|\n"
			       "|7000 ~ 6990|77777||nine|\n"
			       "# 其他\n"
			       "|错误码|说明|\n"
			       "|-|-|\n"
			       "|MN:xxxx|ten|\n"
			       "|mn:0012|eleven|\n"
			       "|8xx|twelve|\n"
			       "|E.*.Gone|thirteen|\n"
			       "|其他|fourteen|\n"
			       "||fifteen|\n"
			       "|Auth.<br>Gone|sixteen|\n";

/* What is asked for, and the texts of the entries that answer. */
static const struct {
	const char *name, *code, *entries;
} questions[] = {
	{ "a public code", "4000", "zero four six seven" },
	{ "a module code", "10001", "four" },
	{ "the second of several", "10004", "five" },
	{ "inside a range, behind the exact one", "5150", "six one" },
	{ "the end of a range", "5199", "one" },
	{ "beyond a range", "5200", "" },
	{ "inside a range that descends", "6995", "nine" },
	{ "a number beside its name", "400", "two" },
	{ "a name beside its number", "BadRequest", "two" },
	{ "another case, behind the exact one", "authfailure", "eight seven" },
	{ "the other way round", "AuthFailure", "seven eight" },
	{ "hexadecimal", "0x1001", "four" },
	{ "the value of what is hexadecimal", "4097", "four" },
	{ "full-width digits", "１０００１", "four" },
	{ "in brackets", "(10003)", "five" },
	{ "blanks around", " 10003 ", "five" },
	{ "a leading zero", "01", "three" },
	{ "without its leading zero", "1", "" },
	{ "a part of a code", "1000", "" },
	{ "a wildcard of letters, behind the exact one", "MN:0012",
	    "eleven ten" },
	{ "a wildcard as it is written", "MN:xxxx", "ten" },
	{ "a wildcard of digits", "812", "twelve" },
	{ "a wildcard of too few digits", "8123", "" },
	{ "a wildcard with a star", "E.All.Gone", "thirteen" },
	{ "a catch-all, and what goes on about it", "其他",
	    "fourteen fifteen" },
	{ "a name that a line break is in", "Auth.Gone", "sixteen" },
	{ "several codes", "10001/10003", "four five" },
	{ "codes among other text", "(10003)ckafka db error", "five" },
	{ "a name and its value", "authfailure = \"-1\"", "eight seven" },
	{ "a range as it is written", "5100～5199", "one five six" },
	{ "a range of codes", "5100 - 5160", "five six" },
	{ "a range in which there is nothing", "6000-6989", "" },
	{ "nothing", "", "" },
};

static void
add_titles(struct buf *out, const struct catalog *catalog,
    const uint32_t *answer, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (i > 0)
			buf_add_char(out, ' ');
		buf_add(out, entry_title(documents_entry(catalog, answer[i])));
	}
}

START_TEST(a_code_finds_the_entries_that_answer_to_it)
	{
		struct catalog *catalog = documents_of(document);
		struct buf titles = { 0 };
		size_t count;
		uint32_t *answer = catalog_lookup(
		    catalog, span_of(questions[_i].code), &count);

		add_titles(&titles, catalog, answer, count);
		ck_assert_msg(
		    span_eq(buf_span(&titles), span_of(questions[_i].entries)),
		    "%s: '%s' finds '%.*s', not '%s'", questions[_i].name,
		    questions[_i].code, SPAN_ARG(buf_span(&titles)),
		    questions[_i].entries);
		free(answer);
		buf_finish(&titles);
		catalog_free(catalog);
	}
END_TEST

/* An entry by its index, and the public entry and module entries it leads to.
 */
static const struct {
	size_t entry;
	const char *public, *modules;
} partners[] = {
	{ 0, "", "four seven" },
	{ 1, "", "five six" },
	{ 2, "", "" },
	{ 4, "zero", "" },
	{ 5, "one", "" },
	{ 6, "one", "" },
	{ 8, "", "" },
};

START_TEST(public_and_module_entries_find_one_another)
	{
		struct catalog *catalog = documents_of(document);
		const struct entry *entry =
		    documents_entry(catalog, partners[_i].entry);
		const struct entry *public = catalog_public_of(catalog, entry);
		struct buf titles = { 0 };
		size_t count;
		uint32_t *modules = catalog_modules_of(catalog, entry, &count);

		assert_span_eq(public ? entry_title(public) : SPAN_LIT(""),
		    partners[_i].public);
		add_titles(&titles, catalog, modules, count);
		assert_span_eq(buf_span(&titles), partners[_i].modules);
		free(modules);
		buf_finish(&titles);
		catalog_free(catalog);
	}
END_TEST

/*
 * Rows of 错误码, 模块错误码, 名称枚举 and 说明, and the codes of the last of
 * them.
 */
static const struct {
	const char *name, *rows, *codes;
} goings_on[] = {
	{ "an empty code below one", "|4000|||a|\n||||b|\n", "4000" },
	{ "a missing one", "|4000|||a|\n||\n", "4000" },
	{ "two below one", "|4000|||a|\n||||b|\n||||c|\n", "4000" },
	{ "several codes", "|4000/4001|||a|\n||||b|\n", "4000 4001" },
	{ "with a module code of its own", "|4000|1||a|\n||2||b|\n", "4000 2" },
	{ "with a name of its own", "|4000||A|a|\n|||B|b|\n", "B" },
	{ "below a name", "|4000||A|a|\n|||B|b|\n||||c|\n", "4000" },
	{ "below nothing", "||||b|\n", "" },
	{ "a hyphen is no empty code", "|4000|||a|\n|-|||b|\n", "" },
	{ "a code of its own", "|4000|||a|\n|1|||b|\n", "1" },
};

START_TEST(a_row_without_a_code_goes_on_about_the_one_above)
	{
		struct buf text = { 0 };
		struct catalog *catalog;
		struct codes codes;
		size_t i, count;

		buf_addf(&text, "|错误码|模块错误码|枚举|说明|\n|-|-|-|-|\n%s",
		    goings_on[_i].rows);
		buf_add_char(&text, '\0');
		catalog = documents_of(text.ptr);
		catalog_entries(catalog, &count);
		entry_codes(documents_entry(catalog, count - 1), &codes);
		buf_clear(&text);
		for (i = 0; i < codes.count; i++)
			buf_addf(&text, "%s%.*s", i > 0 ? " " : "",
			    SPAN_ARG(codes.items[i].text));
		ck_assert_msg(
		    span_eq(buf_span(&text), span_of(goings_on[_i].codes)),
		    "%s: '%.*s', not '%s'", goings_on[_i].name,
		    SPAN_ARG(buf_span(&text)), goings_on[_i].codes);
		catalog_free(catalog);
		buf_finish(&text);
	}
END_TEST

START_TEST(documents_do_not_lead_to_one_another)
	{
		static const char codes[] = "|错误码|说明|\n|-|-|\n|1|a|\n";
		static const char modules[] =
		    "|错误码|模块错误码|\n|-|-|\n|1|2|\n";
		struct catalog *catalog = catalog_new();
		size_t count;
		uint32_t *answer;

		ck_assert(catalog_add_bytes(
		    catalog, SPAN_LIT("a.md"), span_of(codes), NULL));
		ck_assert(catalog_add_bytes(
		    catalog, SPAN_LIT("b.md"), span_of(modules), NULL));
		catalog_finish(catalog);
		ck_assert_ptr_null(
		    catalog_public_of(catalog, documents_entry(catalog, 1)));
		answer = catalog_modules_of(
		    catalog, documents_entry(catalog, 0), &count);
		ck_assert_uint_eq(count, 0);
		free(answer);
		catalog_free(catalog);
	}
END_TEST

START_TEST(many_codes_are_all_found)
	{
		struct buf markdown = { 0 };
		struct catalog *catalog;
		char code[32];
		int i;

		buf_addf(&markdown, "|错误码|说明|\n|-|-|\n");
		for (i = 0; i < 5000; i++)
			buf_addf(&markdown, "|%d|t|\n", i * 7);
		buf_add_char(&markdown, '\0');
		catalog = documents_of(markdown.ptr);
		for (i = 0; i < 5000; i++) {
			size_t count;
			uint32_t *answer;

			snprintf(code, sizeof(code), "%d", i * 7);
			answer = catalog_lookup(catalog, span_of(code), &count);
			ck_assert_msg(count == 1 && answer[0] == (uint32_t)i,
			    "%s finds %zu entries", code, count);
			free(answer);
		}
		catalog_free(catalog);
		buf_finish(&markdown);
	}
END_TEST

START_TEST(an_empty_catalogue_answers_nothing)
	{
		struct catalog *catalog = documents_of("no table\n");
		struct span nearest[NEAREST_MAX];
		size_t count;
		uint32_t *answer =
		    catalog_lookup(catalog, SPAN_LIT("4000"), &count);

		ck_assert_uint_eq(count, 0);
		ck_assert_uint_eq(
		    catalog_nearest(catalog, SPAN_LIT("4000"), nearest), 0);
		free(answer);
		catalog_free(catalog);
	}
END_TEST

/* A code that is not there, and those that are like it. */
static const struct {
	const char *name, *code, *nearest;
} misses[] = {
	{ "one digit changed, the nearest number first", "10002",
	    "10001 10003 10004" },
	{ "one digit added", "40000", "4000" },
	{ "one digit dropped, or two swapped", "1003", "10003" },
	{ "two digits swapped", "5510", "5150" },
	{ "letters swapped", "AuthFaliure", "AuthFailure authfailure" },
	{ "letters added", "AuthFail", "AuthFailure authfailure" },
	{ "a name within a name", "BadRequest.Id", "BadRequest" },
	{ "a number like no other", "77", "01 400 4000" },
	{ "nothing like it", "NoSuchThingAnywhere", "" },
	{ "nothing", "", "" },
};

START_TEST(a_miss_names_what_is_nearest)
	{
		struct catalog *catalog = documents_of(document);
		struct span nearest[NEAREST_MAX];
		struct buf names = { 0 };
		size_t i,
		    count = catalog_nearest(
			catalog, span_of(misses[_i].code), nearest);

		for (i = 0; i < count; i++) {
			if (i > 0)
				buf_add_char(&names, ' ');
			buf_add(&names, nearest[i]);
		}
		ck_assert_msg(
		    span_eq(buf_span(&names), span_of(misses[_i].nearest)),
		    "%s: %s is like '%.*s', not '%s'", misses[_i].name,
		    misses[_i].code, SPAN_ARG(buf_span(&names)),
		    misses[_i].nearest);
		buf_finish(&names);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("lookup");
	TCase *tcase = suite_case(suite, "lookup");

	tcase_add_loop_test(tcase, a_code_finds_the_entries_that_answer_to_it,
	    0, LENGTH(questions));
	tcase_add_loop_test(tcase, public_and_module_entries_find_one_another,
	    0, LENGTH(partners));
	tcase_add_loop_test(tcase,
	    a_row_without_a_code_goes_on_about_the_one_above, 0,
	    LENGTH(goings_on));
	tcase_add_test(tcase, documents_do_not_lead_to_one_another);
	tcase_add_test(tcase, many_codes_are_all_found);
	tcase_add_test(tcase, an_empty_catalogue_answers_nothing);
	tcase_add_loop_test(
	    tcase, a_miss_names_what_is_nearest, 0, LENGTH(misses));
	return suite_run(suite);
}
