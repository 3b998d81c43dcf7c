#include <string.h>

#include "doc/formats.h"
#include "doc/inline.h"
#include "support/suite.h"

static const struct {
	const char *name, *source, *text;
} texts[] = {
	{ "plain", "a b", "a b" },
	{ "blanks at the ends", " \t a b \n", "a b" },
	{ "runs of blanks", "a  b \t c\n\nd", "a b c d" },
	{ "NBSP",
	    "\xC2\xA0"
	    "a\xC2\xA0\xC2\xA0"
	    "b",
	    "a b" },
	{ "a blank and NBSP",
	    "a \xC2\xA0"
	    "b",
	    "a b" },
	{ "zero width",
	    "a\xE2\x80\x8B"
	    "b\xE2\x81\xA0\xEF\xBB\xBF",
	    "ab" },
	{ "other general punctuation",
	    "\xE2\x80\x9C"
	    "a\xE2\x80\x9D",
	    "\xE2\x80\x9C"
	    "a\xE2\x80\x9D" },
	{ "emphasis", "**a** *b* _c_ __d__ ***e***", "a b c d e" },
	{ "underscores in a word", "A_B_C __init__x", "A_B_C __init__x" },
	{ "a lone star", "270*480, a * b", "270*480, a * b" },
	{ "struck out", "~~a~~ b~c", "a b~c" },
	{ "ranges", "1~5, 10~20 ~~a~~", "1~5, 10~20 a" },
	{ "products", "2*3 or 4*5 _a_ 2*3", "2*3 or 4*5 a 2*3" },
	{ "emphasis at a digit", "*2*3", "23" },
	{ "code", "`a*b*` ``c`d``", "a*b* c`d" },
	{ "code left open", "`a *b*", "`a b" },
	{ "escapes", "\\*a\\* \\\\ \\a", "*a* \\ \\a" },
	{ "links", "[a *b*](c \"d\") [e](<f g>)", "a b e" },
	{ "brackets", "[a] [b][c] [d] (e)", "[a] [b][c] [d] (e)" },
	{ "a link left open", "[a](b", "[a](b" },
	{ "an image left open", "![a](b", "![a](b" },
	{ "images", "![a](b) c", "a c" },
	{ "addresses", "<http://a.b> <c@d.e>", "http://a.b c@d.e" },
	{ "entities", "&lt;&#x41;&#66;&nbsp;&hearts;&no;",
	    "<AB \xE2\x99\xA5&no;" },
	{ "impossible numbers", "&#0;&#xD800;&#x110000;",
	    "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
	{ "breaks", "a<br>b<br/>c</br>d<BR >e", "a\nb\nc\nd\ne" },
	{ "breaks at the ends", "<br>a<br><br>b<br>", "a\nb" },
	{ "blanks around a break", "a <br> b", "a\nb" },
	{ "blocks", "a<p>b</p>c<div>d</div>", "a\nb\nc\nd" },
	{ "items", "a<ul><li>b<li>c</ul>d", "a\nb\nc\nd" },
	{ "tags that show nothing", "<b>a</b><i>b</i><font color=red>c</font>",
	    "abc" },
	{ "no tags", "<Bucket> <a.b> < br> <1> a<b",
	    "<Bucket> <a.b> < br> <1> a<b" },
	{ "an image of HTML", "<img src=a alt='b &amp; c'>", "b & c" },
	{ "a comment", "a<!-- b -->c", "ac" },
	{ "what is not shown", "a<style>b</style>c<script>d</script>e", "ace" },
	{ "what would hide all", "a<style>b", "a<style>b" },
	{ "hashes at the end", "a ##", "a ##" },
	{ "hashes behind markup", "*a* ##", "a ##" },
	{ "hashes only", "###", "###" },
	{ "a hash in a word", "a#b", "a#b" },
	{ "no heading", "# a", "# a" },
	{ "no item", "- a", "- a" },
	{ "no quote", "> a", "> a" },
	{ "no fence", "``` a", "``` a" },
	{ "no rule", "***", "***" },
	{ "no definition", "[a]: b", "[a]: b" },
	{ "no HTML block", "<div>a", "a" },
	{ "nothing", "", "" },
	{ "nothing to see", "<b></b> <!-- a -->", "" },
};

START_TEST(markup_becomes_what_its_reader_sees)
	{
		struct doc_build *build = build_new();
		struct inline_md md = { .build = build };
		struct span text =
		    inline_text(&md, span_of(texts[_i].source), 1);

		ck_assert_msg(span_eq(text, span_of(texts[_i].text)),
		    "%s: '%s' becomes '%.*s', not '%s'", texts[_i].name,
		    texts[_i].source, SPAN_ARG(text), texts[_i].text);
		inline_finish(&md);
		build_free(build);
	}
END_TEST

static const struct {
	const char *name, *source;
	const char *text, *url; /* NULL: no link */
} links[] = {
	{ "Markdown", "a [b](http://c)", "b", "http://c" },
	{ "a title", "[b](http://c 'd')", "b", "http://c" },
	{ "an entity", "[b](http://c?d&amp;e)", "b", "http://c?d&e" },
	{ "markup in it", "[**b** `c`](d)", "b c", "d" },
	{ "blanks in it", "a[ b ](c)d", "b", "c" },
	{ "HTML", "<a href='b'>c</a>", "c", "b" },
	{ "HTML with an entity", "<a href=\"b&amp;c\">d</a>", "d", "b&c" },
	{ "HTML with an impossible number", "<a href='&#4294967361;'>c</a>",
	    "c", "\xEF\xBF\xBD" },
	{ "HTML without quotes", "<a class=x href=b>c</a>", "c", "b" },
	{ "HTML over blocks", "<a href=b><p>c</p><p>d</p></a>", "c\nd", "b" },
	{ "an attribute misspelt", "<a hre='b'>c</a>", NULL, NULL },
	{ "an anchor", "<a name=b>c</a>", NULL, NULL },
	{ "in angles", "<http://a.b>", "http://a.b", "http://a.b" },
	{ "bare", "see http://a.b/c.", "http://a.b/c", "http://a.b/c" },
	{ "bare, in brackets", "(https://a.b/(c))", "https://a.b/(c)",
	    "https://a.b/(c)" },
	{ "bare, in Chinese", "请见https://a.b/c，谢谢", "https://a.b/c",
	    "https://a.b/c" },
	{ "bare, www", "www.a.b", "www.a.b", "http://www.a.b" },
	{ "bare, in code", "`http://a.b`", NULL, NULL },
	{ "part of a word", "xhttp://a.b", NULL, NULL },
	{ "no host", "http:// www. https://", NULL, NULL },
	{ "an image", "![a](b)", NULL, NULL },
	{ "an image in a link", "[![a](b)](c)", "a", "c" },
	{ "an image without text", "[![](b)](c)", "", "c" },
	{ "escaped", "\\[a](b)", NULL, NULL },
};

static struct doc *
parse(const char *text)
{
	return doc_parse(&doc_formats[0], span_of(text), NULL);
}

START_TEST(a_link_has_its_text_and_its_address)
	{
		struct buf source = { 0 };
		const struct doc_link *link;
		const struct doc_table *table;
		struct doc *doc;
		size_t count;

		buf_addf(&source, "|x|\n|-|\n|%s|\n", links[_i].source);
		buf_add_char(&source, '\0');
		doc = parse(source.ptr);
		table = doc_tables(doc, &count);
		link = doc_cell_links(table, 0, 0, &count);
		ck_assert_msg(count == (links[_i].url ? 1 : 0),
		    "%s: %zu links in '%s'", links[_i].name, count,
		    links[_i].source);
		if (count) {
			struct span cell = table->rows[0].cells[0];

			assert_span_eq(link->url, links[_i].url);
			assert_span_eq(link->text, links[_i].text);
			ck_assert(span_eq(link->text,
			    span_sub(
				cell, link->at, link->at + link->text.len)));
		}
		doc_free(doc);
		buf_finish(&source);
	}
END_TEST

/* The end of a text is not told from what stood there before it. */
START_TEST(a_text_knows_nothing_of_the_one_before)
	{
		struct doc *doc = parse("|a|b|\n|-|-|\n|![a](b)|![a](b|\n");
		size_t count;
		const struct doc_table *table = doc_tables(doc, &count);

		assert_span_eq(table->rows[0].cells[0], "a");
		assert_span_eq(table->rows[0].cells[1], "![a](b");
		doc_free(doc);
	}
END_TEST

START_TEST(plain_text_is_not_copied)
	{
		static const char source[] =
		    "|a b|c_d|\n|-|-|\n| x, y [z] < 1 | \xE4\xB8\x80 |\n";
		struct doc *doc = parse(source);
		size_t count, i;
		const struct doc_table *table = doc_tables(doc, &count);

		for (i = 0; i < 2; i++) {
			const char *at = table->rows[0].cells[i].ptr;

			ck_assert_msg(
			    at >= source && at < source + sizeof(source),
			    "cell %zu is copied", i);
		}
		doc_free(doc);
	}
END_TEST

START_TEST(a_text_that_is_too_long_is_shown_as_written)
	{
		struct buf source = { 0 };
		const struct doc_note *notes;
		struct doc *doc;
		size_t count;

		buf_add(&source, SPAN_LIT("\n"));
		while (source.len < 100000)
			buf_add(&source, SPAN_LIT("**a**  "));
		doc = doc_parse(&doc_formats[0], buf_span(&source), NULL);
		notes = doc_notes(doc, &count);
		ck_assert_uint_eq(count, 1);
		ck_assert_uint_eq(notes[0].line, 2);
		ck_assert_msg(span_starts(doc_blocks(doc, &count)->text,
				  SPAN_LIT("**a** **a** ")),
		    "the text is lost");
		doc_free(doc);
		buf_finish(&source);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("inline");
	TCase *tcase = suite_case(suite, "inline");

	tcase_add_loop_test(
	    tcase, markup_becomes_what_its_reader_sees, 0, LENGTH(texts));
	tcase_add_loop_test(
	    tcase, a_link_has_its_text_and_its_address, 0, LENGTH(links));
	tcase_add_test(tcase, a_text_knows_nothing_of_the_one_before);
	tcase_add_test(tcase, plain_text_is_not_copied);
	tcase_add_test(tcase, a_text_that_is_too_long_is_shown_as_written);
	return suite_run(suite);
}
