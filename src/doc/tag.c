#include "doc/tag.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* How many '<' may stand in the quoted attributes of one tag. */
static const unsigned max_nested = 8;

/* In the order of their names. */
static const struct tag_kind kinds[] = {
	{ .name = "a", .effect = TAG_LINK, .attribute = "href" },
	{ .name = "abbr" },
	{ .name = "b" },
	{ .name = "big" },
	{ .name = "blockquote", .effect = TAG_BLOCK },
	{ .name = "br", .effect = TAG_BREAK, .is_void = true },
	{ .name = "caption", .effect = TAG_BLOCK, .role = ROLE_CELL },
	{ .name = "center", .effect = TAG_BLOCK },
	{ .name = "cite" },
	{ .name = "code" },
	{ .name = "col", .is_void = true },
	{ .name = "colgroup", .role = ROLE_ROW },
	{ .name = "dd", .effect = TAG_BLOCK, .ending = ENDING_TWIN },
	{ .name = "del" },
	{ .name = "details", .effect = TAG_BLOCK },
	{ .name = "div", .effect = TAG_BLOCK },
	{ .name = "dl", .effect = TAG_BLOCK },
	{ .name = "dt", .effect = TAG_BLOCK, .ending = ENDING_TWIN },
	{ .name = "em" },
	{ .name = "font" },
	{ .name = "h1", .effect = TAG_BLOCK },
	{ .name = "h2", .effect = TAG_BLOCK },
	{ .name = "h3", .effect = TAG_BLOCK },
	{ .name = "h4", .effect = TAG_BLOCK },
	{ .name = "h5", .effect = TAG_BLOCK },
	{ .name = "h6", .effect = TAG_BLOCK },
	{ .name = "hr", .effect = TAG_BREAK, .is_void = true },
	{ .name = "i" },
	{ .name = "img",
	    .effect = TAG_IMAGE,
	    .attribute = "alt",
	    .is_void = true },
	{ .name = "ins" },
	{ .name = "kbd" },
	{ .name = "li", .effect = TAG_BLOCK, .ending = ENDING_TWIN },
	{ .name = "mark" },
	{ .name = "nobr" },
	{ .name = "ol", .effect = TAG_BLOCK },
	{ .name = "p", .effect = TAG_BLOCK, .ending = ENDING_BLOCK },
	{ .name = "pre", .effect = TAG_BLOCK },
	{ .name = "q" },
	{ .name = "s" },
	{ .name = "samp" },
	{ .name = "script", .effect = TAG_HIDDEN },
	{ .name = "small" },
	{ .name = "span" },
	{ .name = "strike" },
	{ .name = "strong" },
	{ .name = "style", .effect = TAG_HIDDEN },
	{ .name = "sub" },
	{ .name = "summary", .effect = TAG_BLOCK },
	{ .name = "sup" },
	{ .name = "table", .effect = TAG_BLOCK, .role = ROLE_TABLE },
	{ .name = "tbody", .effect = TAG_BLOCK, .role = ROLE_ROW },
	{ .name = "td", .effect = TAG_CELL, .role = ROLE_CELL },
	{ .name = "tfoot", .effect = TAG_BLOCK, .role = ROLE_ROW },
	{ .name = "th", .effect = TAG_CELL, .role = ROLE_CELL },
	{ .name = "thead", .effect = TAG_BLOCK, .role = ROLE_ROW },
	{ .name = "tr", .effect = TAG_BLOCK, .role = ROLE_ROW },
	{ .name = "tt" },
	{ .name = "u" },
	{ .name = "ul", .effect = TAG_BLOCK },
	{ .name = "var" },
	{ .name = "wbr", .is_void = true },
};

static int
cmp_kind(const void *key, const void *row)
{
	const struct span *name = key;
	const struct tag_kind *kind = row;
	int order = strncasecmp(name->ptr, kind->name, name->len);

	return order ? order : -(kind->name[name->len] != 0);
}

const struct tag_kind *
tag_kind_of(struct span name)
{
	return bsearch(&name, kinds, sizeof(kinds) / sizeof(kinds[0]),
	    sizeof(kinds[0]), cmp_kind);
}

static bool
is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_name(char c)
{
	return is_alpha(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
	    c == ':' || c == '.';
}

static bool
is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The attributes of a tag as they are read. */
struct cursor {
	struct span text;
	size_t at;
	unsigned nested; /* '<' in quotes so far */
};

static bool
at_one_of(const struct cursor *in, const char *set)
{
	return in->at < in->text.len && strchr(set, in->text.ptr[in->at]);
}

static void
skip_blanks(struct cursor *in)
{
	while (in->at < in->text.len && is_blank(in->text.ptr[in->at]))
		in->at++;
}

static struct span
read_until(struct cursor *in, const char *set)
{
	size_t from = in->at;

	while (in->at < in->text.len && !is_blank(in->text.ptr[in->at]) &&
	    !at_one_of(in, set))
		in->at++;
	return span_sub(in->text, from, in->at);
}

static bool
read_quoted(struct cursor *in, struct span *value)
{
	char quote = in->text.ptr[in->at++];
	size_t from = in->at;

	for (; in->at < in->text.len; in->at++) {
		char c = in->text.ptr[in->at];

		if (c == quote) {
			*value = span_sub(in->text, from, in->at++);
			return true;
		}
		if (c == '<' && ++in->nested > max_nested)
			return false;
	}
	return false;
}

/* Quotes count only where a value begins, as in HTML. */
static bool
read_attribute(struct cursor *in, struct span *name, struct span *value)
{
	size_t from = in->at++;

	*value = (struct span){ 0 };
	read_until(in, "=/><");
	*name = span_sub(in->text, from, in->at);
	from = in->at;
	skip_blanks(in);
	if (!at_one_of(in, "=")) {
		in->at = from;
		return true;
	}
	in->at++;
	skip_blanks(in);
	if (at_one_of(in, "\"'"))
		return read_quoted(in, value);
	*value = read_until(in, "><");
	return true;
}

/* Goes to the '>' of the tag. */
static bool
skip_attributes(struct cursor *in)
{
	struct span name, value;

	for (;;) {
		while (in->at < in->text.len &&
		    (is_blank(in->text.ptr[in->at]) || at_one_of(in, "/")))
			in->at++;
		if (in->at == in->text.len || at_one_of(in, "<"))
			return false;
		if (at_one_of(in, ">"))
			return true;
		if (!read_attribute(in, &name, &value))
			return false;
	}
}

bool
tag_read(struct span text, struct tag *tag)
{
	struct cursor in = { .text = text, .at = 1 };
	size_t from;

	*tag = (struct tag){ 0 };
	if (text.len < 3 || text.ptr[0] != '<')
		return false;
	if (text.ptr[1] == '/') {
		tag->end = true;
		in.at++;
	}
	if (!is_alpha(text.ptr[in.at]))
		return false;
	from = in.at;
	while (in.at < text.len && is_name(text.ptr[in.at]))
		in.at++;
	tag->name = span_sub(text, from, in.at);
	if (in.at == text.len ||
	    (!is_blank(text.ptr[in.at]) && !at_one_of(&in, "/>")))
		return false;
	from = in.at;
	if (!skip_attributes(&in))
		return false;
	tag->attributes = span_sub(text, from, in.at);
	tag->kind = tag_kind_of(tag->name);
	tag->len = in.at + 1;
	return true;
}

bool
tag_attribute(const struct tag *tag, const char *name, struct span *value)
{
	struct cursor in = { .text = tag->attributes };
	struct span found;

	for (;;) {
		while (in.at < in.text.len &&
		    (is_blank(in.text.ptr[in.at]) || at_one_of(&in, "/")))
			in.at++;
		if (in.at == in.text.len || !read_attribute(&in, &found, value))
			return false;
		if (span_eq_nocase(found, span_of(name)))
			return true;
	}
}
