#include "doc/html_token.h"

#include <string.h>

static bool
take(struct html_tokens *tokens, struct html_token *token,
    enum html_token_type type, size_t len)
{
	token->type = type;
	token->at = tokens->at;
	token->text = span_sub(tokens->bytes, tokens->at, tokens->at + len);
	tokens->at += len;
	return true;
}

/* The offset behind the end tag of this kind; SPAN_NONE without one. */
static size_t
find_end_tag(const struct html_tokens *tokens, const struct tag *start)
{
	struct span bytes = tokens->bytes;
	size_t at = tokens->at + start->len;
	struct tag tag;

	while ((at = span_find(bytes, SPAN_LIT("</"), at)) != SPAN_NONE) {
		if (tag_read(span_sub(bytes, at, bytes.len), &tag) &&
		    tag.kind == start->kind)
			return at + tag.len;
		at++;
	}
	return SPAN_NONE;
}

/*
 * What is hidden and never ends would hide the rest of the document: only the
 * mark that begins it is left out then.
 */
static bool
take_hidden(struct html_tokens *tokens, struct html_token *token, size_t end,
    size_t len, bool *goes_on)
{
	*goes_on = end == SPAN_NONE;
	if (!*goes_on)
		len = end - tokens->at;
	return take(tokens, token, TOKEN_HIDDEN, len);
}

static bool
take_comment(struct html_tokens *tokens, struct html_token *token)
{
	size_t end = tokens->comment_goes_on
	    ? SPAN_NONE
	    : span_find(tokens->bytes, SPAN_LIT("-->"), tokens->at + 4);

	return take_hidden(tokens, token,
	    end == SPAN_NONE ? end : end + strlen("-->"), strlen("<!--"),
	    &tokens->comment_goes_on);
}

static bool
take_tag(struct html_tokens *tokens, struct html_token *token)
{
	const struct tag *tag = &token->tag;
	size_t end;

	if (tag->kind->effect != TAG_HIDDEN)
		return take(tokens, token, TOKEN_TAG, tag->len);
	end = tag->end || tokens->hidden_goes_on ? SPAN_NONE
						 : find_end_tag(tokens, tag);
	if (tag->end)
		return take(tokens, token, TOKEN_HIDDEN, tag->len);
	return take_hidden(
	    tokens, token, end, tag->len, &tokens->hidden_goes_on);
}

bool
html_next(struct html_tokens *tokens, struct html_token *token)
{
	struct span rest =
	    span_sub(tokens->bytes, tokens->at, tokens->bytes.len);
	const char *less;

	if (rest.len == 0)
		return false;
	less = memchr(rest.ptr, '<', rest.len);
	if (less != rest.ptr)
		return take(tokens, token, TOKEN_TEXT,
		    less ? (size_t)(less - rest.ptr) : rest.len);
	if (span_starts(rest, SPAN_LIT("<!--")))
		return take_comment(tokens, token);
	if (tag_read(rest, &token->tag) && token->tag.kind)
		return take_tag(tokens, token);
	return take(tokens, token, TOKEN_TEXT, 1);
}
