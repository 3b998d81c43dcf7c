#include "response/key.h"

#include "base/ascii.h"
#include "response/peek.h"
#include "response/quote.h"
#include "response/value.h"

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
	place->direct = false;
	place->doubt = place->key->vague ? DOUBT_KNOWN : DOUBT_NONE;
	place->value = peek_skip_space(text, at);
	return true;
}

/* Whether what stands before makes it something else: product-code, ?code=,
 * &code=. */
static bool
is_joined(struct span text, size_t at)
{
	if (peek_is_behind_word(text, at))
		return true;
	return at > 0 &&
	    (peek_is_one_of(text.ptr[at - 1], "?&") ||
		(text.ptr[at - 1] == '-' && peek_is_behind_word(text, at - 1)));
}

/* Whether it is "code" alone, which says nothing of what it is a code. */
static bool
is_word_code(const struct member_key *key)
{
	return key->member == MEMBER_CODE && !key->vague &&
	    !member_is_phrase(key);
}

/*
 * Whether it is a number that "code" is said of without a colon, in a sentence
 * that does not say either what else it is a code of.
 */
static bool
is_said(struct span text, size_t from, struct key_place *place)
{
	if (!ascii_is_digit(peek_byte(text, place->value)) ||
	    value_code(text, place->value) == 0 ||
	    doubt_code(text, from) != DOUBT_NONE)
		return false;
	place->direct = true;
	place->doubt = doubt_near(text, from);
	return true;
}

static bool
find_bare_key(struct span text, size_t at, struct key_place *place)
{
	size_t from, len;

	if (is_joined(text, at))
		return false;
	place->key = member_at(text, at, &len);
	if (!place->key)
		return false;
	place->quoted = place->direct = false;
	place->doubt = place->key->vague ? DOUBT_KNOWN : DOUBT_NONE;
	from = at;
	at = peek_skip_blanks(text, at + len);
	if (peek_skip_one_of(text, &at, separators)) {
		/* "code=" with nothing between is no sentence. */
		if (is_word_code(place->key) && text.ptr[from + len] != '=')
			place->doubt = doubt_code(text, from);
		place->value = peek_skip_blanks(text, at);
		return true;
	}
	peek_skip_one_of(text, &at, copulas);
	place->value = at;
	if (is_word_code(place->key))
		return is_said(text, from, place);
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
