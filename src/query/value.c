#include "query/value.h"

#include <string.h>

#include "base/ascii.h"
#include "query/number.h"

static bool
is_hex(char c)
{
	return ascii_is_digit(c) || (c >= 'a' && c <= 'f') ||
	    (c >= 'A' && c <= 'F');
}

bool
value_is_name_char(char c)
{
	return ascii_is_word(c) || c == '.' || c == '-' || c == ':';
}

/* The byte at an offset; NUL behind the end. */
static char
byte_at(struct span text, size_t at)
{
	return at < text.len ? text.ptr[at] : '\0';
}

/* Whether a number goes on there as something else: 12:30, 1.5, 5-6, 50%. */
static bool
goes_on(struct span text, size_t at)
{
	char c = byte_at(text, at), next = byte_at(text, at + 1);

	if (ascii_is_word(c) || c == '%')
		return true;
	return c && strchr(".:-/", c) && ascii_is_digit(next);
}

static size_t
number_len(struct span text, size_t at)
{
	size_t from = at;

	if (byte_at(text, at) == '0' && (byte_at(text, at + 1) | 0x20) == 'x') {
		at += 2;
		while (is_hex(byte_at(text, at)))
			at++;
		return at - from > 2 && !goes_on(text, at) ? at - from : 0;
	}
	at += byte_at(text, at) == '-';
	if (!ascii_is_digit(byte_at(text, at)))
		return 0;
	while (ascii_is_digit(byte_at(text, at)))
		at++;
	return goes_on(text, at) ? 0 : at - from;
}

static size_t
name_len(struct span text, size_t at)
{
	size_t from = at;

	if (!ascii_is_upper(byte_at(text, at)))
		return 0;
	while (value_is_name_char(byte_at(text, at)))
		at++;
	while (!ascii_is_word(text.ptr[at - 1]))
		at--;
	return at - from > 1 ? at - from : 0;
}

size_t
value_code(struct span text, size_t at)
{
	size_t len = number_len(text, at);

	if (len == 0)
		len = name_len(text, at);
	return len <= VALUE_CODE_MAX ? len : 0;
}

/* Words that stand where a code would, but are the names of types. */
static bool
is_word(struct span text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if (!ascii_is_lower(text.ptr[i]))
			return false;
	return true;
}

static bool
is_one_of(struct span text, const char *const *words)
{
	for (; *words; words++)
		if (span_eq_nocase(text, span_of(*words)))
			return true;
	return false;
}

bool
value_is_code(struct span text)
{
	static const char *const nothing[] = { "null", "none", "nil", "true",
		"false", "undefined", "nan", NULL };
	size_t i;

	if (text.len == 0 || text.len > VALUE_CODE_MAX ||
	    is_one_of(text, nothing))
		return false;
	if (value_is_success(text) || number_len(text, 0) == text.len)
		return true;
	for (i = 0; i < text.len; i++)
		if (!value_is_name_char(text.ptr[i]))
			return false;
	return ascii_is_word(text.ptr[0]) && !is_word(text);
}

bool
value_is_success(struct span text)
{
	static const char *const words[] = { "ok", "success", "successful",
		"succeeded", "succeed", "成功", NULL };
	int64_t number;

	return is_one_of(text, words) ||
	    (number_parse(text, &number) && number == 0);
}

static bool
skip(struct span *text, const char *what)
{
	size_t len = strlen(what);

	if (!span_eq_nocase(span_sub(*text, 0, len), span_of(what)))
		return false;
	*text = span_sub(*text, len, text->len);
	return true;
}

/* Passes one of these, a full-width bracket as JSON may escape it. */
static bool
skip_one_of(struct span *text, const char *const *words)
{
	for (; *words; words++)
		if (skip(text, *words))
			return true;
	return false;
}

bool
value_cut_bracketed(struct span *text, struct span *number)
{
	static const char *const opening[] = { "(", "（", "\\uff08", NULL };
	static const char *const closing[] = { ")", "）", "\\uff09", NULL };
	struct span rest = span_trim(*text), digits;
	int64_t value;

	if (!skip_one_of(&rest, opening))
		return false;
	rest = span_trim(rest);
	digits = span_sub(rest, 0, number_len(rest, 0));
	rest = span_trim(span_sub(rest, digits.len, rest.len));
	if (!number_parse(digits, &value) || !skip_one_of(&rest, closing))
		return false;
	*number = digits;
	*text = span_trim(rest);
	return true;
}

bool
value_cut_name(struct span *text, struct span *name)
{
	struct span rest = span_trim(*text);
	size_t len = 0, i, lower = 0;

	while (len < rest.len &&
	    (ascii_is_word(rest.ptr[len]) || rest.ptr[len] == '.'))
		len++;
	for (i = 0; i < len; i++)
		lower += ascii_is_lower(rest.ptr[i]);
	if (!ascii_is_upper(byte_at(rest, 0)) || lower == 0 ||
	    len > VALUE_CODE_MAX || byte_at(rest, len) != '-')
		return false;
	*name = span_sub(rest, 0, len);
	*text = span_trim(span_sub(rest, len + 1, rest.len));
	return true;
}
