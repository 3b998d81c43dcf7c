#include "doc/need.h"

#include "doc/plain.h"

/* What a byte may be the start of. */
enum sign {
	SIGN_BLANK = 1 << 0,      /* a run of blanks, or one that is no ' ' */
	SIGN_INVISIBLE = 1 << 1,  /* an invisible character, or NBSP */
	SIGN_MARKUP = 1 << 2,     /* whatever follows */
	SIGN_UNDERSCORE = 1 << 3, /* emphasis, unless within a word */
	SIGN_LESS = 1 << 4,       /* a tag */
	SIGN_BRACKET = 1 << 5,    /* a link, if there is its "](" too */
	SIGN_COLON = 1 << 6,      /* an address, as part of "://" */
	SIGN_DOT = 1 << 7,        /* an address, as part of "www." */
};

static const unsigned char signs[256] = {
	['\t'] = SIGN_BLANK,
	['\n'] = SIGN_BLANK,
	['\v'] = SIGN_BLANK,
	['\f'] = SIGN_BLANK,
	['\r'] = SIGN_BLANK,
	[' '] = SIGN_BLANK,
	[0xC2] = SIGN_INVISIBLE,
	[0xE2] = SIGN_INVISIBLE,
	[0xEF] = SIGN_INVISIBLE,
	['\\'] = SIGN_MARKUP,
	['`'] = SIGN_MARKUP,
	['*'] = SIGN_MARKUP,
	['~'] = SIGN_MARKUP,
	['&'] = SIGN_MARKUP,
	['_'] = SIGN_UNDERSCORE,
	['<'] = SIGN_LESS,
	['['] = SIGN_BRACKET,
	[':'] = SIGN_COLON,
	['.'] = SIGN_DOT,
};

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') ||
	    ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_' || (c & 0x80);
}

static bool
within_word(struct span text, size_t at)
{
	return at > 0 && at + 1 < text.len && is_word(text.ptr[at - 1]) &&
	    is_word(text.ptr[at + 1]);
}

static bool
begins_tag(struct span text, size_t at)
{
	char next = at + 1 < text.len ? text.ptr[at + 1] : 0;

	return next == '/' || next == '!' || next == '?' ||
	    ((next | 0x20) >= 'a' && (next | 0x20) <= 'z');
}

/* Whether the sign at a place is what it may be; some are judged later. */
static bool
counts(struct span text, size_t at, unsigned sign)
{
	struct span rest = { text.ptr + at, text.len - at };

	switch (sign) {
	case SIGN_BLANK:
		return rest.ptr[0] != ' ' || rest.len == 1 ||
		    (signs[(unsigned char)rest.ptr[1]] & SIGN_BLANK);
	case SIGN_INVISIBLE:
		return plain_invisible(rest) || plain_blank(rest);
	case SIGN_UNDERSCORE:
		return !within_word(text, at);
	case SIGN_LESS:
		return begins_tag(text, at);
	default:
		return true;
	}
}

static bool
holds(struct span text, struct span what)
{
	return span_find(text, what, 0) != SPAN_NONE;
}

enum need
need_of(struct span text)
{
	unsigned seen = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		unsigned sign = signs[(unsigned char)text.ptr[i]];

		if (sign && !(seen & sign) && counts(text, i, sign))
			seen |= sign;
	}
	if ((seen & (SIGN_MARKUP | SIGN_UNDERSCORE | SIGN_LESS)) ||
	    ((seen & SIGN_BRACKET) && holds(text, SPAN_LIT("]("))) ||
	    ((seen & SIGN_COLON) && holds(text, SPAN_LIT("://"))) ||
	    ((seen & SIGN_DOT) && holds(text, SPAN_LIT("www."))))
		return NEED_MARKUP;
	return seen & (SIGN_BLANK | SIGN_INVISIBLE) ? NEED_CLEANING
						    : NEED_NOTHING;
}
