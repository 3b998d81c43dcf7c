#include "doc/doc.h"
#include "doc/formats.h"
#include "support/suite.h"

/* SPAN_LIT, which is no constant, for tables. */
#define BYTES(s)                                                               \
	{                                                                      \
		s, sizeof(s) - 1                                               \
	}

/*
 * The same two lines in several encodings, each with the heading 错误码 and a
 * second line that holds é, and what is told of it.
 */
static const struct {
	const char *name;
	struct span bytes;
	const char *source, *note;
	unsigned note_line;
} files[] = {
	{ "UTF-8", BYTES("# 错误码\né\n"), "# 错误码\né\n", "", 0 },
	{ "UTF-8 with its mark", BYTES("\xEF\xBB\xBF# a\n"),
	    "\xEF\xBB\xBF# a\n", "", 0 },
	{ "GB18030", BYTES("# \xB4\xED\xCE\xF3\xC2\xEB\n\xA8\xA6\n"),
	    "# 错误码\né\n", "written in GB18030", 1 },
	{ "GB18030 with four bytes", BYTES("\xB4\xED\x94\x39\xDA\x33\n"),
	    "错\U0001F4A9\n", "written in GB18030", 1 },
	{ "GB18030 that was cut off", BYTES("# \xB4\xED\n\xCE\xF3\xC2"),
	    "# 错\n误\uFFFD", "not GB18030 in 1 place", 2 },
	{ "UTF-16", BYTES("\xFF\xFE#\0 \0\x19\x95\n\0\xE9\0\n\0"), "# 错\né\n",
	    "written in UTF-16LE", 1 },
	{ "UTF-16 the other way round",
	    BYTES("\xFE\xFF\0#\0 \x95\x19\0\n\0\xE9\0\n"), "# 错\né\n",
	    "written in UTF-16BE", 1 },
	{ "half a character of UTF-16", BYTES("\xFF\xFE#\0\n\0\x19"),
	    "#\n\uFFFD", "not UTF-16LE in 1 place", 2 },
	{ "half a pair of UTF-16", BYTES("\xFF\xFE#\0\x00\xDC\n\0"),
	    "#\uFFFD\n", "not UTF-16LE in 1 place", 1 },
	{ "a bad byte among Han", BYTES("错误\n码\xFF错误\n"),
	    "错误\n码\xFF错误\n", "not UTF-8 in 1 place", 2 },
	{ "UTF-8 that was cut off inside a character", BYTES("错误\xE7\xA0"),
	    "错误\xE7\xA0", "not UTF-8 in 2 places", 1 },
	{ "bytes that are nothing", BYTES("a\n\xFF\xFF\x80 b\n"),
	    "a\n\xFF\xFF\x80 b\n", "not UTF-8 in 3 places", 2 },
	{ "NUL bytes", BYTES("a\rb\0 such a long line\rand more of it\0"), NULL,
	    "2 NUL bytes", 2 },
	{ "nothing", BYTES(""), "", "", 0 },
};

static struct doc *
parse(struct span bytes)
{
	struct err err = { 0 };
	struct doc *doc = doc_parse(&doc_formats[0], bytes, &err);

	ck_assert_msg(doc != NULL, "%s", err.text);
	return doc;
}

START_TEST(a_file_is_read_in_the_encoding_it_was_written_in)
	{
		struct doc *doc = parse(files[_i].bytes);

		if (files[_i].source)
			assert_span_eq(doc_source(doc), files[_i].source);
		else
			ck_assert(span_eq(doc_source(doc), files[_i].bytes));
		doc_free(doc);
	}
END_TEST

START_TEST(what_is_odd_about_an_encoding_is_noted)
	{
		struct doc *doc = parse(files[_i].bytes);
		size_t i, count;
		const struct doc_note *notes = doc_notes(doc, &count);

		ck_assert_msg((count > 0) == (files[_i].note[0] != '\0'),
		    "%s: %zu notes", files[_i].name, count);
		for (i = 0; i < count; i++)
			if (span_eq(notes[i].text, span_of(files[_i].note)))
				break;
		ck_assert_msg(count == 0 || i < count,
		    "%s: no note says '%s', but one '%.*s'", files[_i].name,
		    files[_i].note, SPAN_ARG(notes[0].text));
		if (count > 0)
			ck_assert_uint_eq(notes[i].line, files[_i].note_line);
		doc_free(doc);
	}
END_TEST

START_TEST(lines_are_counted_in_what_was_decoded)
	{
		/* In UTF-16 the byte of a newline begins U+0A0A too. */
		struct doc *doc = parse(SPAN_LIT(
		    "\xFF\xFE\x0A\x0A\n\0\n\0|\0a\0|\0\n\0|\0-\0|\0\n\0|\0"
		    "1\0|\0"));
		size_t count;
		const struct doc_table *tables = doc_tables(doc, &count);

		ck_assert_uint_eq(count, 1);
		ck_assert_uint_eq(tables[0].line, 3);
		ck_assert_uint_eq(tables[0].rows[0].line, 5);
		doc_free(doc);
	}
END_TEST

START_TEST(what_is_no_text_is_an_error)
	{
		struct err err = { 0 };

		ck_assert_ptr_null(doc_parse(
		    &doc_formats[0], SPAN_LIT("PNG\0\0\0\r\n"), &err));
		ck_assert_int_eq(err.code, ERR_SYNTAX);
		ck_assert_str_eq(
		    err.text, "not a text: more than one byte in 16 is NUL");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("encoding");
	TCase *tcase = suite_case(suite, "encodings");

	tcase_add_loop_test(tcase,
	    a_file_is_read_in_the_encoding_it_was_written_in, 0, LENGTH(files));
	tcase_add_loop_test(
	    tcase, what_is_odd_about_an_encoding_is_noted, 0, LENGTH(files));
	tcase_add_test(tcase, lines_are_counted_in_what_was_decoded);
	tcase_add_test(tcase, what_is_no_text_is_an_error);
	return suite_run(suite);
}
