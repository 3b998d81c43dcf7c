#include <string.h>

#include "doc/formats.h"
#include "doc/html.h"
#include "doc/html_token.h"
#include "support/suite.h"

static const struct {
	const char *name, *text;
	const char *tag;       /* NULL: none */
	const char *attribute; /* to look for in it; NULL: nothing */
	const char *value;     /* NULL: it is not there */
} tags[] = {
	{ "a start tag", "<td>", "<td>", NULL, NULL },
	{ "an end tag", "</td >x", "</td >", NULL, NULL },
	{ "an empty one", "<br/>", "<br/>", NULL, NULL },
	{ "in capitals", "<TD COLSPAN=2>", "<TD COLSPAN=2>", "colspan", "2" },
	{ "double quotes", "<a b=\"c 'd' >\">", "<a b=\"c 'd' >\">", "b",
	    "c 'd' >" },
	{ "single quotes", "<a b = '\"'>", "<a b = '\"'>", "b", "\"" },
	{ "no quotes", "<a b=c/d?e=f>", "<a b=c/d?e=f>", "b", "c/d?e=f" },
	{ "no blanks between", "<a b=\"c\"d=\"e\">", "<a b=\"c\"d=\"e\">", "d",
	    "e" },
	{ "a slash at the end", "<a b=\"c\"/>", "<a b=\"c\"/>", "b", "c" },
	{ "lines in it", "<a\nb\n=\nc\n>", "<a\nb\n=\nc\n>", "b", "c" },
	{ "a quote too many", "<a b=\"c\"\" d=e>", "<a b=\"c\"\" d=e>", "d",
	    "e" },
	{ "no value", "<a b c>", "<a b c>", "b", "" },
	{ "part of a name", "<a xb=c b-y=d>", "<a xb=c b-y=d>", "b", NULL },
	{ "a dotted name", "<a.b>", "<a.b>", NULL, NULL },
	{ "some quoted signs", "<a b='<<<'>", "<a b='<<<'>", "b", "<<<" },
	{ "too many quoted signs", "<a b='<<<<<<<<<<'>", NULL, NULL, NULL },
	{ "no name", "<>", NULL, NULL, NULL },
	{ "a number", "<1>", NULL, NULL, NULL },
	{ "a blank first", "< a>", NULL, NULL, NULL },
	{ "a comma", "<a,b>", NULL, NULL, NULL },
	{ "no end", "<a b", NULL, NULL, NULL },
	{ "no end of the quotes", "<a b='c>", NULL, NULL, NULL },
	{ "another begins", "<a <b>", NULL, NULL, NULL },
	{ "nothing", "<", NULL, NULL, NULL },
};

START_TEST(a_tag_is_read_as_browsers_read_it)
	{
		struct span text = span_of(tags[_i].text), value;
		struct tag tag;
		bool found = tag_read(text, &tag);

		ck_assert_msg(found == (tags[_i].tag != NULL),
		    "%s: '%s' is %s a tag", tags[_i].name, tags[_i].text,
		    found ? "taken for" : "not taken for");
		if (!found)
			return;
		ck_assert_uint_eq(tag.len, strlen(tags[_i].tag));
		if (!tags[_i].attribute)
			return;
		found = tag_attribute(&tag, tags[_i].attribute, &value);
		ck_assert_msg(found == (tags[_i].value != NULL), "%s: %s is %s",
		    tags[_i].name, tags[_i].attribute,
		    found ? "found" : "not found");
		if (found)
			assert_span_eq(value, tags[_i].value);
	}
END_TEST

static const struct {
	const char *name;
	bool known;
} names[] = {
	{ "a", true },
	{ "abbr", true },
	{ "b", true },
	{ "br", true },
	{ "BR", true },
	{ "code", true },
	{ "col", true },
	{ "colgroup", true },
	{ "h6", true },
	{ "i", true },
	{ "img", true },
	{ "li", true },
	{ "p", true },
	{ "pre", true },
	{ "table", true },
	{ "tbody", true },
	{ "Td", true },
	{ "th", true },
	{ "thead", true },
	{ "tr", true },
	{ "ul", true },
	{ "wbr", true },
	{ "bucket", false },
	{ "tabl", false },
	{ "tables", false },
	{ "aa", false },
	{ "x", false },
	{ "zzz", false },
};

START_TEST(the_elements_that_lay_out_text_are_known)
	{
		ck_assert_msg((tag_kind_of(span_of(names[_i].name)) != NULL) ==
			names[_i].known,
		    "<%s> is %s", names[_i].name,
		    names[_i].known ? "unknown" : "known");
	}
END_TEST

static const struct {
	const char *name, *text;
	const char *tokens; /* text, tags and what is hidden, in brackets */
} texts[] = {
	{ "text and tags", "a<b>c</b>", "(a)<<b>>(c)<</b>>" },
	{ "an unknown tag", "<Bucket>", "(<)(Bucket>)" },
	{ "a lone sign", "a < b", "(a )(<)( b)" },
	{ "a comment", "a<!-- <b> -->c", "(a)[<!-- <b> -->](c)" },
	{ "an empty comment", "<!---->a", "[<!---->](a)" },
	{ "a comment without end", "<!-- a<b>", "[<!--]( a)<<b>>" },
	{ "a style", "<style>a<b></STYLE >c", "[<style>a<b></STYLE >](c)" },
	{ "a style without end", "<style>a", "[<style>](a)" },
	{ "an end of a style", "</style>a", "[</style>](a)" },
	{ "other ends in a style", "<style></b></script></style>",
	    "[<style></b></script></style>]" },
};

START_TEST(html_is_cut_into_tokens)
	{
		static const char *const marks[][2] = {
			[TOKEN_TEXT] = { "(", ")" },
			[TOKEN_TAG] = { "<", ">" },
			[TOKEN_HIDDEN] = { "[", "]" },
		};
		struct html_tokens tokens = { .bytes =
						  span_of(texts[_i].text) };
		struct html_token token;
		struct buf got = { 0 };

		while (html_next(&tokens, &token))
			buf_addf(&got, "%s%.*s%s", marks[token.type][0],
			    SPAN_ARG(token.text), marks[token.type][1]);
		ck_assert_msg(
		    span_eq(buf_span(&got), span_of(texts[_i].tokens)),
		    "%s: %.*s instead of %s", texts[_i].name,
		    SPAN_ARG(buf_span(&got)), texts[_i].tokens);
		buf_finish(&got);
	}
END_TEST

static const struct {
	const char *name, *line;
	int at; /* -1: there is none */
} places[] = {
	{ "at the start", "<table>", 0 },
	{ "behind text", "a <TABLE class=b>", 2 },
	{ "behind code", "`a` <table>", 4 },
	{ "in code", "`a <table>`", -1 },
	{ "behind one in code", "`<table>` <table>", 10 },
	{ "another element", "<tablet>", -1 },
	{ "an end tag", "</table>", -1 },
	{ "no tag", "<table", -1 },
	{ "nothing", "", -1 },
};

START_TEST(a_table_is_found_in_a_line)
	{
		struct span line = span_of(places[_i].line);
		size_t at = html_find(line, line);

		ck_assert_msg(at == (size_t)places[_i].at,
		    "%s: found at %zd in '%s'", places[_i].name, (ssize_t)at,
		    places[_i].line);
	}
END_TEST

/* Long tables are parsed in parts, each of some rows. */
START_TEST(a_long_table_keeps_its_lines_and_spans)
	{
		const unsigned nrows = 10000;
		struct buf bytes = { 0 }, code = { 0 };
		const struct doc_table *table;
		struct doc *doc;
		size_t count;
		unsigned i;

		buf_add(&bytes, SPAN_LIT("<table>\n<tr><th>code<th>text\n"));
		for (i = 0; i < nrows; i += 2)
			buf_addf(&bytes,
			    "<tr><td rowspan=2>%u<td>x\n<tr><td>y\n", i);
		doc = doc_parse(&doc_formats[0], buf_span(&bytes), NULL);
		table = doc_tables(doc, &count);
		ck_assert_uint_eq(table->nrows, nrows);
		ck_assert_uint_eq(table->nnotes, 1);
		for (i = 0; i < nrows; i++) {
			const struct doc_row *row = &table->rows[i];

			buf_clear(&code);
			buf_addf(&code, "%u", i - i % 2);
			ck_assert_uint_eq(row->line, i + 3);
			ck_assert_uint_eq(row->ncells, 2);
			ck_assert_msg(span_eq(row->cells[0], buf_span(&code)),
			    "row %u: '%.*s', not '%.*s'", i,
			    SPAN_ARG(row->cells[0]), SPAN_ARG(buf_span(&code)));
			assert_span_eq(row->cells[1], i % 2 ? "y" : "x");
		}
		doc_free(doc);
		buf_finish(&bytes);
		buf_finish(&code);
	}
END_TEST

/* Whether or not it is too deep to be a table. */
START_TEST(a_long_table_in_a_cell_stays_there)
	{
		struct buf bytes = { 0 };
		const struct doc_table *table;
		struct doc *doc;
		size_t count;
		int i;

		buf_add(&bytes, SPAN_LIT("<table><tr><td>a<tr><td>"));
		for (i = 0; i < _i * 300; i++)
			buf_add(&bytes, SPAN_LIT("<b>"));
		buf_add(&bytes, SPAN_LIT("<table>"));
		for (i = 0; i < 10000; i++)
			buf_add(&bytes, SPAN_LIT("<tr><td>b</td></tr>\n"));
		buf_add(&bytes, SPAN_LIT("</table>c<tr><td>d</table>"));
		doc = doc_parse(&doc_formats[0], buf_span(&bytes), NULL);
		table = doc_tables(doc, &count);
		ck_assert_uint_eq(count, 1);
		ck_assert_uint_eq(table->nnotes, _i ? 1 : 0);
		ck_assert_uint_eq(table->nrows, 2);
		ck_assert_uint_eq(table->rows[0].cells[0].len, 20001);
		assert_span_eq(table->rows[1].cells[0], "d");
		doc_free(doc);
		buf_finish(&bytes);
	}
END_TEST

static const char *const items[] = { "<li>x\n", "<p>x\n", "<dd>x\n",
	"<p><b>x</b>\n" };

START_TEST(items_without_end_tags_are_not_within_one_another)
	{
		struct buf bytes = { 0 };
		const struct doc_table *table;
		struct doc *doc;
		size_t count;
		int i;

		buf_add(&bytes, SPAN_LIT("<table><tr><td>"));
		for (i = 0; i < 1000; i++)
			buf_add(&bytes, span_of(items[_i]));
		doc = doc_parse(&doc_formats[0], buf_span(&bytes), NULL);
		table = doc_tables(doc, &count);
		ck_assert_uint_eq(table->columns[0].len, 1999);
		/* But for the end tag of the table nothing is amiss. */
		ck_assert_msg(table->nnotes == 1, "%s: %.*s", items[_i],
		    SPAN_ARG(table->notes[1].text));
		doc_free(doc);
		buf_finish(&bytes);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("html");
	TCase *tcase = suite_case(suite, "tags");

	tcase_add_loop_test(
	    tcase, a_tag_is_read_as_browsers_read_it, 0, LENGTH(tags));
	tcase_add_loop_test(
	    tcase, the_elements_that_lay_out_text_are_known, 0, LENGTH(names));
	tcase = suite_case(suite, "tokens");
	tcase_add_loop_test(tcase, html_is_cut_into_tokens, 0, LENGTH(texts));
	tcase_add_loop_test(
	    tcase, a_table_is_found_in_a_line, 0, LENGTH(places));
	tcase = suite_case(suite, "tables");
	tcase_add_test(tcase, a_long_table_keeps_its_lines_and_spans);
	tcase_add_loop_test(tcase, a_long_table_in_a_cell_stays_there, 0, 2);
	tcase_add_loop_test(tcase,
	    items_without_end_tags_are_not_within_one_another, 0,
	    LENGTH(items));
	return suite_run(suite);
}
