#include "catalog/report.h"

#include "catalog/stray.h"
#include "support/documents.h"
#include "support/suite.h"

/* Lines of prose or code; text: what is seen of one that looks like a code. */
static const struct {
	const char *name, *line, *text;
} lines[] = {
	{ "a negative number", "-200  正常", "-200  正常" },
	{ "one without a blank", "-200正常", "-200正常" },
	{ "a number and a colon", "4000：请求参数非法", "4000：请求参数非法" },
	{ "a number and a dash", "4000 - invalid", "4000 - invalid" },
	{ "an item of a list", "- `4000` invalid", "4000` invalid" },
	{ "an item with a number", "  12. 4000: invalid", "4000: invalid" },
	{ "a heading", "### 4000 请求参数非法", "4000 请求参数非法" },
	{ "bold text", "**4000**: invalid", "4000**: invalid" },
	{ "a row of a table that is none", "| 4000 | invalid |",
	    "4000 | invalid |" },
	{ "a macro", "#define ER_BEGIN (600)", "#define ER_BEGIN (600)" },
	{ "a macro below zero", "#define ER_BEGIN\t-1",
	    "#define ER_BEGIN\t-1" },
	{ "a macro in hexadecimal", "#define ER_BEGIN 0x600",
	    "#define ER_BEGIN 0x600" },
	{ "a constant", "\tE_AUTH = 4100, // why", "E_AUTH = 4100, // why" },
	{ "a member", "\"EC_OK\": 0,", "EC_OK\": 0," },
	{ "a name and its number", "E_AUTH 4100 auth failure",
	    "E_AUTH 4100 auth failure" },

	{ "a macro of no number", "#define ER_BEGIN(x) x", NULL },
	{ "a name alone", "see E_AUTH below", NULL },
	{ "a variable", "timeout = 3000", NULL },
	{ "a date", "2017-05-09 10:00 release", NULL },
	{ "a time", "10:20 lunch", NULL },
	{ "a version", "100.2 release", NULL },
	{ "an address", "192.168.0.1 local", NULL },
	{ "a quantity", "100次以上", NULL },
	{ "a small number", "12 items", NULL },
	{ "a number alone", "4000", NULL },
	{ "a number in a sentence", "the code 4000 means", NULL },
	{ "a numbered item", "1. invalid", NULL },
	{ "nothing", "", NULL },
	{ "marks alone", "- | ** #", NULL },
};

START_TEST(lines_that_look_like_codes_are_seen)
	{
		struct span text;
		bool seen =
		    stray_looks_like_code(span_of(lines[_i].line), &text);

		ck_assert_msg(seen == (lines[_i].text != NULL),
		    "%s: '%s' is %s for a code", lines[_i].name, lines[_i].line,
		    seen ? "taken" : "not taken");
		if (seen)
			assert_span_eq(text, lines[_i].text);
	}
END_TEST

#define TABLE "|错误码|说明|\n|-|-|\n|1|a|\n"

/* A document, what is summed up of it, and its notes as "line: text\n". */
static const struct {
	const char *name, *document, *summary, *notes;
} documents[] = {
	{ "all is well", TABLE, "1 table, 1 row", "" },
	{ "no table", "text\n", "0 tables, 0 rows", "" },
	{ "no codes", "|参数|说明|\n|-|-|\n|a|b|\n|c|d|\n",
	    "1 table, 2 rows, no codes", "" },
	{ "tables of both kinds", TABLE "\n|参数|说明|\n|-|-|\n|a|b|\n",
	    "2 tables, 2 rows, 1 of them codes", "" },
	{ "mended rows", "|错误码|说明|\n|-|-|\n|1|a|b|\n|2|\n|3|c|\n",
	    "1 table, 3 rows; 2 rows mended", "" },
	{ "codes in prose", "# a\n\n-1 x\n-2 y\n\n-3 z\n\n" TABLE,
	    "1 table, 1 row; 3 codes in no table",
	    "3: 3 codes down to line 6 in no table: '-1 x'\n" },
	{ "codes in code", "```\n#define E_A 1\n\n#define E_B 2\n```\n\n-1 x\n",
	    "0 tables, 0 rows; 3 codes in no table",
	    "2: 3 codes down to line 7 in no table: '#define E_A 1'\n" },
	{ "codes on both sides of a table", "-1 x\n\n" TABLE "\n-2 y\n",
	    "1 table, 1 row; 2 codes in no table",
	    "1: 1 code in no table: '-1 x'\n"
	    "7: 1 code in no table: '-2 y'\n" },
	{ "a table right below them", "-1 x\n" TABLE,
	    "1 table, 1 row; 1 code in no table",
	    "1: 1 code in no table: '-1 x'\n" },
	{ "a heading with a number", "# 404 missing\n\n" TABLE,
	    "1 table, 1 row", "" },
	{ "headings with numbers", "# 404 missing\n\n# 405 refused\n",
	    "0 tables, 0 rows; 2 codes in no table",
	    "1: 2 codes down to line 3 in no table: '404 missing'\n" },
	{ "rows of a table are not in no table",
	    "|错误码|说明|\n|-|-|\n|404 a|b|\n", "1 table, 1 row", "" },
	{ "notes on the document", "a\xFF\n\n-1 x\n\n\xFF\n",
	    "0 tables, 0 rows; 1 code in no table",
	    "1: not UTF-8 in 2 places\n3: 1 code in no table: '-1 x'\n" },
	{ "old Macintosh lines", "a\r\r-1 x\r-2 y\r",
	    "0 tables, 0 rows; 2 codes in no table",
	    "3: 2 codes down to line 4 in no table: '-1 x'\n" },
};

static void
read_report(struct report *report, struct catalog *catalog)
{
	size_t count;

	report_read(report, catalog, catalog_documents(catalog, &count));
}

START_TEST(a_document_is_summed_up)
	{
		struct catalog *catalog = documents_of(documents[_i].document);
		struct buf summary = { 0 };
		struct report report;

		read_report(&report, catalog);
		report_add_summary(&summary, &report);
		ck_assert_msg(
		    span_eq(buf_span(&summary), span_of(documents[_i].summary)),
		    "%s: '%.*s', not '%s'", documents[_i].name,
		    SPAN_ARG(buf_span(&summary)), documents[_i].summary);
		report_finish(&report);
		buf_finish(&summary);
		catalog_free(catalog);
	}
END_TEST

START_TEST(what_is_in_no_table_is_noted)
	{
		struct catalog *catalog = documents_of(documents[_i].document);
		struct buf notes = { 0 };
		struct report report;
		size_t i;

		read_report(&report, catalog);
		for (i = 0; i < report.nnotes; i++)
			buf_addf(&notes, "%u: %.*s\n", report.notes[i].line,
			    SPAN_ARG(report.notes[i].text));
		ck_assert_msg(
		    span_eq(buf_span(&notes), span_of(documents[_i].notes)),
		    "%s:\n%.*s\nnot\n%s", documents[_i].name,
		    SPAN_ARG(buf_span(&notes)), documents[_i].notes);
		report_finish(&report);
		buf_finish(&notes);
		catalog_free(catalog);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("report");
	TCase *tcase = suite_case(suite, "reports");

	tcase_add_loop_test(
	    tcase, lines_that_look_like_codes_are_seen, 0, LENGTH(lines));
	tcase_add_loop_test(
	    tcase, a_document_is_summed_up, 0, LENGTH(documents));
	tcase_add_loop_test(
	    tcase, what_is_in_no_table_is_noted, 0, LENGTH(documents));
	return suite_run(suite);
}
