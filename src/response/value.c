#include "response/value.h"

#include "base/ascii.h"
#include "response/peek.h"
#include "text/number.h"

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

/* Whether a number goes on there as something else: 12:30, 1.5, 5-6, 50%. */
static bool
goes_on(struct span text, size_t at)
{
	char c = peek_byte(text, at), next = peek_byte(text, at + 1);

	if (ascii_is_word(c) || c == '%')
		return true;
	return peek_is_one_of(c, ".:-/") && ascii_is_digit(next);
}

static size_t
number_len(struct span text, size_t at)
{
	size_t from = at;

	if (peek_byte(text, at) == '0' &&
	    (peek_byte(text, at + 1) | 0x20) == 'x') {
		at += 2;
		while (is_hex(peek_byte(text, at)))
			at++;
		return at - from > 2 && !goes_on(text, at) ? at - from : 0;
	}
	at += peek_byte(text, at) == '-';
	if (!ascii_is_digit(peek_byte(text, at)))
		return 0;
	while (ascii_is_digit(peek_byte(text, at)))
		at++;
	return goes_on(text, at) ? 0 : at - from;
}

static size_t
name_len(struct span text, size_t at)
{
	size_t from = at;

	if (!ascii_is_upper(peek_byte(text, at)))
		return 0;
	while (value_is_name_char(peek_byte(text, at)))
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

bool
value_cut_bracketed(struct span *text, struct span *number)
{
	/* JSON may escape those of full width. */
	static const char *const opening[] = { "(", "（", "\\uff08", NULL };
	static const char *const closing[] = { ")", "）", "\\uff09", NULL };
	struct span rest = span_trim(*text), digits;
	size_t at = 0;
	int64_t value;

	if (!peek_skip_one_of(rest, &at, opening))
		return false;
	rest = span_trim(span_sub(rest, at, rest.len));
	digits = span_sub(rest, 0, number_len(rest, 0));
	rest = span_trim(span_sub(rest, digits.len, rest.len));
	at = 0;
	if (!number_parse(digits, &value) ||
	    !peek_skip_one_of(rest, &at, closing))
		return false;
	*number = digits;
	*text = span_sub(rest, at, rest.len);
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
	if (!ascii_is_upper(peek_byte(rest, 0)) || lower == 0 ||
	    len > VALUE_CODE_MAX || peek_byte(rest, len) != '-')
		return false;
	*name = span_sub(rest, 0, len);
	*text = span_trim(span_sub(rest, len + 1, rest.len));
	return true;
}
