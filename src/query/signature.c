#include "query/signature.h"

#include "text/utf8.h"

enum {
	NALNUM = 36, /* 0-9, then a-z */
	NTWICE = 64 - NALNUM,
	NDIGITS = 10,
};

static inline uint64_t
alnum_bit(unsigned char c)
{
	unsigned digit = c - (unsigned)'0', letter = c - (unsigned)'a';

	if (digit < NDIGITS)
		return (uint64_t)1 << digit;
	if (letter < NALNUM - NDIGITS)
		return (uint64_t)1 << (letter + NDIGITS);
	return 0;
}

/*
 * The bits that say "twice", as many as are left: letters from s on share
 * those of the first letters, so that the digits have their own. A code
 * consists of little else.
 */
static uint64_t
share_bits(uint64_t twice)
{
	const uint64_t own = ((uint64_t)1 << NTWICE) - 1;

	return (twice & own) | (twice >> NTWICE << NDIGITS);
}

/* One bit for a character, by its last two bytes, which vary the most. */
static inline uint64_t
wide_bit(const char *end)
{
	unsigned bytes =
	    (unsigned)(unsigned char)end[-2] << 8 | (unsigned char)end[-1];

	return (uint64_t)1 << (bytes * 0x9E3779B1U >> 26);
}

struct signature
signature_of(struct span text)
{
	struct signature signature = { 0 };
	uint64_t once = 0, twice = 0;
	size_t len, at = 0;

	while (at < text.len) {
		unsigned char c = (unsigned char)text.ptr[at];
		uint32_t code;

		if (c < 0x80) {
			uint64_t bit = alnum_bit(c);

			twice |= once & bit;
			once |= bit;
			at++;
			continue;
		}
		len = utf8_decode(span_sub(text, at, text.len), &code);
		at += len;
		if (code != UTF8_BAD)
			signature.wide |= wide_bit(text.ptr + at);
	}
	signature.ascii = once | share_bits(twice) << NALNUM;
	return signature;
}
