#include "doc/formats.h"

#include "support/suite.h"

/* What is read without a name, or with one that tells nothing. */
static const struct {
	const char *name, *bytes, *format;
} unnamed[] = {
	{ "nothing", "", "markdown" },
	{ "prose", "# Error codes\n\nThere are two.\n", "markdown" },
	{ "a table", "code | meaning\n-|-\n1 | a, b\n", "markdown" },
	{ "a link", "[{x}](y)\n", "markdown" },
	{ "prose with a comma in each line", "Well, there are two.\nOne is 1\n",
	    "markdown" },
	{ "a long line with a comma",
	    "This is a sentence that is far too long for a heading of a table, "
	    "yes\nas, this\n",
	    "markdown" },
	{ "an array", "[\n{\"document\":\"x\"}]\n", "json" },
	{ "an empty array", "[]\n", "json" },
	{ "an object a line", "{ \"document\" : \"x\" }\n", "json" },
	{ "commas", "code,meaning\n1,a\n", "csv" },
	{ "commas and quotes", "code,meaning\n1,\"a, b\"\n", "csv" },
	{ "tabs", "code\tmeaning\n1\ta, b\n", "tsv" },
	{ "an export without entries", "document\tline\tsection\tkind\tcode\n",
	    "tsv" },
	{ "a header alone", "code,meaning\n", "markdown" },
};

START_TEST(bytes_without_a_name_tell_their_format)
	{
		const struct doc_format *format =
		    doc_format_like(span_of(unnamed[_i].bytes));

		ck_assert_msg(
		    span_eq(span_of(format->name), span_of(unnamed[_i].format)),
		    "%s: %s, not %s", unnamed[_i].name, format->name,
		    unnamed[_i].format);
	}
END_TEST

static const struct {
	const char *path, *format;
} paths[] = {
	{ "错误码.md", "markdown" },
	{ "a.b/codes.MARKDOWN", "markdown" },
	{ "codes.json", "json" },
	{ "codes.jsonl", "json" },
	{ "codes.tsv", "tsv" },
	{ "codes.CSV", "csv" },
	{ "codes.txt", NULL },
	{ "csv", NULL },
	{ "folder.csv/codes", NULL },
	{ "codes.", NULL },
	{ "", NULL },
};

START_TEST(an_extension_tells_a_format)
	{
		const struct doc_format *format =
		    doc_format_for(span_of(paths[_i].path));

		ck_assert_msg((format != NULL) == (paths[_i].format != NULL),
		    "'%s'", paths[_i].path);
		if (format)
			ck_assert_str_eq(format->name, paths[_i].format);
	}
END_TEST

/* Files that hold no entry as the program exports it. */
static const struct {
	const char *bytes, *error;
	size_t line;
} foreign[] = {
	{ "{\"code\":4000}\n", "not an entry as errdex exports it", 1 },
	{ "\n\n{\"code\":", "unexpected token near end of file", 3 },
	{ "# Markdown\n", "not an object", 1 },
};

START_TEST(json_that_is_no_export_is_an_error)
	{
		const struct doc_format *json =
		    doc_format_for(SPAN_LIT("x.json"));
		struct err err = { 0 };

		ck_assert_ptr_null(
		    doc_parse(json, span_of(foreign[_i].bytes), &err));
		ck_assert_int_eq(err.code, ERR_SYNTAX);
		ck_assert_uint_eq(err.line, foreign[_i].line);
		ck_assert_str_eq(err.text, foreign[_i].error);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("formats");
	TCase *tcase = suite_case(suite, "formats");

	tcase_add_loop_test(
	    tcase, bytes_without_a_name_tell_their_format, 0, LENGTH(unnamed));
	tcase_add_loop_test(
	    tcase, an_extension_tells_a_format, 0, LENGTH(paths));
	tcase_add_loop_test(
	    tcase, json_that_is_no_export_is_an_error, 0, LENGTH(foreign));
	return suite_run(suite);
}
