#include "base/span.h"

#include <string.h>

#include "base/ascii.h"

struct span
span_of(const char *cstr)
{
	return (struct span){ cstr, cstr ? strlen(cstr) : 0 };
}

struct span
span_sub(struct span s, size_t from, size_t to)
{
	if (to > s.len)
		to = s.len;
	if (from >= to)
		return (struct span){ s.ptr ? s.ptr + to : NULL, 0 };
	return (struct span){ s.ptr + from, to - from };
}

bool
span_eq(struct span a, struct span b)
{
	return a.len == b.len && (a.len == 0 || !memcmp(a.ptr, b.ptr, a.len));
}

bool
span_starts(struct span s, struct span prefix)
{
	return s.len >= prefix.len &&
	    span_eq(span_sub(s, 0, prefix.len), prefix);
}

bool
span_ends(struct span s, struct span suffix)
{
	return s.len >= suffix.len &&
	    span_eq(span_sub(s, s.len - suffix.len, s.len), suffix);
}

bool
span_eq_nocase(struct span a, struct span b)
{
	size_t i;

	if (a.len != b.len)
		return false;
	for (i = 0; i < a.len; i++)
		if (ascii_lower(a.ptr[i]) != ascii_lower(b.ptr[i]))
			return false;
	return true;
}

int
span_cmp(struct span a, struct span b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.ptr, b.ptr, len) : 0;

	if (order)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

size_t
span_find(struct span s, struct span needle, size_t from)
{
	const char *at;

	if (from > s.len)
		return SPAN_NONE;
	if (needle.len == 0)
		return from;
	if (from == s.len)
		return SPAN_NONE;
	at = needle.len == 1
	    ? memchr(s.ptr + from, needle.ptr[0], s.len - from)
	    : memmem(s.ptr + from, s.len - from, needle.ptr, needle.len);
	return at ? (size_t)(at - s.ptr) : SPAN_NONE;
}

static bool
blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

uint32_t
span_hash(uint32_t hash, struct span s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		hash = (hash ^ (unsigned char)s.ptr[i]) * 16777619U;
	return hash;
}

size_t
span_count(struct span s, char c)
{
	size_t i, count = 0;

	for (i = 0; i < s.len; i++)
		count += s.ptr[i] == c;
	return count;
}

struct span
span_trim(struct span s)
{
	while (s.len > 0 && blank(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len > 0 && blank(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

bool
span_cut(struct span *rest, char sep, struct span *head)
{
	const char *at;

	if (!rest->ptr)
		return false;
	at = memchr(rest->ptr, sep, rest->len);
	if (!at) {
		*head = *rest;
		*rest = (struct span){ NULL, 0 };
		return true;
	}
	*head = span_sub(*rest, 0, (size_t)(at - rest->ptr));
	*rest = span_sub(*rest, head->len + 1, rest->len);
	return true;
}
