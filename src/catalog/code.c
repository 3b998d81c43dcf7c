#include "catalog/code.h"

#include <string.h>

#include "base/ascii.h"
#include "text/fold.h"

/* The number of ASCII digits that s begins with. */
static size_t
digits(struct span s)
{
	size_t len = 0;

	while (len < s.len && ascii_is_digit(s.ptr[len]))
		len++;
	return len;
}

size_t
code_prefix(struct span s, const char *const *words)
{
	size_t i;

	for (i = 0; words[i]; i++)
		if (span_starts(s, span_of(words[i])))
			return strlen(words[i]);
	return 0;
}

bool
code_has_thousands(struct span s)
{
	size_t len = digits(s);

	if (len == 0 || len > 3 || len == s.len)
		return false;
	while (len < s.len) {
		if (s.ptr[len] != ',' ||
		    digits(span_sub(s, len + 1, s.len)) < 3 ||
		    digits(span_sub(s, len + 1, len + 5)) > 3)
			return false;
		len += 4;
	}
	return true;
}

bool
code_number(struct span text, int64_t *value)
{
	bool negative = span_starts(text, SPAN_LIT("-"));
	struct span rest = negative ? span_sub(text, 1, text.len) : text;
	int64_t number = 0;
	size_t i;

	if (digits(rest) == 0 ||
	    (digits(rest) < rest.len && !code_has_thousands(rest)))
		return false;
	for (i = 0; i < rest.len; i++) {
		if (rest.ptr[i] == ',')
			continue;
		if (number > (INT64_MAX - 9) / 10)
			return false;
		number = number * 10 + (rest.ptr[i] - '0');
	}
	*value = negative ? -number : number;
	return true;
}

struct span
code_trim(struct span s)
{
	static const char *const around[] = { " ", "\t", "\n", "\"", "'", "`",
		";", "“", "”", "‘", "’", NULL };
	size_t i;

	for (;;) {
		size_t before = s.len;

		s = span_sub(s, code_prefix(s, around), s.len);
		for (i = 0; around[i]; i++)
			if (span_ends(s, span_of(around[i])))
				s.len -= strlen(around[i]);
		if (s.len == before)
			return s;
	}
}

/* The value of digits behind 0x; false where they are none or too many. */
static bool
hex_value(struct span s, uint64_t *value)
{
	static const char hex[] = "0123456789abcdef";
	size_t i;

	if (!span_starts(s, SPAN_LIT("0x")) || s.len < 3 || s.len > 18)
		return false;
	*value = 0;
	for (i = 2; i < s.len; i++) {
		const char *digit = memchr(hex, s.ptr[i], sizeof(hex) - 1);

		if (!digit)
			return false;
		*value = *value << 4 | (uint64_t)(digit - hex);
	}
	return true;
}

/* Takes one of these bytes out of what was appended to buf. */
static void
drop(struct buf *buf, size_t from, char c)
{
	size_t i, to = from;

	for (i = from; i < buf->len; i++)
		if (buf->ptr[i] != c)
			buf->ptr[to++] = buf->ptr[i];
	buf->len = to;
}

static struct span
trim_brackets(struct span s)
{
	static const char *const open[] = { "(", "[", "（", "【", NULL };
	static const char *const close[] = { ")", "]", "）", "】", NULL };
	size_t i;

	s = code_trim(s);
	s = span_sub(s, code_prefix(s, open), s.len);
	for (i = 0; close[i]; i++)
		if (span_ends(s, span_of(close[i])))
			return code_trim(
			    span_sub(s, 0, s.len - strlen(close[i])));
	return code_trim(s);
}

/* Appends a code in which only the case can vary; false for any other. */
static bool
add_plain_key(struct buf *key, struct span code)
{
	char *to = buf_room(key, code.len);
	size_t i;

	for (i = 0; i < code.len; i++) {
		char c = code.ptr[i];

		if (!ascii_is_word(c) && c != '-' && c != '.' && c != ':')
			return false;
		to[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
	}
	key->len += code.len;
	return true;
}

void
code_add_key(struct buf *key, struct span code)
{
	size_t from = key->len;
	uint64_t value;
	struct span added;

	if (!add_plain_key(key, code)) {
		fold_add(key, trim_brackets(code), FOLD_CASE);
		drop(key, from, ' ');
	}
	added = span_sub(buf_span(key), from, key->len);
	if (code_has_thousands(added)) {
		drop(key, from, ',');
	} else if (hex_value(added, &value)) {
		key->len = from;
		buf_addf(key, "%ju", (uintmax_t)value);
	}
}
