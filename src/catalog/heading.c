#include <string.h>

#include "base/buf.h"
#include "catalog/field.h"
#include "text/fold.h"

/*
 * The length of the word, less its stars, where text ends in it; else 0. The
 * parts between the stars follow one another.
 */
static size_t
ends_in(struct span text, struct span word)
{
	struct span part, rest = word;
	size_t at = 0, len = 0;

	if (text.ptr[text.len - 1] != word.ptr[word.len - 1] &&
	    word.ptr[word.len - 1] != '*')
		return 0;
	while (span_cut(&rest, '*', &part)) {
		len += part.len;
		if (!rest.ptr)
			break;
		at = span_find(text, part, at);
		if (at == SPAN_NONE)
			return 0;
		at += part.len;
	}
	return span_ends(span_sub(text, at, text.len), part) ? len : 0;
}

/* The length of the longest of these words that text ends in; 0: none. */
static size_t
longest_end(struct span text, const char *const *words)
{
	size_t i, len, longest = 0;

	for (i = 0; words[i]; i++) {
		len = ends_in(text, span_of(words[i]));
		if (len > longest)
			longest = len;
	}
	return longest;
}

/* The field that words without blanks tell. */
static enum field
field_of_words(struct span words)
{
	enum field field, found = FIELD_OTHER;
	size_t len, longest = 0;

	for (; words.len > 0 && longest == 0; words.len--) {
		for (field = 0; field < FIELD_COUNT; field++) {
			len = longest_end(words, field_infos[field].headings);
			if (len > longest) {
				longest = len;
				found = field;
			}
		}
	}
	return found;
}

/* What follows one of these only says more of the noun before it. */
static const char *const after_noun[] = { " of ", " in ", " for ", " from ",
	" by ", NULL };

/* Between two headings that share a column. */
static const char *const joints[] = { "以及", "及", "和", "与", "或", "、", "/",
	"&", ",", " and ", " or ", NULL };

static struct span
cut_after_noun(struct span text)
{
	size_t i, at, end = text.len;

	for (i = 0; after_noun[i]; i++) {
		at = span_find(text, span_of(after_noun[i]), 1);
		if (at < end)
			end = at;
	}
	return span_sub(text, 0, end);
}

/* The length of the joint that text begins with, 0 without one. */
static size_t
joint_at(struct span text)
{
	size_t i;

	for (i = 0; joints[i]; i++)
		if (span_starts(text, span_of(joints[i])))
			return strlen(joints[i]);
	return 0;
}

/* A code wins over what stands beside it, else the later field does. */
static enum field
better(enum field before, enum field after)
{
	if (after == FIELD_OTHER || field_infos[before].is_code)
		return before;
	return after;
}

/* Classifies each of the headings that are joined in a folded text. */
static enum field
field_of_joined(struct span text)
{
	enum field field = FIELD_OTHER;
	struct buf part = { 0 };
	size_t at = 0, joint;

	text = cut_after_noun(text);
	while (at < text.len) {
		joint = joint_at(span_sub(text, at, text.len));
		if (joint) {
			field = better(field, field_of_words(buf_span(&part)));
			buf_clear(&part);
		} else if (text.ptr[at] != ' ' && text.ptr[at] != '_') {
			buf_add_char(&part, text.ptr[at]);
		}
		at += joint ? joint : 1;
	}
	field = better(field, field_of_words(buf_span(&part)));
	buf_finish(&part);
	return field;
}

/* A heading, folded, and what stands outside and inside of its brackets. */
struct folded {
	struct buf text, outside, inside;
};

static bool
is_one_of(char c, const char *set)
{
	return c && strchr(set, c);
}

static void
fold_heading(struct folded *folded, struct span heading)
{
	struct buf *to = &folded->outside;
	struct span text;
	size_t i;

	fold_add(&folded->text, heading, FOLD_CASE);
	text = span_trim(buf_span(&folded->text));
	for (i = 0; i < text.len; i++) {
		if (is_one_of(text.ptr[i], "([{<"))
			to = &folded->inside;
		else if (is_one_of(text.ptr[i], ")]}>"))
			to = &folded->outside;
		else
			buf_add_char(to, text.ptr[i]);
	}
}

static void
finish_folded(struct folded *folded)
{
	buf_finish(&folded->text);
	buf_finish(&folded->outside);
	buf_finish(&folded->inside);
}

/* Longer than any heading; a paragraph that stands in its place tells none. */
static const size_t longest_heading = 200;

enum field
field_of_heading(struct span heading)
{
	struct folded folded = { 0 };
	enum field field, inside;

	if (heading.len > longest_heading)
		return FIELD_OTHER;
	fold_heading(&folded, heading);
	field = field_of_joined(buf_span(&folded.outside));
	inside = field_of_joined(buf_span(&folded.inside));
	if (field == FIELD_OTHER ||
	    (field == FIELD_CODE && inside == FIELD_HEX))
		field = inside;
	finish_folded(&folded);
	return field;
}

/* Whether text is one of the words, but for its blanks. */
static bool
is_one_of_words(struct span text, const char *const *words)
{
	struct buf joined = { 0 };
	bool found = false;
	size_t i;

	for (i = 0; i < text.len; i++)
		if (text.ptr[i] != ' ')
			buf_add_char(&joined, text.ptr[i]);
	for (i = 0; words[i] && !found; i++)
		found = span_eq(buf_span(&joined), span_of(words[i]));
	buf_finish(&joined);
	return found;
}

bool
field_may_be(enum field field, struct span heading)
{
	const char *const *words = field_infos[field].perhaps;
	struct folded folded = { 0 };
	bool found;

	if (!words || heading.len > longest_heading)
		return false;
	fold_heading(&folded, heading);
	found = is_one_of_words(buf_span(&folded.outside), words);
	finish_folded(&folded);
	return found;
}

static const char *const parameter_headings[] = { "参数", "节点", "字段",
	"属性", "元素", "术语", "param", "field", "attribute", "element",
	"node", "term", NULL };

static const char *const serial_headings[] = { "序号", "no", "no.", "#",
	"index", NULL };

bool
field_tells_serial(struct span heading)
{
	struct folded folded = { 0 };
	bool found;

	if (heading.len > longest_heading)
		return false;
	fold_heading(&folded, heading);
	found = is_one_of_words(buf_span(&folded.outside), serial_headings);
	finish_folded(&folded);
	return found;
}

bool
field_tells_parameters(struct span heading)
{
	struct folded folded = { 0 };
	struct span words;

	if (heading.len > longest_heading ||
	    field_infos[field_of_heading(heading)].is_code)
		return false;
	fold_heading(&folded, heading);
	words = buf_span(&folded.outside);
	while (words.len > 0 && !longest_end(words, parameter_headings))
		words.len--;
	finish_folded(&folded);
	return words.len > 0;
}

bool
field_heading_holds(struct span heading, const char *const *words)
{
	struct buf folded = { 0 };
	size_t i;

	fold_add(&folded, heading, FOLD_CASE);
	for (i = 0; words[i]; i++)
		if (span_find(buf_span(&folded), span_of(words[i]), 0) !=
		    SPAN_NONE)
			break;
	buf_finish(&folded);
	return words[i] != NULL;
}
