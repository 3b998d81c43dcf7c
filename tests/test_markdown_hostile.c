#include "doc/formats.h"
#include "support/hostile.h"
#include "support/suite.h"

/* What no document is, but a file may be. */
static const struct hostile documents[] = {
	{ "a line of pipes", "", "|", "", 4000000, 3 },
	{ "a row of pipes", "|a|\n|-|\n", "|", "", 4000000, 1 },
	{ "rows of pipes", "|a|\n|-|\n", "||||||||\n", "", 400000, 5 },
	{ "a header of pipes", "", "|", "\n|-|-|\n|a|\n", 500000, 2 },
	{ "a row of cells", "|a|\n|-|\n|", "x|", "", 1000000, 9 },
	{ "rows too short", "|a|b|\n|-|-|\n", "a\n", "", 1000000, 18 },
	{ "rows too long", "|a|\n|-|\n", "a|b\n", "", 500000, 14 },
	{ "tables", "", "a|b\n-|-\n", "", 250000, 14 },
	{ "less signs", "", "<", "", 2000000, 3 },
	{ "less signs in a cell", "|a|\n|-|\n|", "<", "", 2000000, 1 },
	{ "brackets", "", "[", "", 2000000, 3 },
	{ "brackets in a short cell", "|a|\n|-|\n|", "[", "", 60000, 20 },
	{ "backticks", "a", "`", "", 2000000, 4 },
	{ "stars", "a ", "*a_", "", 1000000, 4 },
	{ "links in cells", "a|b\n-|-\n", "[a](b)|", "", 250000, 14 },
	{ "addresses", "", "_www.", "", 500000, 4 },
	{ "quotes", "", ">", "", 2000000, 1 },
	{ "items", "", "- ", "", 1000000, 1 },
	{ "empty items", "", "-\n", "", 1000000, 1 },
	{ "paragraphs", "", "a\n\n", "", 500000, 13 },
	{ "headings", "", "a\n=\n", "", 500000, 10 },
	{ "fences", "", "```\n", "", 500000, 5 },
	{ "comments", "", "<!--\n", "", 500000, 1 },
	{ "styles", "", "<style>\n", "", 250000, 1 },
	{ "NUL bytes", "", "\001", "", 2000000, 1 },
	{ "tables within tables", "", "<table><tr><td>", "", 50000, 32 },
	{ "tables without cells", "", "<table>", "", 250000, 2 },
	{ "tables in a line", "", "<table><td>a</table>", "", 25000, 10 },
	{ "unclosed tables", "", "<table>\n# a\n", "", 150000, 4 },
	{ "unclosed cells", "", "<table><td>\n# a\n", "", 25000, 16 },
	{ "rows of HTML", "<table>", "<tr><td>a", "", 100000, 12 },
	{ "lists within lists", "<table><td>", "<ul><li>", "", 100000, 64 },
	{ "open formatting", "<table><td>", "<p><b a=1></p>", "", 50000, 28 },
	{ "text between cells", "<table><td></td>", "a<tr>", "", 100000, 8 },
	{ "attributes", "<table><td", " a=b", ">", 250000, 2 },
	{ "quotes in tags", "<table><td>", "<a b=\"", "", 150000, 12 },
	{ "huge spans", "<table>", "<tr><td rowspan=65534 colspan=1000>\n",
	    "</table>", 10000, 12 },
	{ "rare entities", "a|b\n-|-\n", "&ac;|&ac;\n", "", 5000, 24 },
};

START_TEST(no_document_takes_more_memory_than_its_size_allows)
	{
		hostile_check(&documents[_i], &doc_formats[0]);
	}
END_TEST

START_TEST(notes_are_cut_short)
	{
		struct buf bytes = { 0 };
		const struct doc_table *table;
		const struct doc_note *notes;
		struct doc *doc;
		size_t count;
		int i;

		buf_add(&bytes, SPAN_LIT("|a|\n|-|\n"));
		for (i = 0; i < BUILD_NOTES + 5; i++)
			buf_add(&bytes, SPAN_LIT("|a|b|\n"));
		doc = doc_parse(&doc_formats[0], buf_span(&bytes), NULL);
		table = doc_tables(doc, &count);
		ck_assert_uint_eq(table->nrows, BUILD_NOTES + 5);
		ck_assert_uint_eq(table->nnotes, BUILD_NOTES);
		notes = doc_notes(doc, &count);
		ck_assert_uint_eq(count, 1);
		ck_assert_uint_eq(notes[0].line, 3 + BUILD_NOTES);
		assert_span_eq(notes[0].text, "5 notes more from here on");
		doc_free(doc);
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("markdown_hostile");
	TCase *tcase = suite_case(suite, "hostile");

	tcase_add_loop_test(tcase,
	    no_document_takes_more_memory_than_its_size_allows, 0,
	    LENGTH(documents));
	tcase_add_test(tcase, notes_are_cut_short);
	return suite_run(suite);
}
