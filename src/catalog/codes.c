#include "catalog/codes.h"

#include <string.h>

#include "base/ascii.h"
#include "text/utf8.h"

/* Longer than any code; a sentence in the column of codes is none. */
static const size_t longest_code = 128;

/* The number of ASCII digits that s begins with. */
static size_t
digits(struct span s)
{
	size_t len = 0;

	while (len < s.len && ascii_is_digit(s.ptr[len]))
		len++;
	return len;
}

bool
codes_none(struct span s)
{
	static const char *const none[] = { "", "-", "--", "—", "/", "N/A",
		"n/a", "无", NULL };
	size_t i;

	for (i = 0; none[i]; i++)
		if (span_eq(s, span_of(none[i])))
			return true;
	return false;
}

static void
add_trimmed(struct codes *codes, struct span text, struct span last)
{
	size_t i;

	for (i = 0; i < codes->count; i++)
		if (span_eq(codes->items[i].text, text) &&
		    span_eq(codes->items[i].last, last))
			return;
	if (codes->count < CODES_MAX)
		codes->items[codes->count++] =
		    (struct code){ .text = text, .last = last };
}

static void
add(struct codes *codes, struct span text, struct span last)
{
	text = code_trim(text);
	if (!codes_none(text) && text.len <= longest_code)
		add_trimmed(codes, text, last);
}

static void
add_one(struct codes *codes, struct span text)
{
	add(codes, text, (struct span){ NULL, 0 });
}

/* The number, with its sign, that s begins with. */
static struct span
leading_number(struct span s)
{
	size_t sign = span_starts(s, SPAN_LIT("-"));
	size_t len = digits(span_sub(s, sign, s.len));

	return span_sub(s, 0, len ? sign + len : 0);
}

/*
 * A hyphen is a range only between blanks, or between two numbers of the same
 * length, two digits or more: "2-67" and "BST-209" are codes.
 */
static bool
is_hyphen_range(struct span first, struct span joint, struct span last)
{
	int64_t low, high;

	if (!span_eq(span_trim(joint), SPAN_LIT("-")))
		return false;
	if (!code_number(first, &low) || !code_number(last, &high) ||
	    low >= high)
		return false;
	return joint.len >= 3 || (first.len >= 2 && first.len == last.len);
}

static bool
is_range_joint(struct span joint)
{
	static const char *const joints[] = { "~", "～", "〜", "..", "...", "…",
		"–", "—", "至", "到", "to", NULL };
	size_t i;

	joint = span_trim(joint);
	for (i = 0; joints[i]; i++)
		if (span_eq(joint, span_of(joints[i])))
			return true;
	return false;
}

/* Where the number begins that s ends in. */
static size_t
trailing_number(struct span s, size_t from)
{
	size_t at = s.len;

	while (at > from && ascii_is_digit(s.ptr[at - 1]))
		at--;
	if (at < s.len && at > from + 1 && s.ptr[at - 1] == '-' &&
	    s.ptr[at - 2] != '-')
		at -= is_range_joint(span_sub(s, from, at - 1));
	return at;
}

static bool
add_range(struct codes *codes, struct span s)
{
	struct span first = leading_number(s);
	size_t at = trailing_number(s, first.len);
	struct span last = span_sub(s, at, s.len);
	struct span joint = span_sub(s, first.len, at);

	if (first.len == 0 || last.len == 0 || joint.len == 0)
		return false;
	if (!is_range_joint(joint) && !is_hyphen_range(first, joint, last))
		return false;
	add(codes, first, last);
	return true;
}

/*
 * What follows a number that stands before it: behind a blank or a colon, as in
 * "400 BadRequest" and "400: Bad Request"; "2:01" is a code. Empty: nothing.
 */
static struct span
behind_number(struct span s)
{
	struct span rest = span_trim(s);

	if (rest.len < s.len)
		return rest;
	if (span_starts(s, SPAN_LIT(": ")))
		return span_trim(span_sub(s, 1, s.len));
	if (span_starts(s, SPAN_LIT("：")) && s.len > 3 &&
	    !ascii_is_digit(s.ptr[3]))
		return span_trim(span_sub(s, 3, s.len));
	return (struct span){ "", 0 };
}

static bool
is_one_word(struct span s)
{
	return utf8_is_ascii(s) && span_find(s, SPAN_LIT(" "), 0) == SPAN_NONE;
}

/* A number and what names it, or several numbers. */
static bool
add_numbered(struct codes *codes, struct span s)
{
	bool found = false;

	for (;;) {
		struct span number = leading_number(s);
		struct span rest =
		    behind_number(span_sub(s, number.len, s.len));

		if (number.len == 0 || rest.len == 0 ||
		    span_starts(rest, SPAN_LIT("_")))
			break;
		add_one(codes, number);
		found = true;
		s = rest;
	}
	if (found && is_one_word(s))
		add_one(codes, s);
	return found;
}

/* One of the pieces between the separators of a cell. */
static void
add_piece(struct codes *codes, struct span piece)
{
	struct span s = code_trim(piece);
	size_t equals = span_find(s, SPAN_LIT("="), 0);

	if (add_range(codes, s) || add_numbered(codes, s))
		return;
	if (equals == SPAN_NONE) {
		add_one(codes, s);
		return;
	}
	add_one(codes, span_sub(s, 0, equals));
	add_one(codes, span_sub(s, equals + 1, s.len));
}

/*
 * Whether a line break at this place only broke a long name: what is before it
 * cannot be its end, or what is behind it its start.
 */
static bool
breaks_name(struct span cell, size_t at)
{
	static const char joints[] = "._:";

	return at > 0 && at + 1 < cell.len &&
	    (memchr(joints, cell.ptr[at - 1], sizeof(joints) - 1) ||
		memchr(joints, cell.ptr[at + 1], sizeof(joints) - 1));
}

/* The length of the separator that stands at this place; 0: none. */
static size_t
separator_at(struct span cell, size_t at)
{
	static const char *const separators[] = { "\n", "/", ",", "，", "、",
		";", "；", "|", "(", ")", "（", "）", "[", "]", "【", "】",
		" or ", "或", NULL };

	if (ascii_is_word(cell.ptr[at]) ||
	    (cell.ptr[at] == '\n' && breaks_name(cell, at)))
		return 0;
	return code_prefix(span_sub(cell, at, cell.len), separators);
}

/* A number or a plain name, as nearly all codes are; they need no trimming. */
static bool
is_simple(struct span cell)
{
	size_t i, sign = cell.len > 1 && cell.ptr[0] == '-';

	for (i = sign; i < cell.len; i++)
		if (!ascii_is_word(cell.ptr[i]))
			return false;
	return cell.len > 0 && cell.len <= longest_code;
}

void
codes_add(struct codes *codes, struct span cell)
{
	size_t at = 0, from = 0;

	if (is_simple(cell) || code_has_thousands(cell)) {
		add_trimmed(codes, cell, (struct span){ NULL, 0 });
		return;
	}
	cell = span_trim(cell);
	if (codes_none(cell))
		return;
	while (at < cell.len && codes->count < CODES_MAX) {
		size_t len = separator_at(cell, at);

		if (len) {
			add_piece(codes, span_sub(cell, from, at));
			from = at + len;
		}
		at += len ? len : 1;
	}
	add_piece(codes, span_sub(cell, from, cell.len));
}
