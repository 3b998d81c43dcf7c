#include "text/fold.h"

#include <string.h>

#include <utf8proc.h>

#include "base/mem.h"
#include "text/utf8.h"

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

/* A plain character, folded. */
struct plain {
	uint8_t taken; /* bytes of the text; 0: it is not plain */
	char ascii;    /* what it becomes; 0: its three bytes stay */
};

static inline struct plain
plain_ascii(unsigned char c, uint8_t taken, enum fold_mode mode)
{
	if (c <= 0x20 || c == 0x7F)
		c = ' ';
	else if (mode == FOLD_CASE && c >= 'A' && c <= 'Z')
		c |= 0x20;
	return (struct plain){ taken, (char)c };
}

/* Han, CJK punctuation and the full-width twins of ASCII. */
static inline struct plain
plain_wide(const unsigned char *s, enum fold_mode mode)
{
	uint32_t c =
	    (s[0] & 0x0FU) << 12 | (s[1] & 0x3FU) << 6 | (s[2] & 0x3FU);

	if ((s[1] & 0xC0) != 0x80 || (s[2] & 0xC0) != 0x80)
		return (struct plain){ 0 };
	if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3020))
		return (struct plain){ .taken = 3 };
	if (c >= 0xFF01 && c <= 0xFF5E)
		return plain_ascii((unsigned char)(c - 0xFEE0), 3, mode);
	if (c == 0x3000)
		return plain_ascii(' ', 3, mode);
	return (struct plain){ 0 };
}

static inline struct plain
plain_at(struct span text, size_t at, enum fold_mode mode)
{
	const unsigned char *s = (const unsigned char *)text.ptr + at;

	if (s[0] < 0x80)
		return plain_ascii(s[0], 1, mode);
	if (s[0] >= 0xE3 && s[0] <= 0xEF && text.len - at >= 3)
		return plain_wide(s, mode);
	return (struct plain){ 0 };
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

/* Whether what follows a plain character combines with it. */
static bool
leads_cluster(struct span text, size_t at, size_t len)
{
	size_t next = at + len;

	return next < text.len && (text.ptr[next] & 0x80) &&
	    plain_at(text, next, FOLD_WIDTH).taken == 0 && combines(text, next);
}

/*
 * Folds the plain characters that stand at an offset and returns where they
 * end. The last of them is left alone if what follows combines with it. None
 * becomes longer, so room is made once.
 */
static size_t
fold_plain(struct sink *sink, struct span text, size_t at, enum fold_mode mode)
{
	char *to = buf_room(sink->out, text.len - at);
	uint32_t *map = room_in_map(sink, text.len - at);
	bool blank = after_blank(sink);
	size_t i, len = 0;

	while (at < text.len) {
		struct plain plain = plain_at(text, at, mode);
		size_t added = plain.ascii ? 1 : 3;

		if (plain.taken == 0 || leads_cluster(text, at, plain.taken))
			break;
		if (!plain.ascii)
			memcpy(to + len, text.ptr + at, 3);
		else if (plain.ascii != ' ' || !blank)
			to[len] = plain.ascii;
		else
			added = 0;
		for (i = 0; map && i < added; i++)
			map[len + i] = (uint32_t)at;
		len += added;
		blank = plain.ascii == ' ';
		at += plain.taken;
	}
	sink->out->len += len;
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
put_folded(
    struct sink *sink, struct span cluster, enum fold_mode mode, size_t at)
{
	utf8proc_int32_t chars[CLUSTER_MAX * EXPANSION_MAX];
	const utf8proc_ssize_t room = CLUSTER_MAX * EXPANSION_MAX;
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
		char bytes[4];

		if (!is_blank((uint32_t)chars[i]))
			put(sink, bytes, utf8_encode((uint32_t)chars[i], bytes),
			    at);
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
