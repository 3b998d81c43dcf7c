#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "support/linear.h"
#include "support/random.h"
#include "support/suite.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/variant.h"

static const struct {
	const char *name, *text, *width, *lower;
} folds[] = {
	{ "nothing", "", "", "" },
	{ "ASCII", "VpcId 9003", "VpcId 9003", "vpcid 9003" },
	{ "Han stays", "主题不存在。", "主题不存在。", "主题不存在。" },
	{ "traditional Han", "Vpc 帳號", "Vpc 账号", "vpc 账号" },
	{ "a word in two spellings", "登陆", "登录", "登录" },
	{ "full-width letters", "Ｃｈｅｃｋ１２", "Check12", "check12" },
	{ "full-width signs", "：！｜＇＂～", ":!|'\"~", ":!|'\"~" },
	{ "half-width kana", "ｶﾞ", "ガ", "ガ" },
	{ "ligature", "oﬃce", "office", "office" },
	{ "sharp s", "STRASSE straße", "STRASSE straße", "strasse strasse" },
	{ "final sigma", "ΟΔΟΣ", "ΟΔΟΣ", "οδοσ" },
	{ "Cyrillic", "Ошибка", "Ошибка", "ошибка" },
	{ "decomposed letter", "cafe\u0301s", "cafés", "cafés" },
	{ "decomposed after Han", "主e\u0301", "主é", "主é" },
	{ "marks out of order", "a\u0323\u0302 a\u0302\u0323", "ậ ậ", "ậ ậ" },
	{ "Hangul jamo", "\u1112\u1161\u11AB", "한", "한" },
	{ "square unit", "１０㎆", "10MB", "10mb" },
	{ "blanks collapse", "a \t\r\n b", "a b", "a b" },
	{ "wide blanks", "a\u3000\u00A0\u2003b", "a b", "a b" },
	{ "controls are blanks",
	    "a\x01\x7F\xC2\x85"
	    "b",
	    "a b", "a b" },
	{ "line separator", "a\u2028b", "a b", "a b" },
	{ "blanks at the ends", " a ", " a ", " a " },
	{ "invisible characters", "a\u200Bb\u00ADc\uFE0F", "abc", "abc" },
	{ "bad bytes stay", "A\xFF\xE4\xB8Z", "A\xFF\xE4\xB8Z",
	    "a\xFF\xE4\xB8z" },
	{ "cut Han at the end", "主\xE9\xA2", "主\xE9\xA2", "主\xE9\xA2" },
};

START_TEST(texts_fold_to_what_a_reader_takes_them_for)
	{
		struct span text = span_of(folds[_i].text);
		struct buf out = { 0 };

		fold_add(&out, text, FOLD_WIDTH);
		ck_assert_msg(span_eq(buf_span(&out), span_of(folds[_i].width)),
		    "%s: '%.*s', not '%s'", folds[_i].name,
		    SPAN_ARG(buf_span(&out)), folds[_i].width);
		buf_clear(&out);
		fold_add(&out, text, FOLD_CASE);
		ck_assert_msg(span_eq(buf_span(&out), span_of(folds[_i].lower)),
		    "%s: '%.*s', not '%s'", folds[_i].name,
		    SPAN_ARG(buf_span(&out)), folds[_i].lower);
		buf_finish(&out);
	}
END_TEST

static const struct {
	const char *name, *text;
	uint32_t map[16];
	size_t count;
} maps[] = {
	{ "ASCII", "aB", { 0, 1 }, 2 },
	{ "Han", "主题", { 0, 0, 0, 3, 3, 3 }, 6 },
	{ "Han of another spelling", "a帳號", { 0, 1, 1, 1, 4, 4, 4 }, 7 },
	{ "a word of another spelling", "紀錄", { 0, 0, 0, 3, 3, 3 }, 6 },
	{ "full width", "ＡＢ", { 0, 3 }, 2 },
	{ "a ligature is one character", "aﬃb", { 0, 1, 1, 1, 4 }, 5 },
	{ "a run of blanks is its first", "a \n b", { 0, 1, 4 }, 3 },
	{ "a letter and its mark", "xe\u0301y", { 0, 1, 1, 4 }, 4 },
	{ "what is dropped has no byte", "a\u200Bb", { 0, 4 }, 2 },
	{ "a bad byte",
	    "a\xFF"
	    "b",
	    { 0, 1, 2 }, 3 },
};

START_TEST(each_byte_knows_the_character_it_came_from)
	{
		struct buf out = { 0 };
		uint32_t *map = NULL;
		size_t i, cap = 0;

		buf_add(&out, SPAN_LIT("before"));
		fold_map(&out, span_of(maps[_i].text), FOLD_CASE, &map, &cap);
		ck_assert_msg(out.len - 6 == maps[_i].count,
		    "%s: %zu bytes, not %zu", maps[_i].name, out.len - 6,
		    maps[_i].count);
		for (i = 0; i < maps[_i].count; i++)
			ck_assert_msg(map[i] == maps[_i].map[i],
			    "%s: byte %zu came from %u, not %u", maps[_i].name,
			    i, map[i], maps[_i].map[i]);
		free(map);
		buf_finish(&out);
	}
END_TEST

START_TEST(what_was_there_before_takes_no_part)
	{
		struct buf out = { 0 };

		buf_add(&out, SPAN_LIT("x "));
		fold_add(&out, SPAN_LIT(" y"), FOLD_CASE);
		assert_span_eq(buf_span(&out), "x  y");
		buf_finish(&out);
	}
END_TEST

/*
 * Pieces whose meeting is where a fast path goes wrong. Invisible characters
 * stand behind emoji only: between two jamo they keep these apart here, while
 * utf8proc joins them.
 */
static const char *const pieces[] = { "a", "Z", "0", "(", "主", "题", "。",
	"Ａ", "：", "é", "E", "\u0301", "\u0323", "ｶ", "ﾞ", "か", "\u3099",
	"\u1112", "\u1161", "\u11AB", "한", "ﬃ", "㎆", "ß", "İ", "Σ", "😀\uFE0F",
	"帳", "登", "陸", "陆", "纪", "錄", "\uF93F", "👩\u200D", "\U0001F3FD",
	"🇨", "\u0E33", "\u0DDD", "\u09BE", "\u09C7" };

/* Folds the variants in what utf8proc made, one character after the other. */
static void
fold_variants(char *text)
{
	struct span all = span_of(text);
	size_t at = 0;
	uint32_t c;

	while (at < all.len) {
		at += utf8_decode(span_sub(all, at, all.len), &c);
		if (c >= HAN_FIRST && c <= HAN_LAST && variant_is_odd(c))
			variant_fold_odd(text, text + at);
	}
}

static void
check_against_utf8proc(struct span text, enum fold_mode mode)
{
	utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT |
	    UTF8PROC_COMPOSE | UTF8PROC_IGNORE;
	utf8proc_uint8_t *expected = NULL;
	struct buf out = { 0 };

	if (mode == FOLD_CASE)
		options |= UTF8PROC_CASEFOLD;
	ck_assert_int_ge(utf8proc_map((const utf8proc_uint8_t *)text.ptr,
			     (utf8proc_ssize_t)text.len, &expected, options),
	    0);
	fold_variants((char *)expected);
	fold_add(&out, text, mode);
	ck_assert_msg(span_eq(buf_span(&out), span_of((const char *)expected)),
	    "'%.*s' became '%.*s', not '%s'", SPAN_ARG(text),
	    SPAN_ARG(buf_span(&out)), (const char *)expected);
	free(expected);
	buf_finish(&out);
}

START_TEST(the_fast_path_folds_as_unicode_does)
	{
		struct buf text = { 0 };
		uint64_t seed = 1;
		int i;

		for (i = 0; i < 20000; i++) {
			buf_clear(&text);
			random_add(&text, random_below(&seed, 24), pieces,
			    LENGTH(pieces), &seed);
			if (text.len == 0)
				continue;
			check_against_utf8proc(buf_span(&text), FOLD_WIDTH);
			check_against_utf8proc(buf_span(&text), FOLD_CASE);
		}
		buf_finish(&text);
	}
END_TEST

static void
check_map(struct span text, const struct buf *out, const uint32_t *map)
{
	size_t i;

	for (i = 0; i < out->len; i++) {
		ck_assert_uint_ge((unsigned char)out->ptr[i], 0x20);
		ck_assert_uint_lt(map[i], text.len);
		if (i)
			ck_assert_uint_le(map[i - 1], map[i]);
	}
}

START_TEST(any_bytes_fold_and_map)
	{
		struct buf plain = { 0 }, mapped = { 0 };
		uint32_t *map = NULL;
		uint64_t seed = 2;
		size_t i, n, cap = 0;
		char bytes[40];

		for (n = 0; n < 20000; n++) {
			struct span text = { bytes, n % sizeof(bytes) };
			enum fold_mode mode = n & 64 ? FOLD_CASE : FOLD_WIDTH;

			for (i = 0; i < text.len; i++)
				bytes[i] = (char)random_next(&seed);
			buf_clear(&plain);
			buf_clear(&mapped);
			fold_add(&plain, text, mode);
			fold_map(&mapped, text, mode, &map, &cap);
			ck_assert(span_eq(buf_span(&plain), buf_span(&mapped)));
			check_map(text, &mapped, map);
		}
		free(map);
		buf_finish(&plain);
		buf_finish(&mapped);
	}
END_TEST

static void
fold_marks(const void *marks, size_t count)
{
	struct buf text = { 0 }, out = { 0 };
	size_t i;

	buf_add_char(&text, 'a');
	for (i = 0; i < count; i++)
		buf_add(&text, span_of(marks));
	fold_add(&out, buf_span(&text), FOLD_CASE);
	ck_assert_uint_gt(out.len, 0);
	buf_finish(&text);
	buf_finish(&out);
}

/* A letter under a million marks of alternating class. */
START_TEST(marks_without_end_take_linear_time)
	{
		linear_check("marks", fold_marks, "\u0301\u0323", 500000);
	}
END_TEST

static const struct {
	const char *text;
	bool upper;
} cases[] = {
	{ "", false },
	{ "vpc 主题 ß", false },
	{ "vPc", true },
	{ "Ｃ", true },
	{ "é", false },
	{ "É", true },
	{ "ǅ", true },
	{ "\xC3", false },
};

START_TEST(upper_case_letters_are_seen_in_any_script)
	{
		ck_assert_msg(
		    fold_has_upper(span_of(cases[_i].text)) == cases[_i].upper,
		    "'%s'", cases[_i].text);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("fold");
	TCase *tcase = suite_case(suite, "tables");

	tcase_add_loop_test(tcase, texts_fold_to_what_a_reader_takes_them_for,
	    0, LENGTH(folds));
	tcase_add_loop_test(
	    tcase, each_byte_knows_the_character_it_came_from, 0, LENGTH(maps));
	tcase_add_loop_test(
	    tcase, upper_case_letters_are_seen_in_any_script, 0, LENGTH(cases));
	tcase_add_test(tcase, what_was_there_before_takes_no_part);
	tcase = suite_case(suite, "properties");
	tcase_add_test(tcase, the_fast_path_folds_as_unicode_does);
	tcase_add_test(tcase, any_bytes_fold_and_map);
	tcase_add_test(tcase, marks_without_end_take_linear_time);
	return suite_run(suite);
}
