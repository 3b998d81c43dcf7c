#include "text/variant.h"

#include <stdlib.h>

#include "base/file.h"
#include "support/random.h"
#include "support/suite.h"
#include "text/fold.h"
#include "text/pinyin.h"
#include "text/utf8.h"

static const struct {
	const char *name, *text, *folded;
} folds[] = {
	{ "simplified stays", "主题不存在", "主题不存在" },
	{ "traditional", "運營商網關異常", "运营商网关异常" },
	{ "only some are", "確認後重試", "确认后重试" },
	{ "a variant of a traditional one", "裏羣峯", "里群峰" },
	{ "by hand", "帐号", "账号" },
	{ "traditional, then by hand", "帳號", "账号" },
	{ "a word", "登陆失败", "登录失败" },
	{ "a word in traditional ones", "登陸失敗", "登录失败" },
	{ "a word whose first one differs", "纪录", "记录" },
	{ "its characters elsewhere", "大陆 纪念", "大陆 纪念" },
	{ "not in this order", "陆登", "陆登" },
	{ "not across a blank", "登 陆", "登 陆" },
	{ "words one after another", "其它登陆纪录", "其他登录记录" },
	{ "the standard tells them apart", "著名 显著 乾坤", "著名 显著 乾坤" },
	{ "but not in words", "随著 乾淨", "随着 干净" },
	{ "a compatibility character", "\uF93F", "录" },
	{ "a word with one", "登\uF9D3", "登录" },
	{ "bad bytes before", "\xE7\x99陆", "\xE7\x99陆" },
};

START_TEST(variants_become_what_stands_for_them)
	{
		struct buf out = { 0 };

		fold_add(&out, span_of(folds[_i].text), FOLD_WIDTH);
		ck_assert_msg(
		    span_eq(buf_span(&out), span_of(folds[_i].folded)),
		    "%s: %s became '%.*s', not %s", folds[_i].name,
		    folds[_i].text, SPAN_ARG(buf_span(&out)), folds[_i].folded);
		buf_finish(&out);
	}
END_TEST

START_TEST(what_was_there_before_begins_no_word)
	{
		struct buf out = { 0 };

		fold_add(&out, SPAN_LIT("登"), FOLD_CASE);
		fold_add(&out, SPAN_LIT("陆"), FOLD_CASE);
		assert_span_eq(buf_span(&out), "登陆");
		buf_finish(&out);
	}
END_TEST

/* A line of the data: what is written, and what stands for it. */
struct pair {
	struct span from, to;
};

/* The data that the tables are made from; see its README.md. */
struct data {
	struct buf bytes;
	struct pair pairs[5000];
	size_t count;
	size_t by_hand; /* where those of variants.tsv begin */
};

static void
add_line(struct data *data, struct span line)
{
	struct pair *pair = &data->pairs[data->count];

	if (line.len == 0 || line.ptr[0] == '#')
		return;
	ck_assert_uint_lt(data->count, LENGTH(data->pairs));
	span_cut(&line, '\t', &pair->from);
	pair->to = line;
	data->count++;
}

static struct data *
read_data(void)
{
	struct data *data = calloc(1, sizeof(*data));
	struct span rest, line;
	struct err err;
	size_t generated;

	ck_assert_msg(
	    file_read(TEST_UNICODE "/simplified.tsv", &data->bytes, &err), "%s",
	    err.text);
	generated = data->bytes.len;
	ck_assert_msg(
	    file_read(TEST_UNICODE "/variants.tsv", &data->bytes, &err), "%s",
	    err.text);
	rest = buf_span(&data->bytes);
	while (span_cut(&rest, '\n', &line)) {
		if ((size_t)(line.ptr - data->bytes.ptr) == generated)
			data->by_hand = data->count;
		add_line(data, line);
	}
	ck_assert_uint_gt(data->by_hand, 3000);
	ck_assert_uint_gt(data->count, data->by_hand);
	return data;
}

static void
free_data(struct data *data)
{
	buf_finish(&data->bytes);
	free(data);
}

static void
check_fold(struct span text, struct span expected)
{
	struct buf out = { 0 };

	fold_add(&out, text, FOLD_WIDTH);
	ck_assert_msg(span_eq(buf_span(&out), expected),
	    "%.*s became '%.*s', not %.*s", SPAN_ARG(text),
	    SPAN_ARG(buf_span(&out)), SPAN_ARG(expected));
	buf_finish(&out);
}

START_TEST(all_of_the_data_is_in_the_tables)
	{
		struct data *data = read_data();
		size_t i;

		for (i = 0; i < data->count; i++) {
			check_fold(data->pairs[i].from, data->pairs[i].to);
			check_fold(data->pairs[i].to, data->pairs[i].to);
		}
		free_data(data);
	}
END_TEST

START_TEST(no_other_character_changes)
	{
		struct data *data = read_data();
		bool *is_listed = calloc(HAN_COUNT, sizeof(*is_listed));
		uint32_t c;
		size_t i;

		for (i = 0; i < data->count; i++)
			if (data->pairs[i].from.len == HAN_BYTES)
				is_listed[han_at(data->pairs[i].from, 0) -
				    HAN_FIRST] = true;
		for (c = HAN_FIRST; c <= HAN_LAST; c++) {
			char bytes[4];
			struct span text = { bytes, utf8_encode(c, bytes) };

			if (!is_listed[c - HAN_FIRST])
				check_fold(text, text);
		}
		free(is_listed);
		free_data(data);
	}
END_TEST

static bool
sound_alike(uint32_t a, uint32_t b)
{
	const char *of_a[PINYIN_READINGS_MAX], *of_b[PINYIN_READINGS_MAX];
	size_t i, j, na = pinyin_readings(a, of_a);
	size_t nb = pinyin_readings(b, of_b);

	for (i = 0; i < na; i++)
		for (j = 0; j < nb; j++)
			if (span_eq(span_of(of_a[i]), span_of(of_b[j])))
				return true;
	return false;
}

/* Else pinyin, which is matched with folded text, would not find the first. */
START_TEST(pairs_by_hand_sound_alike)
	{
		struct data *data = read_data();
		size_t i, at;

		for (i = data->by_hand; i < data->count; i++) {
			const struct pair *pair = &data->pairs[i];

			for (at = 0; at < pair->from.len; at += HAN_BYTES)
				ck_assert_msg(
				    sound_alike(han_at(pair->from, at),
					han_at(pair->to, at)),
				    "%.*s and %.*s do not sound alike",
				    SPAN_ARG(pair->from), SPAN_ARG(pair->to));
		}
		free_data(data);
	}
END_TEST

/* Characters of pairs by hand, in any order: words may meet and overlap. */
static void
add_random_text(struct buf *text, const struct data *data, uint64_t *seed)
{
	size_t i, count = 1 + random_below(seed, 6);

	for (i = 0; i < count; i++) {
		size_t n = random_below(seed, data->count - data->by_hand);
		const struct pair *pair = &data->pairs[data->by_hand + n];
		struct span side =
		    random_below(seed, 2) ? pair->from : pair->to;
		size_t at = random_below(seed, side.len / HAN_BYTES);

		buf_add(
		    text, span_sub(side, at * HAN_BYTES, (at + 1) * HAN_BYTES));
	}
}

START_TEST(what_is_folded_stays)
	{
		struct data *data = read_data();
		struct buf text = { 0 }, folded = { 0 };
		uint64_t seed = 1;
		int n;

		for (n = 0; n < 50000; n++) {
			buf_clear(&text);
			buf_clear(&folded);
			add_random_text(&text, data, &seed);
			fold_add(&folded, buf_span(&text), FOLD_CASE);
			ck_assert_uint_eq(folded.len, text.len);
			check_fold(buf_span(&folded), buf_span(&folded));
		}
		buf_finish(&text);
		buf_finish(&folded);
		free_data(data);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("variant");
	TCase *tcase = suite_case(suite, "folding");

	tcase_add_loop_test(
	    tcase, variants_become_what_stands_for_them, 0, LENGTH(folds));
	tcase_add_test(tcase, what_was_there_before_begins_no_word);
	tcase = suite_case(suite, "data");
	tcase_add_test(tcase, all_of_the_data_is_in_the_tables);
	tcase_add_test(tcase, no_other_character_changes);
	tcase_add_test(tcase, pairs_by_hand_sound_alike);
	tcase_add_test(tcase, what_is_folded_stays);
	return suite_run(suite);
}
