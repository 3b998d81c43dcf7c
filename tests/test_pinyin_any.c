#include <string.h>

#include "base/buf.h"
#include "support/linear.h"
#include "support/random.h"
#include "support/slow_pinyin.h"
#include "support/suite.h"
#include "text/han.h"
#include "text/pinyin.h"
#include "text/utf8.h"

/* Characters whose readings can be cut in more than one way, and others. */
static const char *const alike[] = { "西", "安", "先", "线", "饿", "方", "案",
	"反", "感", "干", "啊", "多", "哦", "重", "长", "放", "主", "注", "是",
	"时", "湖", "居", "女", "略", "路", "，", " ", "a" };

static uint32_t
random_character(uint64_t *seed)
{
	return HAN_FIRST + random_next(seed) % HAN_COUNT;
}

static void
add_alike(struct buf *text, uint64_t *seed)
{
	buf_add(text, span_of(random_of(seed, alike)));
}

/* Adds one of the ways in which a character is typed. */
static void
add_spelling(struct buf *typed, uint32_t c, bool last, uint64_t *seed)
{
	const char *readings[PINYIN_READINGS_MAX], *reading;
	size_t len, count = pinyin_readings(c, readings);
	char bytes[4];

	if (count == 0 || random_below(seed, 8) == 0) {
		buf_add(typed, (struct span){ bytes, utf8_encode(c, bytes) });
		return;
	}
	reading = readings[random_below(seed, count)];
	len = strlen(reading);
	if (last)
		len = 1 + random_below(seed, len);
	else if (random_below(seed, 2) == 0)
		len = slow_pinyin_is_double(reading) ? 1 + random_below(seed, 2)
						     : 1;
	buf_add(typed, (struct span){ reading, len });
}

/* A random text and a random spelling of all of it. */
static void
make_pair(struct buf *text, struct buf *typed, uint64_t *seed)
{
	size_t i, count = 1 + random_below(seed, 10);
	char bytes[4];

	buf_clear(text);
	buf_clear(typed);
	for (i = 0; i < count; i++) {
		uint32_t c = random_character(seed);

		buf_add(text, (struct span){ bytes, utf8_encode(c, bytes) });
		add_spelling(typed, c, i + 1 == count, seed);
	}
}

START_TEST(any_spelling_of_any_text_finds_it)
	{
		struct buf text = { 0 }, typed = { 0 };
		struct pinyin_pattern pattern;
		struct pinyin_match match;
		uint64_t seed = 1;
		struct pinyin_signature have;
		int n, compiled = 0;

		for (n = 0; n < 20000; n++) {
			make_pair(&text, &typed, &seed);
			/* One of Han alone is none. */
			if (!pinyin_compile(&pattern, buf_span(&typed)))
				continue;
			compiled++;
			ck_assert_msg(
			    pinyin_next(&pattern, buf_span(&text), 0, &match),
			    "'%.*s' does not find %.*s",
			    SPAN_ARG(buf_span(&typed)),
			    SPAN_ARG(buf_span(&text)));
			have = pinyin_signature(buf_span(&text));
			ck_assert_msg(
			    pinyin_signature_has(have, pattern.signature),
			    "the signature of '%.*s' rejects %.*s",
			    SPAN_ARG(buf_span(&typed)),
			    SPAN_ARG(buf_span(&text)));
		}
		ck_assert_int_gt(compiled, 15000);
		buf_finish(&text);
		buf_finish(&typed);
	}
END_TEST

/* The first match, if any; a pattern may be made ready for many texts. */
static bool
find(struct span typed, struct span text, bool prepared,
    struct pinyin_match *match)
{
	struct pinyin_pattern pattern;
	bool found;

	if (!pinyin_compile(&pattern, typed))
		return false;
	if (prepared)
		pinyin_prepare(&pattern);
	found = pinyin_next(&pattern, text, 0, match);
	ck_assert(!found || match->spelling >= pattern.best);
	pinyin_finish(&pattern);
	return found;
}

/* Returns whether both found it. */
static bool
check_against_slow_way(struct span text, struct span typed, bool prepared)
{
	struct pinyin_match match = { 0 }, slow = { 0 };
	bool found = find(typed, text, prepared, &match);

	ck_assert_msg(found == slow_pinyin(text, typed, &slow),
	    "'%.*s' in '%.*s': %s", SPAN_ARG(typed), SPAN_ARG(text),
	    found ? "found" : "missed");
	ck_assert_msg(match.from == slow.from && match.to == slow.to,
	    "'%.*s' in '%.*s': found %zu to %zu, not %zu to %zu",
	    SPAN_ARG(typed), SPAN_ARG(text), match.from, match.to, slow.from,
	    slow.to);
	ck_assert_msg(match.spelling == slow.spelling,
	    "'%.*s' in '%.*s': spelled as %u, not %u", SPAN_ARG(typed),
	    SPAN_ARG(text), match.spelling, slow.spelling);
	return found;
}

static bool
has_letter(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] >= 'a' && text.ptr[i] <= 'z')
			return true;
	return false;
}

/* Adds how a character is typed that may well be in the text, or a letter. */
static void
add_typed(struct buf *typed, bool last, uint64_t *seed)
{
	static const char letters[] = "hangouiexz";
	struct buf one = { 0 };
	uint32_t c;

	add_alike(&one, seed);
	c = han_at(buf_span(&one), 0);
	if (c)
		add_spelling(typed, c, last, seed);
	else
		buf_add_char(
		    typed, letters[random_below(seed, sizeof(letters) - 1)]);
	buf_finish(&one);
}

START_TEST(matches_are_those_of_trying_all)
	{
		struct buf text = { 0 }, typed = { 0 };
		uint64_t seed = 2;
		size_t i, count;
		int n, found = 0;

		for (n = 0; n < 40000; n++) {
			buf_clear(&text);
			buf_clear(&typed);
			count = 1 + random_below(&seed, 8);
			for (i = 0; i < count; i++)
				add_alike(&text, &seed);
			count = 1 + random_below(&seed, 4);
			for (i = 0; i < count; i++)
				add_typed(&typed, i + 1 == count, &seed);
			if (has_letter(buf_span(&typed)))
				found += check_against_slow_way(buf_span(&text),
				    buf_span(&typed), n % 2 == 0);
		}
		ck_assert_int_gt(found, 2000);
		buf_finish(&text);
		buf_finish(&typed);
	}
END_TEST

static void
make_junk(struct buf *junk, size_t count, uint64_t *seed)
{
	size_t i;

	buf_clear(junk);
	for (i = 0; i < count; i++) {
		if (random_below(seed, 3) == 0)
			add_alike(junk, seed);
		else
			buf_add_char(junk, (char)random_next(seed));
		if (random_below(seed, 2) == 0)
			buf_add_char(
			    junk, (char)('a' + random_below(seed, 26)));
	}
}

START_TEST(any_bytes_may_be_searched)
	{
		struct buf text = { 0 }, typed = { 0 };
		struct pinyin_pattern pattern;
		struct pinyin_match match;
		uint64_t seed = 3;
		int n;

		for (n = 0; n < 20000; n++) {
			make_junk(&text, random_below(&seed, 40), &seed);
			make_junk(&typed, random_below(&seed, 4), &seed);
			pinyin_signature(buf_span(&text));
			match.to = 0;
			if (!pinyin_compile(&pattern, buf_span(&typed)))
				continue;
			while (pinyin_next(
			    &pattern, buf_span(&text), match.to, &match)) {
				ck_assert_uint_lt(match.from, match.to);
				ck_assert_uint_le(match.to, text.len);
			}
		}
		buf_finish(&text);
		buf_finish(&typed);
	}
END_TEST

/* All characters begin all patterns, and none ends one. */
static void
search_in_vain(const void *character, size_t count)
{
	struct buf text = { 0 }, typed = { 0 };
	struct pinyin_pattern pattern;
	struct pinyin_match match;
	size_t i;

	for (i = 0; i < count; i++)
		buf_add(&text, span_of(character));
	for (i = 0; i < PINYIN_MAX - 1; i++)
		buf_add(&typed, SPAN_LIT("s"));
	buf_add(&typed, SPAN_LIT("b"));
	ck_assert(pinyin_compile(&pattern, buf_span(&typed)));
	ck_assert(!pinyin_next(&pattern, buf_span(&text), 0, &match));
	buf_finish(&text);
	buf_finish(&typed);
}

START_TEST(long_texts_take_linear_time)
	{
		linear_check("是", search_in_vain, "是", 500000);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("pinyin_any");
	TCase *tcase = suite_case(suite, "properties");

	tcase_add_test(tcase, any_spelling_of_any_text_finds_it);
	tcase_add_test(tcase, matches_are_those_of_trying_all);
	tcase_add_test(tcase, any_bytes_may_be_searched);
	tcase_add_test(tcase, long_texts_take_linear_time);
	return suite_run(suite);
}
