#include <string.h>

#include "base/buf.h"
#include "support/suite.h"
#include "text/han.h"
#include "text/pinyin.h"
#include "text/utf8.h"

static const struct {
	const char *character, *readings; /* the commonest first */
} characters[] = {
	{ "一", "yi" },
	{ "主", "zhu" },
	{ "不", "bu" },
	{ "重", "zhong chong" },
	{ "长", "zhang chang" },
	{ "行", "xing hang heng" },
	{ "率", "lv shuai" },
	{ "女", "nv" },
	{ "略", "lve lue" },
	{ "儿", "er" },
	{ "誤", "wu" },
	{ "鿿", "" },
};

START_TEST(characters_have_their_common_readings)
	{
		const char *readings[PINYIN_READINGS_MAX];
		struct buf all = { 0 };
		size_t i, count;
		uint32_t c;

		utf8_decode(span_of(characters[_i].character), &c);
		count = pinyin_readings(c, readings);
		for (i = 0; i < count; i++) {
			if (i > 0)
				buf_add_char(&all, ' ');
			buf_add(&all, span_of(readings[i]));
		}
		ck_assert_msg(
		    span_eq(buf_span(&all), span_of(characters[_i].readings)),
		    "%s is '%.*s', not '%s'", characters[_i].character,
		    SPAN_ARG(buf_span(&all)), characters[_i].readings);
		buf_finish(&all);
	}
END_TEST

/* Longer ones first: each is tried as the start of a syllable. */
static const char *const initials[] = { "zh", "ch", "sh", "b", "p", "m", "f",
	"d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s",
	"y", "w", "", NULL };

static const char *const finals[] = { "a", "o", "e", "i", "u", "v", "ai", "ei",
	"ao", "ou", "an", "en", "ang", "eng", "ong", "er", "ia", "ie", "iao",
	"iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui",
	"uan", "un", "uang", "ue", "ve", NULL };

static bool
is_listed(const char *const *list, const char *text)
{
	for (; *list; list++)
		if (!strcmp(*list, text))
			return true;
	return false;
}

static bool
is_syllable(const char *text)
{
	size_t i = 0;

	while (strncmp(text, initials[i], strlen(initials[i])) != 0)
		i++;
	return is_listed(finals, text + strlen(initials[i]));
}

static void
check_readings(uint32_t c, const char *const *readings, size_t count)
{
	size_t i, j;

	ck_assert_msg(count <= PINYIN_READINGS_MAX,
	    "U+%04X has %zu readings, more than there is room for", c, count);
	for (i = 0; i < count; i++) {
		ck_assert_msg(is_syllable(readings[i]),
		    "U+%04X is '%s', which is no syllable", c, readings[i]);
		for (j = 0; j < i; j++)
			ck_assert_msg(strcmp(readings[i], readings[j]) != 0,
			    "U+%04X is '%s' twice", c, readings[i]);
	}
}

START_TEST(all_readings_are_syllables)
	{
		const char *readings[PINYIN_READINGS_MAX];
		uint32_t c;

		for (c = HAN_FIRST; c <= HAN_LAST; c++)
			check_readings(
			    c, readings, pinyin_readings(c, readings));
	}
END_TEST

/* Those up to U+9FA5 are the characters of Unicode 1.1. */
START_TEST(nearly_all_characters_have_one)
	{
		const char *readings[PINYIN_READINGS_MAX];
		size_t without = 0, several = 0, count;
		uint32_t c;

		for (c = HAN_FIRST; c <= 0x9FA5; c++) {
			count = pinyin_readings(c, readings);
			without += count == 0;
			several += count > 1;
		}
		ck_assert_uint_lt(without, 20);
		ck_assert_uint_gt(several, 500);
		ck_assert_uint_lt(several, 2000);
	}
END_TEST

START_TEST(other_characters_have_none)
	{
		static const uint32_t others[] = { 0, 'a', HAN_FIRST - 1,
			HAN_LAST + 1, 0x20000, UTF8_BAD };
		const char *readings[PINYIN_READINGS_MAX];

		ck_assert_uint_eq(pinyin_readings(others[_i], readings), 0);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pinyin_data");
	TCase *tcase = suite_case(suite, "readings");

	tcase_add_loop_test(tcase, characters_have_their_common_readings, 0,
	    LENGTH(characters));
	tcase_add_test(tcase, all_readings_are_syllables);
	tcase_add_test(tcase, nearly_all_characters_have_one);
	tcase_add_loop_test(tcase, other_characters_have_none, 0, 6);
	return suite_run(suite);
}
