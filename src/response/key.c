#include "response/key.h"

#include "response/peek.h"
#include "response/quote.h"

static const char *const separators[] = { ":", "：", "=>", "=", NULL };
static const char *const copulas[] = { "is ", "为", NULL };

/* Finds a key that has its quotes around it and a colon behind it. */
static bool
find_quoted_key(
    struct span text, size_t at, struct quote open, struct key_place *place)
{
	struct quote close;
	size_t len;

	at += open.len;
	place->key = member_at(text, at, &len);
	if (!place->key)
		return false;
	close = quote_at(text, at + len);
	if (!quote_closes(close, open))
		return false;
	at = peek_skip_space(text, at + len + close.len);
	if (!peek_skip_one_of(text, &at, separators))
		return false;
	place->quoted = true;
	place->value = peek_skip_space(text, at);
	return true;
}

/* Whether what stands before makes it something else: product-code, ?code=. */
static bool
is_joined(struct span text, size_t at)
{
	if (peek_is_behind_word(text, at))
		return true;
	return at > 0 &&
	    (text.ptr[at - 1] == '?' ||
		(text.ptr[at - 1] == '-' && peek_is_behind_word(text, at - 1)));
}

static bool
find_bare_key(struct span text, size_t at, struct key_place *place)
{
	size_t len;

	if (is_joined(text, at))
		return false;
	place->key = member_at(text, at, &len);
	if (!place->key)
		return false;
	at = peek_skip_blanks(text, at + len);
	place->quoted = false;
	if (peek_skip_one_of(text, &at, separators)) {
		place->value = peek_skip_blanks(text, at);
		return true;
	}
	peek_skip_one_of(text, &at, copulas);
	place->value = at;
	return place->key->member == MEMBER_THROWN ||
	    (place->key->member <= MEMBER_MODULE &&
		member_is_phrase(place->key));
}

bool
key_find(struct span text, size_t at, struct key_place *place)
{
	struct quote quote = quote_at(text, at);

	return quote.kind == QUOTE_NONE
	    ? find_bare_key(text, at, place)
	    : find_quoted_key(text, at, quote, place);
}
