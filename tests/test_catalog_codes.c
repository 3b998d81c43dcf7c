#include "catalog/codes.h"

#include "support/suite.h"

/* Cells, and their codes, joined by blanks; a range as "first..last". */
static const struct {
	const char *name, *cell, *codes;
} cells[] = {
	{ "an integer", "4000", "4000" },
	{ "a negative one", "-503", "-503" },
	{ "a leading zero", "01", "01" },
	{ "thousands", "10,000", "10,000" },
	{ "two, not thousands", "9003，1000", "9003 1000" },
	{ "a name", "AuthFailure.SignatureFailure",
	    "AuthFailure.SignatureFailure" },
	{ "a code with a colon", "MX:0003", "MX:0003" },
	{ "a code with two colons", "S::-19", "S::-19" },
	{ "a code with a hyphen", "BST-209", "BST-209" },
	{ "a wildcard", "MN:xxxx", "MN:xxxx" },
	{ "several", "66660039/66660040/-4017", "66660039 66660040 -4017" },
	{ "the same twice", "7/7", "7" },
	{ "another writing in brackets", "S::FAIL（S::FAILED）",
	    "S::FAIL S::FAILED" },
	{ "brackets", "(10003)", "10003" },
	{ "a number and a phrase", "400 Bad Request", "400" },
	{ "a number and a name", "400 BadRequest", "400 BadRequest" },
	{ "a number, a colon and a phrase", "400: Bad Request", "400" },
	{ "a number, a colon and a name", "400: BadRequest", "400 BadRequest" },
	{ "a number and a full-width colon", "400：请求错误", "400" },
	{ "a code with a colon between numbers", "100:97", "100:97" },
	{ "a code with a full-width colon", "DB：0140", "DB：0140" },
	{ "a code with such a colon between numbers", "2：01", "2：01" },
	{ "numbers with blanks between them", "1001 1002 -1003",
	    "1001 1002 -1003" },
	{ "a number and a name on a line of its own", "200\nSuccess",
	    "200 Success" },
	{ "names on lines of their own", "A_ONE\nA_TWO\nA_THREE",
	    "A_ONE A_TWO A_THREE" },
	{ "a name and its value", "LOGIN_ERROR = \"-20000\";",
	    "LOGIN_ERROR -20000" },
	{ "a name and its value, tight", "CANCEL=24000;", "CANCEL 24000" },
	{ "a range with a full-width tilde", "112～116", "112..116" },
	{ "a range with a hyphen between blanks", "120001 - 130000",
	    "120001..130000" },
	{ "a range with dots", "120001..130000", "120001..130000" },
	{ "a range of negative numbers", "-200 ~ -100", "-200..-100" },
	{ "a range of numbers of one length", "4000-4999", "4000..4999" },
	{ "a range of numbers of two digits", "13-19", "13..19" },
	{ "a code like a range", "2-67", "2-67" },
	{ "a code of two digits", "4-5", "4-5" },
	{ "a descending pair", "400-001", "400-001" },
	{ "a catch-all", "其他", "其他" },
	{ "a hyphen for none", "-", "" },
	{ "none in words", "N/A", "" },
	{ "nothing", "", "" },
	{ "separators alone", "//，", "" },
};

static void
join(const struct codes *codes, struct buf *out)
{
	size_t i;

	for (i = 0; i < codes->count; i++) {
		if (i > 0)
			buf_add_char(out, ' ');
		buf_add(out, codes->items[i].text);
		if (codes->items[i].last.len > 0) {
			buf_add(out, SPAN_LIT(".."));
			buf_add(out, codes->items[i].last);
		}
	}
}

START_TEST(a_cell_holds_the_codes_that_a_reader_sees)
	{
		struct codes codes = { .count = 0 };
		struct buf out = { 0 };

		codes_add(&codes, span_of(cells[_i].cell));
		join(&codes, &out);
		ck_assert_msg(span_eq(buf_span(&out), span_of(cells[_i].codes)),
		    "%s: '%s' holds '%.*s', not '%s'", cells[_i].name,
		    cells[_i].cell, SPAN_ARG(buf_span(&out)), cells[_i].codes);
		buf_finish(&out);
	}
END_TEST

START_TEST(a_cell_holds_a_limited_number_of_codes)
	{
		struct codes codes = { .count = 0 };
		struct buf cell = { 0 };
		int i;

		for (i = 0; i <= CODES_MAX; i++)
			buf_addf(&cell, "%d/", i);
		codes_add(&codes, buf_span(&cell));
		codes_add(&codes, SPAN_LIT("another"));
		ck_assert_uint_eq(codes.count, CODES_MAX);
		buf_finish(&cell);
	}
END_TEST

START_TEST(a_sentence_is_no_code)
	{
		struct codes codes = { .count = 0 };
		struct buf cell = { 0 };
		int i;

		for (i = 0; i < 50; i++)
			buf_add(&cell, SPAN_LIT("words "));
		codes_add(&codes, buf_span(&cell));
		ck_assert_uint_eq(codes.count, 0);
		buf_finish(&cell);
	}
END_TEST

static const struct {
	const char *name, *a, *b;
	bool same;
} writings[] = {
	{ "case", "AuthFailure", "authfailure", true },
	{ "width", "４０００", "4000", true },
	{ "a full-width colon", "DB：0140", "DB:0140", true },
	{ "brackets", "(10003)", "10003", true },
	{ "full-width brackets", "（10003）", "10003", true },
	{ "quotes", "\"-20000\";", "-20000", true },
	{ "a line break in a name", "Auth.\nFailure", "Auth.Failure", true },
	{ "hexadecimal", "0x1001", "4097", true },
	{ "hexadecimal in capitals", "0X1ABC", "0x1abc", true },
	{ "thousands", "10,000", "10000", true },
	{ "a leading zero", "01", "1", false },
	{ "a sign", "-503", "503", false },
	{ "a list", "1,2", "12", false },
	{ "hexadecimal that is too long", "0x11111111111111111",
	    "0x1111111111111111", false },
};

START_TEST(writings_of_one_code_have_one_key)
	{
		struct buf a = { 0 }, b = { 0 };

		code_add_key(&a, span_of(writings[_i].a));
		code_add_key(&b, span_of(writings[_i].b));
		ck_assert_msg(
		    span_eq(buf_span(&a), buf_span(&b)) == writings[_i].same,
		    "%s: '%.*s' and '%.*s'", writings[_i].name,
		    SPAN_ARG(buf_span(&a)), SPAN_ARG(buf_span(&b)));
		buf_finish(&a);
		buf_finish(&b);
	}
END_TEST

START_TEST(a_key_is_appended)
	{
		struct buf key = { 0 };

		buf_add(&key, SPAN_LIT("0x a,"));
		code_add_key(&key, SPAN_LIT("0x10"));
		code_add_key(&key, SPAN_LIT(""));
		assert_span_eq(buf_span(&key), "0x a,16");
		buf_finish(&key);
	}
END_TEST

static const struct {
	const char *text;
	bool is_number;
	int64_t value;
} numbers[] = {
	{ "4000", true, 4000 },
	{ "-503", true, -503 },
	{ "007", true, 7 },
	{ "1,234,567", true, 1234567 },
	{ "1,23", false, 0 },
	{ "999999999999999999999", false, 0 },
	{ "12a", false, 0 },
	{ "-", false, 0 },
	{ "", false, 0 },
};

START_TEST(integers_are_numbers)
	{
		int64_t value = 0;

		ck_assert_msg(code_number(span_of(numbers[_i].text), &value) ==
			numbers[_i].is_number,
		    "'%s'", numbers[_i].text);
		ck_assert_int_eq(value, numbers[_i].value);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("codes");
	TCase *tcase = suite_case(suite, "codes");

	tcase_add_loop_test(
	    tcase, a_cell_holds_the_codes_that_a_reader_sees, 0, LENGTH(cells));
	tcase_add_test(tcase, a_cell_holds_a_limited_number_of_codes);
	tcase_add_test(tcase, a_sentence_is_no_code);
	tcase_add_loop_test(
	    tcase, writings_of_one_code_have_one_key, 0, LENGTH(writings));
	tcase_add_test(tcase, a_key_is_appended);
	tcase_add_loop_test(tcase, integers_are_numbers, 0, LENGTH(numbers));
	return suite_run(suite);
}
