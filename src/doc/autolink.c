#include "doc/autolink.h"

#include <string.h>

static const char *const starts[] = { "http://", "https://", "ftp://", "www." };

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') ||
	    ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

/* The length of what an address begins with; 0: it is none. */
static size_t
start_length(struct span text)
{
	size_t i;

	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		struct span start = span_of(starts[i]);

		if (text.len > start.len && is_word(text.ptr[start.len]) &&
		    span_eq_nocase(span_sub(text, 0, start.len), start))
			return start.len;
	}
	return 0;
}

static bool
is_url(char c)
{
	return c > ' ' && c < 0x7F && !strchr("<>\"`|", c);
}

static size_t
count(struct span text, char c)
{
	size_t i, n = 0;

	for (i = 0; i < text.len; i++)
		n += text.ptr[i] == c;
	return n;
}

/* Without the punctuation of the sentence it stands in. */
static size_t
trim(struct span url)
{
	size_t closing = count(url, ')'), opening = count(url, '(');

	while (url.len) {
		char last = url.ptr[url.len - 1];

		if (last == ')' && closing > opening)
			closing--;
		else if (!strchr("?!.,:;*_~'", last))
			break;
		url.len--;
	}
	return url.len;
}

bool
autolink_find(struct span text, size_t *at, size_t *len)
{
	size_t i, end;

	for (i = 0; i < text.len; i++) {
		struct span rest = span_sub(text, i, text.len);

		if ((i > 0 && is_word(text.ptr[i - 1])) ||
		    !strchr("hfwHFW", rest.ptr[0]) || rest.ptr[0] == 0)
			continue;
		end = start_length(rest);
		if (end == 0)
			continue;
		while (end < rest.len && is_url(rest.ptr[end]))
			end++;
		*at = i;
		*len = trim(span_sub(rest, 0, end));
		return true;
	}
	return false;
}
