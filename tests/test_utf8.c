#include "text/utf8.h"
#include <string.h>

#include "support/random.h"
#include "support/suite.h"

static const struct {
	const char *name, *bytes;
	uint32_t c;
	size_t len;
} decodings[] = {
	{ "ASCII", "A", 'A', 1 },
	{ "DEL", "\x7F", 0x7F, 1 },
	{ "least of two bytes", "\xC2\x80", 0x80, 2 },
	{ "greatest of two bytes", "\xDF\xBF", 0x7FF, 2 },
	{ "least of three bytes", "\xE0\xA0\x80", 0x800, 3 },
	{ "Han", "\xE7\xA0\x81", 0x7801, 3 },
	{ "before the surrogates", "\xED\x9F\xBF", 0xD7FF, 3 },
	{ "after the surrogates", "\xEE\x80\x80", 0xE000, 3 },
	{ "greatest of three bytes", "\xEF\xBF\xBF", 0xFFFF, 3 },
	{ "least of four bytes", "\xF0\x90\x80\x80", 0x10000, 4 },
	{ "greatest of all", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4 },
	{ "only the first", "\xC3\xA9z", 0xE9, 2 },
	{ "continuation alone", "\x80z", UTF8_BAD, 1 },
	{ "C1 in eight bits", "\x9Bz", UTF8_BAD, 1 },
	{ "overlong slash", "\xC0\xAF", UTF8_BAD, 1 },
	{ "overlong of two bytes", "\xC1\xBF", UTF8_BAD, 1 },
	{ "overlong of three bytes", "\xE0\x9F\xBF", UTF8_BAD, 1 },
	{ "overlong of four bytes", "\xF0\x8F\xBF\xBF", UTF8_BAD, 1 },
	{ "first surrogate", "\xED\xA0\x80", UTF8_BAD, 1 },
	{ "last surrogate", "\xED\xBF\xBF", UTF8_BAD, 1 },
	{ "beyond the greatest", "\xF4\x90\x80\x80", UTF8_BAD, 1 },
	{ "byte of no character", "\xF5\x80\x80\x80", UTF8_BAD, 1 },
	{ "five bytes", "\xF8\x88\x80\x80\x80", UTF8_BAD, 1 },
	{ "0xFF", "\xFF", UTF8_BAD, 1 },
	{ "second byte missing", "\xC3", UTF8_BAD, 1 },
	{ "third byte missing", "\xE7\xA0", UTF8_BAD, 1 },
	{ "fourth byte missing", "\xF0\x9F\x98", UTF8_BAD, 1 },
	{ "third byte of another", "\xE7\xA0z", UTF8_BAD, 1 },
};

START_TEST(bytes_are_decoded_as_rfc_3629_says)
	{
		struct span bytes = span_of(decodings[_i].bytes);
		uint32_t c = 0;
		size_t len = utf8_decode(bytes, &c);

		ck_assert_msg(c == decodings[_i].c && len == decodings[_i].len,
		    "%s: U+%04X of %zu bytes", decodings[_i].name, c, len);
		if (c != UTF8_BAD)
			ck_assert_uint_eq(
			    utf8_length((unsigned char)bytes.ptr[0]), len);
	}
END_TEST

START_TEST(the_end_has_no_character)
	{
		uint32_t c;

		ck_assert_uint_eq(utf8_decode(SPAN_LIT(""), &c), 0);
		ck_assert_uint_eq(utf8_decode_last(SPAN_LIT(""), &c), 0);
	}
END_TEST

static bool
survives(uint32_t c)
{
	char bytes[4];
	struct span s = { bytes, utf8_encode(c, bytes) };
	uint32_t ahead, back;

	return utf8_decode(s, &ahead) == s.len && ahead == c &&
	    utf8_decode_last(s, &back) == s.len && back == c;
}

START_TEST(what_is_encoded_is_decoded_again)
	{
		uint32_t c;

		for (c = 0; c <= 0x10FFFF; c++)
			if (survives(c) != (c < 0xD800 || c > 0xDFFF))
				ck_abort_msg("U+%04X", c);
	}
END_TEST

/* Bytes among which all kinds of broken characters come up often. */
static struct span
make_text(uint64_t *state, char *bytes, size_t max)
{
	static const char letters[] = "aB\x80\x9B\xA0\xBF\xC2\xE0\xE7\xED\xF0"
				      "\xF4\xFF";
	size_t i, len = random_below(state, max + 1);

	for (i = 0; i < len; i++)
		bytes[i] = letters[random_below(state, sizeof(letters))];
	return (struct span){ bytes, len };
}

/* Whether it has the same characters read from its end. */
static bool
reads_backwards(struct span text)
{
	uint32_t ahead[12], back;
	size_t at, count = 0;

	for (at = 0; at < text.len; count++)
		at += utf8_decode(span_sub(text, at, text.len), &ahead[count]);
	if (utf8_count(text) != count)
		return false;
	while (text.len > 0 && count > 0) {
		text.len -= utf8_decode_last(text, &back);
		if (back != ahead[--count])
			return false;
	}
	return text.len == 0 && count == 0;
}

START_TEST(forwards_and_backwards_are_the_same_characters)
	{
		uint64_t state = 1;
		size_t round;

		for (round = 0; round < 100000; round++) {
			char bytes[12];
			struct span text =
			    make_text(&state, bytes, sizeof(bytes));

			if (!reads_backwards(text))
				ck_abort_msg("in round %zu", round);
		}
	}
END_TEST

/* What utf8_find_bad gives, found the slow way. */
static size_t
find_bad(struct span text)
{
	size_t at = 0;
	uint32_t c;

	while (at < text.len) {
		size_t len = utf8_decode(span_sub(text, at, text.len), &c);

		if (c == UTF8_BAD)
			return at;
		at += len;
	}
	return SPAN_NONE;
}

START_TEST(the_first_bad_byte_is_found_among_plain_ones)
	{
		uint64_t state = 1;
		size_t round;

		for (round = 0; round < 100000; round++) {
			char bytes[40] = "abcdefgh错误\xEC\xBF\xBF";
			size_t len = strlen(bytes);
			struct span text =
			    make_text(&state, bytes + len, sizeof(bytes) - len);

			text = (struct span){ bytes, len + text.len };
			if (utf8_find_bad(text, 0) != find_bad(text))
				ck_abort_msg("in round %zu", round);
		}
		ck_assert_uint_eq(utf8_find_bad(SPAN_LIT("\xFF\xFF"), 1), 1);
	}
END_TEST

START_TEST(one_bad_byte_is_found_anywhere_in_a_long_text)
	{
		static char bytes[20000];
		size_t i;

		for (i = 0; i < sizeof(bytes) / 4; i++)
			memcpy(bytes + i * 4, "a错", 4);
		for (i = 0; i < sizeof(bytes); i += 7) {
			char kept = bytes[i];

			bytes[i] = '\xFF';
			ck_assert_uint_eq(
			    utf8_find_bad(
				(struct span){ bytes, sizeof(bytes) }, 0),
			    i % 4 < 2 ? i : i / 4 * 4 + 1);
			bytes[i] = kept;
		}
	}
END_TEST

static const struct {
	const char *text;
	size_t count;
	bool valid, ascii;
} texts[] = {
	{ "", 0, true, true },
	{ "4000", 4, true, true },
	{ "错误码 4000", 8, true, false },
	{ "e\xCC\x81", 2, true, false },
	{ "a\xFFz", 3, false, false },
	{ "错\xE8\xAF", 3, false, false },
};

START_TEST(characters_are_counted_and_checked)
	{
		struct span text = span_of(texts[_i].text);

		ck_assert_uint_eq(utf8_count(text), texts[_i].count);
		ck_assert_int_eq(utf8_is_valid(text), texts[_i].valid);
		ck_assert_int_eq(utf8_is_ascii(text), texts[_i].ascii);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("utf8");
	TCase *tcase = suite_case(suite, "utf8");

	tcase_add_loop_test(
	    tcase, bytes_are_decoded_as_rfc_3629_says, 0, LENGTH(decodings));
	tcase_add_test(tcase, the_end_has_no_character);
	tcase_add_test(tcase, what_is_encoded_is_decoded_again);
	tcase_add_test(tcase, forwards_and_backwards_are_the_same_characters);
	tcase_add_test(tcase, the_first_bad_byte_is_found_among_plain_ones);
	tcase_add_test(tcase, one_bad_byte_is_found_anywhere_in_a_long_text);
	tcase_add_loop_test(
	    tcase, characters_are_counted_and_checked, 0, LENGTH(texts));
	return suite_run(suite);
}
