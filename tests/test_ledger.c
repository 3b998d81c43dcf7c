#include "cli/ledger.h"

#include "support/annotated.h"
#include "support/documents.h"
#include "support/suite.h"

static struct response
thrown(const char *code, const char *module)
{
	return (struct response){
		.form = RESPONSE_THROWN,
		.code = span_of(code),
		.module = span_of(module ? module : ""),
	};
}

struct met {
	const char *code, *module;
	size_t line;
};

#define NUMBERS "     count     first      last  meaning\n"
#define WIDE "ThirtyTwoColumnsAreNotTooWideYet"

/* Errors in the order in which they are told, and the table of them. */
static const struct {
	const char *name;
	struct met met[4];
	const char *table;
} tables[] = {
	{ "none", { { 0 } }, "no errors\n" },
	{ "the most frequent one first",
	    { { "A", NULL, 1 }, { "5100", NULL, 2 }, { "5100", NULL, 9 } },
	    "code" NUMBERS "5100         2         2         9  failed\n"
	    "A            1         1         1  not in the documents\n" },
	{ "the earlier one of two as frequent",
	    { { "5100", NULL, 3 }, { "AuthFailure", NULL, 2 } },
	    "code       " NUMBERS
	    "AuthFailure         1         2         2  no access\n"
	    "5100                1         3         3  failed\n" },
	{ "a sub-code has a line of its own",
	    { { "5100", NULL, 1 }, { "5100", "10003", 2 } },
	    "code      " NUMBERS
	    "5100               1         1         1  failed\n"
	    "5100 10003         1         2         2  failed · db error\n" },
	{ "codes as wide as the column may be",
	    { { WIDE, NULL, 1 }, { "A", NULL, 2 } },
	    "code                            " NUMBERS WIDE
	    "         1         1         1  not in the documents\n"
	    "A                                        1         2         2  "
	    "not in the documents\n" },
	{ "wider ones push their own numbers alone",
	    { { WIDE "!", NULL, 1 }, { "A", NULL, 2 } },
	    "code" NUMBERS WIDE
	    "!         1         1         1  not in the documents\n"
	    "A            1         2         2  not in the documents\n" },
};

START_TEST(what_was_met_is_told_in_a_table)
	{
		struct catalog *catalog = annotated_catalog();
		struct out out = { 0 };
		struct ledger ledger;
		size_t i;

		ledger_init(&ledger, catalog, (struct span){ 0 }, false);
		for (i = 0; i < 4 && tables[_i].met[i].code; i++) {
			const struct met *met = &tables[_i].met[i];
			struct response response =
			    thrown(met->code, met->module);

			ck_assert(ledger_note(&ledger, &response, met->line));
		}
		ledger_write(&ledger, &out);
		ck_assert_msg(
		    span_eq(buf_span(&out.buf), span_of(tables[_i].table)),
		    "%s:\n%.*s\nnot\n%s", tables[_i].name,
		    SPAN_ARG(buf_span(&out.buf)), tables[_i].table);
		out_finish(&out);
		ledger_finish(&ledger);
		catalog_free(catalog);
	}
END_TEST

enum {
	CODES = 1200,
	REMEDY = 5000, /* bytes; all of them are more than is kept */
};

static void
add_long_remedies(struct buf *document)
{
	int i;

	buf_addf(document, "| code | desc | solution |\n|---|---|---|\n");
	for (i = 0; i < CODES; i++)
		buf_addf(document, "| E%d | d | %0*d |\n", i, REMEDY, i);
	buf_add_char(document, '\0');
}

START_TEST(what_is_said_is_kept_as_long_as_it_is_little)
	{
		struct buf document = { 0 }, code = { 0 }, expected = { 0 };
		struct catalog *catalog;
		struct ledger ledger;
		int i;

		add_long_remedies(&document);
		catalog = documents_of(document.ptr);
		ledger_init(&ledger, catalog, (struct span){ 0 }, false);
		for (i = 0; i < 2 * CODES; i++) {
			struct response response;
			struct ledger_row *row;

			buf_clear(&code);
			buf_addf(&code, "E%d%c", i % CODES, '\0');
			response = thrown(code.ptr, NULL);
			row = ledger_note(&ledger, &response, (size_t)i + 1);
			ck_assert(row);
			buf_clear(&expected);
			buf_addf(&expected, "%s  d → %0*d%c", code.ptr, REMEDY,
			    i % CODES, '\0');
			assert_span_eq(ledger_say(&ledger, row), expected.ptr);
			ck_assert_msg(
			    row->said.len > 0 || i % CODES > CODES / 2,
			    "what is said of %s is not kept", code.ptr);
			ck_assert_msg(
			    row->said.len == 0 || i % CODES < CODES - 1,
			    "what is said of %s is kept", code.ptr);
		}
		buf_finish(&code);
		buf_finish(&expected);
		ledger_finish(&ledger);
		catalog_free(catalog);
		buf_finish(&document);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("ledger");
	TCase *tcase = suite_case(suite, "errors");

	tcase_add_loop_test(
	    tcase, what_was_met_is_told_in_a_table, 0, LENGTH(tables));
	tcase_add_test(tcase, what_is_said_is_kept_as_long_as_it_is_little);
	return suite_run(suite);
}
