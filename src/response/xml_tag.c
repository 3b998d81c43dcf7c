#include "response/xml_tag.h"

#include "base/ascii.h"
#include "response/peek.h"

/* The brackets of tags, as they are and as they are put into strings. */
static const struct {
	const char *open, *close;
} brackets[] = {
	{ "<", ">" },
	{ "&lt;", "&gt;" },
	{ "\\u003c", "\\u003e" },
};

static const size_t nbrackets = sizeof(brackets) / sizeof(brackets[0]);

/* Attributes are not read further than this, which keeps it linear. */
static const size_t attributes_max = 256;

/* Passes the attributes of a tag and the bracket behind them. */
static bool
skip_rest(struct span text, size_t *at, const char *close)
{
	struct span line = span_sub(text, 0, *at + attributes_max);

	if (peek_skip(text, at, close))
		return true;
	if (*at >= text.len || text.ptr[*at] != ' ')
		return false;
	line = span_sub(line, 0, span_find(line, SPAN_LIT("\n"), *at));
	*at = span_find(line, span_of(close), *at);
	return *at != SPAN_NONE && peek_skip(text, at, close);
}

bool
xml_tag_at(struct span text, size_t at, struct xml_tag *tag)
{
	size_t i, from;

	for (i = 0; i < nbrackets; i++)
		if (peek_skip(text, &at, brackets[i].open))
			break;
	if (i == nbrackets)
		return false;
	tag->bracket = brackets[i].open;
	/* JSON may escape the slash. */
	peek_skip(text, &at, "\\");
	tag->closes = peek_skip(text, &at, "/");
	from = at;
	while (at < text.len && ascii_is_word(text.ptr[at]))
		at++;
	tag->name = span_sub(text, from, at);
	if (tag->name.len == 0 || !skip_rest(text, &at, brackets[i].close))
		return false;
	tag->end = at;
	return true;
}

size_t
xml_tag_find_next(struct span text, const struct xml_tag *tag)
{
	size_t at = span_find(text, span_of(tag->bracket), tag->end);

	return at == SPAN_NONE ? text.len : at;
}

bool
xml_tag_has_literal(
    struct span text, const struct xml_tag *tag, struct span *literal)
{
	size_t at = peek_skip_space(text, tag->end), from;

	if (!peek_skip(text, &at, tag->bracket) ||
	    !peek_skip(text, &at, "![CDATA["))
		return false;
	for (from = at; at < text.len && text.ptr[at] != '\n'; at++)
		if (text.ptr[at] == ']' && peek_byte(text, at + 1) == ']')
			break;
	*literal = span_sub(text, from, at);
	return true;
}
