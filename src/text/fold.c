#include "text/fold.h"

#include <string.h>

#include <utf8proc.h>

#include "base/mem.h"
#include "text/utf8.h"
#include "text/variant.h"

/*
 * Most text is plain: characters that fold by themselves, whatever stands
 * before them. Whatever else there is goes through utf8proc, one cluster (a
 * letter and what combines with it) at a time.
 *
 * A cluster is cut after CLUSTER_MAX characters, because ordering the marks
 * on one letter takes quadratic time. One character becomes at most
 * EXPANSION_MAX (U+FDFA does).
 */
enum {
	CLUSTER_MAX = 32,
	EXPANSION_MAX = 18,
};

struct sink {
	struct buf *out;
	size_t start;   /* of this text in out */
	uint32_t **map; /* NULL: not asked for */
	size_t *map_cap;
};

/* Where the map goes on, with room for len more; NULL: not asked for. */
static uint32_t *
room_in_map(struct sink *sink, size_t len)
{
	size_t at = sink->out->len - sink->start;

	if (!sink->map)
		return NULL;
	*sink->map =
	    xgrow(*sink->map, sink->map_cap, at + len, sizeof(**sink->map));
	return *sink->map + at;
}

static void
put(struct sink *sink, const char *bytes, size_t len, size_t at)
{
	uint32_t *map = room_in_map(sink, len);
	size_t i;

	for (i = 0; map && i < len; i++)
		map[i] = (uint32_t)at;
	buf_add(sink->out, (struct span){ bytes, len });
}

static bool
after_blank(const struct sink *sink)
{
	const struct buf *out = sink->out;

	return out->len > sink->start && out->ptr[out->len - 1] == ' ';
}

static bool
is_blank(uint32_t c)
{
	return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 ||
	    c == 0x2028 || c == 0x2029;
}

static inline bool
is_ascii(char c)
{
	return (unsigned char)c < 0x80;
}

/*
 * A plain character of three bytes: Han, CJK punctuation or the full-width twin
 * of an ASCII one, which it becomes. 0 where there is none.
 */
static inline uint32_t
wide_at(struct span text, size_t at)
{
	const unsigned char *s = (const unsigned char *)text.ptr + at;
	uint32_t c;

	if (text.len - at < 3 || s[0] < 0xE3 || s[0] > 0xEF ||
	    (s[1] & 0xC0) != 0x80 || (s[2] & 0xC0) != 0x80)
		return 0;
	c = (s[0] & 0x0FU) << 12 | (s[1] & 0x3FU) << 6 | (s[2] & 0x3FU);
	if ((c >= HAN_FIRST && c <= HAN_LAST) || (c >= 0x3001 && c <= 0x3020))
		return c;
	if (c >= 0xFF01 && c <= 0xFF5E)
		return c - 0xFEE0;
	return c == 0x3000 ? ' ' : 0;
}

/* Whether the character at an offset combines with the one before it. */
static bool
combines(struct span text, size_t at)
{
	uint32_t before, c;

	if (at == 0 || at >= text.len)
		return false;
	utf8_decode_last(span_sub(text, 0, at), &before);
	utf8_decode(span_sub(text, at, text.len), &c);
	return before != UTF8_BAD && c != UTF8_BAD &&
	    !utf8proc_grapheme_break(
		(utf8proc_int32_t)before, (utf8proc_int32_t)c);
}

/* Whether the character at an offset is not plain and combines. */
static bool
continues_cluster(struct span text, size_t at)
{
	return at < text.len && !is_ascii(text.ptr[at]) && !wide_at(text, at) &&
	    combines(text, at);
}

/* Where plain characters go. None becomes longer, so room is made once. */
struct plain {
	char *begin, *to;
	uint32_t *map; /* NULL: not asked for */
	bool blank;    /* the last one was one */
	char lower;    /* what makes an upper-case letter lower, or 0 */
};

static inline void
put_ascii(struct plain *plain, char c, size_t at)
{
	bool blank = c <= 0x20 || c == 0x7F;

	if (blank && plain->blank)
		return;
	plain->blank = blank;
	if (blank)
		c = ' ';
	else if (c >= 'A' && c <= 'Z')
		c |= plain->lower;
	*plain->to++ = c;
	if (plain->map)
		*plain->map++ = (uint32_t)at;
}

static inline void
put_wide(struct plain *plain, struct span text, uint32_t c, size_t at)
{
	memcpy(plain->to, text.ptr + at, 3);
	plain->to += 3;
	plain->blank = false;
	if (c >= HAN_FIRST && variant_is_odd(c))
		variant_fold_odd(plain->begin, plain->to);
	if (plain->map) {
		plain->map[0] = plain->map[1] = plain->map[2] = (uint32_t)at;
		plain->map += 3;
	}
}

/*
 * Folds the ASCII characters that begin at an offset and returns where they
 * end. A copy of what plain holds can be kept in registers meanwhile.
 */
static size_t
fold_ascii(struct plain *plain, struct span text, size_t at)
{
	struct plain run = *plain;
	size_t end = at;

	while (end < text.len && is_ascii(text.ptr[end]))
		end++;
	if (end > at && continues_cluster(text, end))
		end--;
	for (; at < end; at++)
		put_ascii(&run, text.ptr[at], at);
	*plain = run;
	return at;
}

/* The same of wide ones. */
static size_t
fold_wide(struct plain *plain, struct span text, size_t at)
{
	struct plain run = *plain;
	uint32_t next, c = wide_at(text, at);

	for (; c; c = next, at += 3) {
		next = wide_at(text, at + 3);
		if (!next && continues_cluster(text, at + 3))
			break;
		if (c < 0x80)
			put_ascii(&run, (char)c, at);
		else
			put_wide(&run, text, c, at);
	}
	*plain = run;
	return at;
}

/*
 * Folds the plain characters that stand at an offset and returns where they
 * end. The last of them is left alone if what follows combines with it.
 */
static size_t
fold_plain(struct sink *sink, struct span text, size_t at, enum fold_mode mode)
{
	char *to = buf_room(sink->out, text.len - at);
	struct plain plain = {
		.begin = sink->out->ptr + sink->start,
		.to = to,
		.map = room_in_map(sink, text.len - at),
		.blank = after_blank(sink),
		.lower = mode == FOLD_CASE ? 0x20 : 0,
	};
	size_t begin;

	do {
		begin = at;
		at = fold_ascii(&plain, text, at);
		at = fold_wide(&plain, text, at);
	} while (at > begin);
	sink->out->len = (size_t)(plain.to - sink->out->ptr);
	return at;
}

/* The end of the cluster that begins at an offset with a valid character. */
static size_t
cluster_end(struct span text, size_t at)
{
	size_t count = 0;
	uint32_t c;

	do
		at += utf8_decode(span_sub(text, at, text.len), &c);
	while (++count < CLUSTER_MAX && combines(text, at));
	return at;
}

static void
put_character(struct sink *sink, uint32_t c, size_t at)
{
	struct buf *out = sink->out;
	char bytes[4];

	put(sink, bytes, utf8_encode(c, bytes), at);
	if (c >= HAN_FIRST && c <= HAN_LAST && variant_is_odd(c))
		variant_fold_odd(out->ptr + sink->start, out->ptr + out->len);
}

static void
put_folded(
    struct sink *sink, struct span cluster, enum fold_mode mode, size_t at)
{
	utf8proc_int32_t chars[CLUSTER_MAX * EXPANSION_MAX];
	const utf8proc_ssize_t room = sizeof(chars) / sizeof(chars[0]);
	utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPAT |
	    UTF8PROC_COMPOSE | UTF8PROC_IGNORE;
	utf8proc_ssize_t i, n;

	if (mode == FOLD_CASE)
		options |= UTF8PROC_CASEFOLD;
	n = utf8proc_decompose((const utf8proc_uint8_t *)cluster.ptr,
	    (utf8proc_ssize_t)cluster.len, chars, room, options);
	if (n < 0 || n > room) {
		put(sink, cluster.ptr, cluster.len, at);
		return;
	}
	n = utf8proc_normalize_utf32(chars, n, options);
	for (i = 0; i < n; i++) {
		if (!is_blank((uint32_t)chars[i]))
			put_character(sink, (uint32_t)chars[i], at);
		else if (!after_blank(sink))
			put(sink, " ", 1, at);
	}
}

static void
fold(struct sink *sink, struct span text, enum fold_mode mode)
{
	size_t end, at = 0;
	uint32_t c;

	while (at < text.len) {
		at = fold_plain(sink, text, at, mode);
		if (at == text.len)
			break;
		utf8_decode(span_sub(text, at, text.len), &c);
		if (c == UTF8_BAD) {
			put(sink, text.ptr + at, 1, at);
			at++;
			continue;
		}
		end = cluster_end(text, at);
		put_folded(sink, span_sub(text, at, end), mode, at);
		at = end;
	}
}

void
fold_add(struct buf *out, struct span text, enum fold_mode mode)
{
	struct sink sink = { .out = out, .start = out->len };

	fold(&sink, text, mode);
}

void
fold_map(struct buf *out, struct span text, enum fold_mode mode, uint32_t **map,
    size_t *map_cap)
{
	struct sink sink = {
		.out = out,
		.start = out->len,
		.map = map,
		.map_cap = map_cap,
	};

	fold(&sink, text, mode);
}

bool
fold_has_upper(struct span text)
{
	size_t at;
	uint32_t c;

	for (at = 0; at < text.len;) {
		utf8proc_category_t category;

		at += utf8_decode(span_sub(text, at, text.len), &c);
		if (c == UTF8_BAD)
			continue;
		category = utf8proc_category((utf8proc_int32_t)c);
		if (category == UTF8PROC_CATEGORY_LU ||
		    category == UTF8PROC_CATEGORY_LT)
			return true;
	}
	return false;
}
