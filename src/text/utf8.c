#include "text/utf8.h"

#include <string.h>

size_t
utf8_length(unsigned char first)
{
	if (first >= 0xF0 && first <= 0xF4)
		return 4;
	if (first >= 0xE0 && first < 0xF0)
		return 3;
	if (first >= 0xC2 && first < 0xE0)
		return 2;
	return 1;
}

size_t
utf8_decode(struct span s, uint32_t *c)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned char first;
	size_t len, i;
	uint32_t code;

	if (s.len == 0)
		return 0;
	first = (unsigned char)s.ptr[0];
	*c = first;
	if (first < 0x80)
		return 1;
	*c = UTF8_BAD;
	len = utf8_length(first);
	if (len == 1 || len > s.len)
		return 1;
	code = first & (0xFFU >> (len + 1));
	for (i = 1; i < len; i++) {
		unsigned char next = (unsigned char)s.ptr[i];

		if ((next & 0xC0) != 0x80)
			return 1;
		code = code << 6 | (next & 0x3F);
	}
	if (code < least[len] || code > 0x10FFFF ||
	    (code >= 0xD800 && code <= 0xDFFF))
		return 1;
	*c = code;
	return len;
}

size_t
utf8_decode_last(struct span s, uint32_t *c)
{
	size_t len;

	if (s.len == 0)
		return 0;
	for (len = 1; len <= 4 && len <= s.len; len++) {
		struct span tail = span_sub(s, s.len - len, s.len);

		if (utf8_decode(tail, c) == len && *c != UTF8_BAD)
			return len;
	}
	*c = UTF8_BAD;
	return 1;
}

size_t
utf8_encode(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xC0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3F));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xE0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3F));
		out[2] = (char)(0x80 | (c & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3F));
	out[2] = (char)(0x80 | (c >> 6 & 0x3F));
	out[3] = (char)(0x80 | (c & 0x3F));
	return 4;
}

size_t
utf8_count(struct span s)
{
	size_t at, count = 0;
	uint32_t c;

	for (at = 0; at < s.len; count++)
		at += utf8_decode(span_sub(s, at, s.len), &c);
	return count;
}

/*
 * Whether the bytes hold nothing bad, looking at each and the three before it;
 * what they end in may be cut off. Branches would cost more than the checks,
 * which compilers make for many bytes at once.
 */
static bool
is_good_block(const unsigned char *bytes, size_t len)
{
	unsigned char bad = 0;
	size_t i;

	for (i = 0; i < len; i++) {
		unsigned char c = bytes[i], c1 = *(bytes + i - 1);
		unsigned char c2 = *(bytes + i - 2), c3 = *(bytes + i - 3);

		/* Continuation bytes stand where one is due, and only there. */
		bad |= ((c & 0xC0) == 0x80) ^
		    ((c1 >= 0xC0) | (c2 >= 0xE0) | (c3 >= 0xF0));
		bad |= (c == 0xC0) | (c == 0xC1) | (c >= 0xF5);
		/* Overlong forms, surrogates, beyond U+10FFFF. */
		bad |=
		    ((c1 == 0xE0) & (c < 0xA0)) | ((c1 == 0xED) & (c > 0x9F));
		bad |=
		    ((c1 == 0xF0) & (c < 0x90)) | ((c1 == 0xF4) & (c > 0x8F));
	}
	return !bad;
}

/* Goes over good characters up to an offset; false at a bad byte. */
static bool
skip_good(struct span s, size_t *at, size_t to)
{
	uint32_t c = 0;

	while (*at < to && *at < s.len) {
		size_t len = utf8_decode(span_sub(s, *at, s.len), &c);

		if (c == UTF8_BAD)
			return false;
		*at += len;
	}
	return true;
}

size_t
utf8_find_bad(struct span s, size_t from)
{
	static const size_t block = 4096;
	const unsigned char *bytes = (const unsigned char *)s.ptr;
	size_t at = from, end;

	/* A block needs three bytes before it. */
	if (!skip_good(s, &at, from + 3))
		return at;
	while (at < s.len) {
		end = s.len - at > block ? at + block : s.len;
		if (is_good_block(bytes + at, end - at))
			for (at = end - 1; (bytes[at] & 0xC0) == 0x80;)
				at--;
		if (!skip_good(s, &at, end))
			return at;
	}
	return SPAN_NONE;
}

bool
utf8_is_valid(struct span s)
{
	return utf8_find_bad(s, 0) == SPAN_NONE;
}

bool
utf8_is_ascii(struct span s)
{
	size_t i;
	unsigned char all = 0;

	for (i = 0; i < s.len; i++)
		all |= (unsigned char)s.ptr[i];
	return all < 0x80;
}
