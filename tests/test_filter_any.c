#include "support/clean.h"
#include "support/random.h"
#include "support/suite.h"
#include "text/filter.h"
#include "text/utf8.h"

/* The property of the filter: for any bytes, what comes out is harmless. */

static void
add_hex(struct buf *out, struct span bytes)
{
	size_t i;

	for (i = 0; i < bytes.len && i < 64; i++)
		buf_addf(out, " %02X", (unsigned char)bytes.ptr[i]);
	buf_add_char(out, '\0');
}

static void
object_to(struct span text, const struct buf *out, const char *fault)
{
	struct buf before = { 0 }, after = { 0 };

	add_hex(&before, text);
	add_hex(&after, buf_span(out));
	ck_abort_msg("from%s comes%s: %s", before.ptr, after.ptr, fault);
}

/* What is wrong with a piece of this text; NULL: nothing. */
static const char *
piece_fault(const struct filter_piece *piece, struct span text)
{
	struct span written = { piece->bytes, piece->len };

	if (piece->taken == 0 || piece->taken > text.len)
		return "a piece of nothing";
	if (piece->mark && !utf8_is_ascii(written))
		return "a mark beyond ASCII";
	if (!piece->mark && !span_eq(written, span_sub(text, 0, piece->taken)))
		return "a change that is not told";
	return NULL;
}

/* Appends the text piece by piece. */
static const char *
add_pieces(struct buf *out, struct span text, enum filter_mode mode)
{
	struct filter filter = { .mode = mode };
	const char *fault = NULL;

	while (text.len > 0 && !fault) {
		struct filter_piece piece = filter_next(&filter, text);

		fault = piece_fault(&piece, text);
		buf_add(out, (struct span){ piece.bytes, piece.len });
		text = span_sub(text, piece.taken, text.len);
	}
	return fault;
}

struct buffers {
	struct buf out, again, pieces;
};

static bool
has_newline(struct span text)
{
	return span_find(text, SPAN_LIT("\n"), 0) != SPAN_NONE;
}

static const char *
find_fault(struct buffers *buffers, struct span text, enum filter_mode mode)
{
	struct span out, again, pieces;
	const char *fault;

	buf_clear(&buffers->out);
	buf_clear(&buffers->again);
	buf_clear(&buffers->pieces);
	filter_add(&buffers->out, text, mode);
	out = buf_span(&buffers->out);
	filter_add(&buffers->again, out, mode);
	again = buf_span(&buffers->again);
	fault = add_pieces(&buffers->pieces, text, mode);
	pieces = buf_span(&buffers->pieces);
	if (fault)
		return fault;
	if (clean_fault(out))
		return clean_fault(out);
	if (mode == FILTER_ONE_LINE && has_newline(out))
		return "a newline";
	if (!span_eq(out, again))
		return "what changes when it is filtered again";
	if (!span_eq(out, pieces))
		return "what its pieces do not make up";
	if (mode == FILTER_LINES && !clean_fault(text) && !span_eq(out, text))
		return "a change of clean text";
	return NULL;
}

static void
check_mode(struct buffers *buffers, struct span text, enum filter_mode mode)
{
	const char *fault = find_fault(buffers, text, mode);

	if (fault)
		object_to(text, &buffers->out, fault);
}

static void
check(struct buffers *buffers, struct span text)
{
	check_mode(buffers, text, FILTER_LINES);
	check_mode(buffers, text, FILTER_ONE_LINE);
}

static void
finish(struct buffers *buffers)
{
	buf_finish(&buffers->out);
	buf_finish(&buffers->again);
	buf_finish(&buffers->pieces);
}

START_TEST(each_character_first_and_behind_a_letter)
	{
		struct buffers buffers = { 0 };
		char bytes[10];
		uint32_t c;

		for (c = 0; c <= 0x10FFFF; c++) {
			size_t len = utf8_encode(c, bytes);

			bytes[len++] = '\n';
			bytes[len++] = 'a';
			len += utf8_encode(c, bytes + len);
			check_mode(&buffers, (struct span){ bytes, len },
			    FILTER_LINES);
		}
		finish(&buffers);
	}
END_TEST

/* Each stands for a way in which the filter has to decide. */
static const char *const interesting[] = { "a", " ", "\n", "\t", "\r", "\033",
	"\x7F", "é", "错", "，", "“", "Ａ", "\xCC\x81", "\xE0\xA4\xBF",
	"\xE2\x83\xA3", "\xE2\x9A\xA0", "\xEF\xB8\x8E", "\xEF\xB8\x8F",
	"\xEF\xB8\x80", "\xE2\x80\x8B", "\xE2\x80\x8D", "\xE2\x80\xAE",
	"\xE2\x80\xA8", "\xEF\xBB\xBF", "\xC2\x9B", "\xC2\xA0", "\xC2\xAD",
	"\xE1\x84\x80", "\xE1\x85\xA0", "\xE1\x85\xA1", "\xE1\x86\xA8",
	"\xED\x9E\xB0", "\xE3\x85\xA4", "\xE2\xA0\x80", "\xF0\x9F\x98\x80",
	"\xF0\x9F\x8F\xBB", "\xF3\xA0\x81\x81", "\xF4\x8F\xBF\xBF",
	"\xEE\x80\x80", "\x80", "\x9B", "\xC2", "\xE2", "\xE2\x80", "\xE9",
	"\xE9\x94", "\xF0", "\xF0\x9F\x98", "\xFF", "<", "^", "[" };

START_TEST(each_two_and_three_interesting_ones)
	{
		struct buffers buffers = { 0 };
		struct buf text = { 0 };
		size_t i, n = LENGTH(interesting);

		for (i = 0; i < n * n * n; i++) {
			buf_clear(&text);
			buf_add(&text, span_of(interesting[i / n / n]));
			buf_add(&text, span_of(interesting[i / n % n]));
			buf_add(&text, span_of(interesting[i % n]));
			check(&buffers, buf_span(&text));
		}
		buf_finish(&text);
		finish(&buffers);
	}
END_TEST

START_TEST(long_runs_of_interesting_ones)
	{
		struct buffers buffers = { 0 };
		struct buf text = { 0 };
		uint64_t state = 2;
		size_t round, i;

		for (round = 0; round < 5000; round++) {
			size_t kinds = 1 + random_below(&state, 4);
			size_t first =
			    random_below(&state, LENGTH(interesting));

			buf_clear(&text);
			for (i = 0; i < 60; i++)
				buf_add(&text,
				    span_of(interesting[(first +
							    random_below(
								&state, kinds) *
								7) %
					LENGTH(interesting)]));
			check(&buffers, buf_span(&text));
		}
		buf_finish(&text);
		finish(&buffers);
	}
END_TEST

START_TEST(random_bytes)
	{
		struct buffers buffers = { 0 };
		uint64_t state = 3;
		size_t round, i;

		for (round = 0; round < 50000; round++) {
			char bytes[40];
			size_t len = random_below(&state, sizeof(bytes) + 1);

			for (i = 0; i < len; i++)
				bytes[i] = (char)random_next(&state);
			check(&buffers, (struct span){ bytes, len });
		}
		finish(&buffers);
	}
END_TEST

START_TEST(valid_text_with_a_byte_changed)
	{
		static const char text[] =
		    "| 4000 | InvalidParameter | 请求参数非法，ｅ́é 😀 |\n"
		    "\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8 “—…” \xE2\x9A\xA0";
		struct buffers buffers = { 0 };
		size_t at, byte;

		for (at = 0; at < sizeof(text) - 1; at++)
			for (byte = 0; byte < 256; byte++) {
				char bytes[sizeof(text)];
				size_t i;

				for (i = 0; i < sizeof(text); i++)
					bytes[i] =
					    i == at ? (char)byte : text[i];
				check(&buffers,
				    (struct span){ bytes, sizeof(text) - 1 });
			}
		finish(&buffers);
	}
END_TEST

int
main(void)
{
	Suite *suite = suite_create("filter_any");
	TCase *tcase = suite_case(suite, "filter_any");

	tcase_add_test(tcase, each_character_first_and_behind_a_letter);
	tcase_add_test(tcase, each_two_and_three_interesting_ones);
	tcase_add_test(tcase, long_runs_of_interesting_ones);
	tcase_add_test(tcase, random_bytes);
	tcase_add_test(tcase, valid_text_with_a_byte_changed);
	return suite_run(suite);
}
