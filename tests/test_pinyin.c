#include "text/pinyin.h"

#include <string.h>

#include "support/suite.h"
#include "text/han.h"
#include "text/utf8.h"

/* The first match of each, or NULL. */
static const struct {
	const char *name, *typed, *text, *found;
	enum pinyin_spelling spelling;
} finds[] = {
	{ "whole readings", "zhuti", "该主题不存在", "主题", PINYIN_WHOLE },
	{ "initials", "ztbcz", "该主题不存在", "主题不存在", PINYIN_INITIALS },
	{ "a mix", "zhutibucz", "主题不存在", "主题不存在", PINYIN_MIXED },
	{ "a mix, the other way", "ztbucunzai", "主题不存在", "主题不存在",
	    PINYIN_MIXED },
	{ "two letters of zh", "zhtbcz", "主题不存在", "主题不存在",
	    PINYIN_INITIALS },
	{ "two letters of ch and sh", "chshhsh", "传输函数", "传输函数",
	    PINYIN_INITIALS },
	{ "the last one in part", "zhut", "主题", "主题", PINYIN_MIXED },
	{ "only the last one in part", "zhtibcz", "主题不存在", "主题不存在",
	    PINYIN_MIXED },
	{ "no other one in part", "zhtibucuzai", "主题不存在", NULL, 0 },
	{ "one character", "cuo", "错误", "错", PINYIN_WHOLE },
	{ "one letter", "c", "错误", "错", PINYIN_INITIALS },
	{ "a syllable of one letter", "ee", "饿鹅", "饿鹅", PINYIN_WHOLE },

	{ "Han, then initials", "主题bcz", "主题不存在", "主题不存在",
	    PINYIN_MIXED },
	{ "Han, then whole", "主题bu", "主题不存在", "主题不", PINYIN_WHOLE },
	{ "Han inside", "zh题b存z", "主题不存在", "主题不存在", PINYIN_MIXED },
	{ "other Han", "题主bcz", "主题不存在", NULL, 0 },

	{ "重 is chong", "chongfang", "重放", "重放", PINYIN_WHOLE },
	{ "重 is zhong", "zhongfang", "重放", "重放", PINYIN_WHOLE },
	{ "重 is c", "cf", "重放", "重放", PINYIN_INITIALS },
	{ "重 is z", "zf", "重放", "重放", PINYIN_INITIALS },
	{ "长 is chang", "changdu", "长度", "长度", PINYIN_WHOLE },
	{ "长 is zhang", "zhangdu", "长度", "长度", PINYIN_WHOLE },
	{ "率 is lv", "zhenlv", "帧率", "帧率", PINYIN_WHOLE },
	{ "率 is shuai", "shuaixian", "率先", "率先", PINYIN_WHOLE },
	{ "ü is v", "nvlve", "女略", "女略", PINYIN_WHOLE },
	{ "üe is ue too", "celue", "策略", "策略", PINYIN_WHOLE },
	{ "üe is not lu and e", "lue", "路恶", "路恶", PINYIN_WHOLE },
	{ "nü is not nu", "nu", "女", NULL, 0 },
	{ "ju, qu, xu and yu with v", "jvqvxvyv", "据区需域", "据区需域",
	    PINYIN_WHOLE },
	{ "quan is qvan", "qvanxian", "权限", "权限", PINYIN_WHOLE },

	{ "no syllable begins in another", "oa", "多啊", NULL, 0 },
	{ "nor behind an initial", "hcz", "主存在", NULL, 0 },
	{ "an and gan", "fangan", "方案", "方案", PINYIN_WHOLE },
	{ "gan and fan", "fangan", "反感", "反感", PINYIN_WHOLE },
	{ "xi an in xian", "xian", "西安", "西安", PINYIN_WHOLE },
	{ "xian in xi an", "xian", "先", "先", PINYIN_WHOLE },

	{ "a blank between", "bcz", "不 存在", NULL, 0 },
	{ "punctuation between", "bcz", "不，存在", NULL, 0 },
	{ "a tag between", "bcz",
	    "不\x01"
	    "存在",
	    NULL, 0 },
	{ "a letter between", "bcz", "不a存在", NULL, 0 },
	{ "another character between", "bcz", "不会存在", NULL, 0 },
	{ "behind what only begins so", "bcz", "不不存不存在", "不存在",
	    PINYIN_INITIALS },
	{ "the end of the text", "bcz", "不存", NULL, 0 },
	{ "cut off", "bcz", "不存\xE5\x9C", NULL, 0 },
	{ "nothing", "bcz", "", NULL, 0 },
};

START_TEST(characters_are_found_by_how_they_sound)
	{
		struct span text = span_of(finds[_i].text), found;
		struct pinyin_pattern pattern;
		struct pinyin_match match;
		const char *name = finds[_i].name;

		ck_assert_msg(
		    pinyin_compile(&pattern, span_of(finds[_i].typed)),
		    "%s: '%s' is no pinyin", name, finds[_i].typed);
		if (!pinyin_next(&pattern, text, 0, &match)) {
			ck_assert_msg(!finds[_i].found, "%s: not found", name);
			return;
		}
		found = span_sub(text, match.from, match.to);
		ck_assert_msg(
		    finds[_i].found && span_eq(found, span_of(finds[_i].found)),
		    "%s: found '%.*s', not '%s'", name, SPAN_ARG(found),
		    finds[_i].found ? finds[_i].found : "");
		ck_assert_msg(match.spelling == finds[_i].spelling,
		    "%s: spelled as %u, not %u", name, match.spelling,
		    finds[_i].spelling);
	}
END_TEST

static const struct {
	const char *name, *typed;
	bool is_pinyin;
} patterns[] = {
	{ "nothing", "", false },
	{ "Han alone", "主题", false },
	{ "one letter", "z", true },
	{ "initials", "ztbcz", true },
	{ "Han and letters", "主题b", true },
	{ "English that could be", "topic", true },
	{ "English that could not", "authentication", false },
	{ "begins with i", "is", false },
	{ "begins with u", "uri", false },
	{ "begins with v", "vpc", false },
	{ "a digit", "4gwl", false },
	{ "a blank", "zhu ti", false },
	{ "an upper-case letter", "Zt", false },
	{ "other letters", "zé", false },
	{ "other characters", "zか", false },
	{ "a rare character", "z㐀", false },
	{ "a bad byte", "z\xE4", false },
	{ "as long as can be",
	    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
	    true },
	{ "longer",
	    "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
	    false },
};

START_TEST(what_cannot_be_pinyin_is_told)
	{
		struct pinyin_pattern pattern;
		bool is_pinyin =
		    pinyin_compile(&pattern, span_of(patterns[_i].typed));

		ck_assert_msg(is_pinyin == patterns[_i].is_pinyin,
		    "%s: '%s' %s pinyin", patterns[_i].name, patterns[_i].typed,
		    is_pinyin ? "became" : "is not taken for");
	}
END_TEST

START_TEST(the_longest_pattern_matches)
	{
		struct pinyin_pattern pattern;
		struct pinyin_match match;
		char typed[PINYIN_MAX], text[PINYIN_MAX * HAN_BYTES];
		struct span all = { text, sizeof(text) };
		size_t i;

		for (i = 0; i < PINYIN_MAX; i++) {
			typed[i] = 'z';
			utf8_encode(0x4E3B, text + i * HAN_BYTES);
		}
		ck_assert(pinyin_compile(
		    &pattern, (struct span){ typed, sizeof(typed) }));
		ck_assert(pinyin_next(&pattern, all, 0, &match));
		ck_assert_uint_eq(match.from, 0);
		ck_assert_uint_eq(match.to, all.len);
		all.len -= HAN_BYTES;
		ck_assert(!pinyin_next(&pattern, all, 0, &match));
	}
END_TEST

START_TEST(matches_follow_one_another)
	{
		struct span text = SPAN_LIT("不存在，不存在不存在 不存");
		static const size_t from[] = { 0, 12, 21 };
		struct pinyin_pattern pattern;
		struct pinyin_match match = { .to = 0 };
		size_t count = 0;

		ck_assert(pinyin_compile(&pattern, SPAN_LIT("bcz")));
		for (; pinyin_next(&pattern, text, match.to, &match); count++) {
			ck_assert_uint_lt(count, 3);
			ck_assert_uint_eq(match.from, from[count]);
			ck_assert_uint_eq(match.to, from[count] + 9);
		}
		ck_assert_uint_eq(count, 3);
	}
END_TEST

static const struct {
	const char *name, *typed, *text;
	bool rejected;
} signatures[] = {
	{ "it is there", "ztbcz", "主题不存在", false },
	{ "a letter is missing", "ztbcz", "主题不在", true },
	{ "in another order", "ztbcz", "在存不题主", true },
	{ "not adjacent", "bc", "不会存", true },
	{ "a blank between", "bc", "不 存", true },
	{ "any reading counts", "cf", "重放", false },
	{ "a syllable inside", "zhuti", "主题", false },
	{ "Han with letters", "主题bcz", "主题", true },
	{ "English", "topic", "topic not exist", true },
};

START_TEST(signatures_reject_what_lacks_a_character)
	{
		struct pinyin_pattern pattern;
		struct pinyin_signature all, have;

		ck_assert(
		    pinyin_compile(&pattern, span_of(signatures[_i].typed)));
		all = pattern.signature;
		have = pinyin_signature(span_of(signatures[_i].text));
		ck_assert_msg(
		    !pinyin_signature_has(have, all) == signatures[_i].rejected,
		    "%s: '%s' is %s", signatures[_i].name, signatures[_i].text,
		    signatures[_i].rejected ? "let through" : "rejected");
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pinyin");
	TCase *tcase = suite_case(suite, "patterns");

	tcase_add_loop_test(
	    tcase, characters_are_found_by_how_they_sound, 0, LENGTH(finds));
	tcase_add_loop_test(
	    tcase, what_cannot_be_pinyin_is_told, 0, LENGTH(patterns));
	tcase_add_test(tcase, the_longest_pattern_matches);
	tcase_add_test(tcase, matches_follow_one_another);
	tcase_add_loop_test(tcase, signatures_reject_what_lacks_a_character, 0,
	    LENGTH(signatures));
	return suite_run(suite);
}
