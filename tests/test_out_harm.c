#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "out/formats.h"
#include "support/documents.h"
#include "support/random.h"
#include "support/results.h"
#include "support/suite.h"
#include "text/utf8.h"

static const char hostile[] =
    "# \033]0;title\a\n"
    "|\u202e码|说明\033[31m|处理\u2028|\n|-|-|-|\n"
    "|1\033[2J|\u202e\u200f\u2066 \xff\xc3( \u00ad\ufeffx\x7f\xc2\x9b"
    "2J\U000e0fff|[t\033](http://\u202e/\033)\\|\\\\ e\u0301\u0301\u0301"
    "\u0301\u0301\u0301\u0301|\n"
    "|\u0301\r|a\tb\v|<br>|\x80\x81|\n";

static void
check_all_formats(const struct catalog *catalog, const char *what)
{
	size_t i;

	for (i = 0; i < out_nformats; i++) {
		struct out out = { 0 };
		const char *format = out_formats[i].name;

		results_check_harmless(
		    results_entries(&out, format, catalog), what);
		results_check_harmless(
		    results_tables(&out, format, catalog), what);
		out_finish(&out);
	}
}

START_TEST(no_format_lets_through_what_a_terminal_acts_on)
	{
		struct catalog *catalog = catalog_new();

		ck_assert(catalog_add_bytes(catalog,
		    SPAN_LIT("\033[31m\u202e\xff.md"),
		    (struct span){ hostile, sizeof(hostile) - 1 }, NULL));
		catalog_finish(catalog);
		check_all_formats(catalog, "hostile");
		catalog_free(catalog);
	}
END_TEST

/* A table with random bytes in its cells. */
static void
add_random_document(struct buf *buf, uint64_t seed)
{
	size_t i;

	buf_add(buf, SPAN_LIT("|错误码|说明|\n|-|-|\n|"));
	for (i = 0; i < 2000; i++) {
		uint32_t number = random_next(&seed);
		char utf8[4];

		if (number % 97 == 0)
			buf_add(buf, SPAN_LIT("|\n|"));
		else if (number % 3 == 0)
			buf_add(buf,
			    (struct span){ utf8,
				utf8_encode(
				    (uint32_t)random_below(&seed, 0x3000),
				    utf8) });
		else
			buf_add_char(buf, (char)(number >> 8));
	}
	buf_add(buf, SPAN_LIT("|\n"));
}

START_TEST(random_bytes_come_out_harmless)
	{
		struct buf document = { 0 };
		struct catalog *catalog = catalog_new();
		char what[32];

		snprintf(what, sizeof(what), "seed %d", _i);
		add_random_document(&document, (uint64_t)_i + 1);
		ck_assert(catalog_add_bytes(
		    catalog, SPAN_LIT("random.md"), buf_span(&document), NULL));
		catalog_finish(catalog);
		check_all_formats(catalog, what);
		catalog_free(catalog);
		buf_finish(&document);
	}
END_TEST

/* A cell's text, as JSON had to mend it. */
static void
add_mended(struct buf *buf, struct span text)
{
	while (text.len > 0) {
		uint32_t c;
		size_t len = utf8_decode(text, &c);

		buf_add(buf,
		    c == UTF8_BAD ? SPAN_LIT("\uFFFD")
				  : span_sub(text, 0, len));
		text = span_sub(text, len, text.len);
	}
}

static void
check_cells(const struct entry *entry, const json_t *object)
{
	const json_t *cells = json_object_get(object, "cells");
	size_t i;

	ck_assert_uint_eq(json_array_size(cells), entry_ncells(entry));
	for (i = 0; i < entry_ncells(entry); i++) {
		const json_t *text =
		    json_object_get(json_array_get(cells, i), "text");
		struct buf mended = { 0 };

		add_mended(&mended, entry_cell(entry, i));
		ck_assert_msg(span_eq(buf_span(&mended),
				  (struct span){ json_string_value(text),
				      json_string_length(text) }),
		    "'%s', not '%.*s'", json_string_value(text),
		    SPAN_ARG(buf_span(&mended)));
		buf_finish(&mended);
	}
}

START_TEST(json_says_what_the_document_says)
	{
		struct catalog *catalog = documents_of(hostile);
		struct out out = { 0 };
		json_error_t error;
		json_t *array;
		size_t i;

		results_entries(&out, "json", catalog);
		array = json_loadb(out.buf.ptr, out.buf.len, 0, &error);
		ck_assert_msg(array != NULL, "%s", error.text);
		ck_assert_uint_eq(json_array_size(array), 2);
		for (i = 0; i < 2; i++)
			check_cells(documents_entry(catalog, i),
			    json_array_get(array, i));
		json_decref(array);
		buf_clear(&out.buf);
		results_tables(&out, "json", catalog);
		array = json_loadb(out.buf.ptr, out.buf.len, 0, &error);
		ck_assert_msg(array != NULL, "%s", error.text);
		json_decref(array);
		out_finish(&out);
		catalog_free(catalog);
	}
END_TEST

/* Counts what it is given, and takes no more than so many bytes. */
struct taker {
	size_t calls, bytes, largest, most;
};

static bool
take(void *data, struct span bytes)
{
	struct taker *taker = data;

	taker->calls++;
	taker->bytes += bytes.len;
	if (bytes.len > taker->largest)
		taker->largest = bytes.len;
	return taker->bytes <= taker->most;
}

static struct catalog *
large_document(struct buf *markdown)
{
	int i;

	buf_add(markdown, SPAN_LIT("|错误码|说明|\n|-|-|\n"));
	for (i = 0; i < 20000; i++)
		buf_addf(markdown, "|%d|text of an entry|\n", i);
	buf_add_char(markdown, '\0');
	return documents_of(markdown->ptr);
}

START_TEST(long_results_are_handed_on_in_pieces)
	{
		struct buf markdown = { 0 };
		struct catalog *catalog = large_document(&markdown);
		size_t i;

		for (i = 0; i < out_nformats; i++) {
			struct taker taker = { .most = SIZE_MAX };
			struct out whole = { 0 };
			struct out out = { .write = take, .data = &taker };

			results_entries(&whole, out_formats[i].name, catalog);
			results_tables(&whole, out_formats[i].name, catalog);
			results_entries(&out, out_formats[i].name, catalog);
			results_tables(&out, out_formats[i].name, catalog);
			ck_assert(out_finish(&out));
			ck_assert_uint_eq(taker.bytes, whole.buf.len);
			ck_assert_msg(taker.largest < (size_t)128 * 1024,
			    "%s hands on %zu bytes", out_formats[i].name,
			    taker.largest);
			out_finish(&whole);
		}
		catalog_free(catalog);
		buf_finish(&markdown);
	}
END_TEST

START_TEST(a_row_of_very_many_cells_is_handed_on_in_pieces)
	{
		struct taker taker = { .most = SIZE_MAX };
		struct out out = { .write = take, .data = &taker };
		struct buf markdown = { 0 };
		struct catalog *catalog;
		int i;

		buf_add(&markdown, SPAN_LIT("|错误码|\n|-|\n|"));
		for (i = 0; i < 100000; i++)
			buf_add(&markdown, SPAN_LIT("1|"));
		buf_add_char(&markdown, '\0');
		catalog = documents_of(markdown.ptr);
		results_tables(&out, "text", catalog);
		ck_assert(out_finish(&out));
		ck_assert_uint_gt(taker.bytes, 400000);
		ck_assert_uint_lt(taker.largest, (size_t)128 * 1024);
		catalog_free(catalog);
		buf_finish(&markdown);
	}
END_TEST

START_TEST(nothing_more_is_written_after_a_failure)
	{
		struct buf markdown = { 0 };
		struct catalog *catalog = large_document(&markdown);
		size_t i;

		for (i = 0; i < out_nformats; i++) {
			struct taker taker = { .most = 100000 };
			struct out out = { .write = take, .data = &taker };

			results_entries(&out, out_formats[i].name, catalog);
			results_tables(&out, out_formats[i].name, catalog);
			ck_assert(!out_finish(&out));
			ck_assert_uint_eq(taker.calls, 2);
		}
		catalog_free(catalog);
		buf_finish(&markdown);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("harm");
	TCase *tcase = suite_case(suite, "harm");

	tcase_add_test(tcase, no_format_lets_through_what_a_terminal_acts_on);
	tcase_add_loop_test(tcase, random_bytes_come_out_harmless, 0, 20);
	tcase_add_test(tcase, json_says_what_the_document_says);
	tcase = suite_case(suite, "pieces");
	tcase_add_test(tcase, long_results_are_handed_on_in_pieces);
	tcase_add_test(tcase, a_row_of_very_many_cells_is_handed_on_in_pieces);
	tcase_add_test(tcase, nothing_more_is_written_after_a_failure);
	return suite_run(suite);
}
