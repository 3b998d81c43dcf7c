#include "query/words.h"

#include <string.h>

/* What the characters between two words have in common. */
enum kind {
	KIND_OTHER,
	KIND_ASCII,
	KIND_WIDE,
};

static enum kind
kind_of(char c)
{
	unsigned char u = (unsigned char)c;

	if (u >= 0x80)
		return KIND_WIDE;
	return (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') ||
		(u >= '0' && u <= '9')
	    ? KIND_ASCII
	    : KIND_OTHER;
}

/* Whether the character that ends here is CJK punctuation, U+3000 to 303F. */
static bool
ends_in_punctuation(const char *end)
{
	return (unsigned char)end[-1] >= 0x80 &&
	    (unsigned char)end[-2] == 0x80 && (unsigned char)end[-3] == 0xE3;
}

static bool
begins_with_punctuation(const char *at)
{
	return (unsigned char)at[0] == 0xE3 && (unsigned char)at[1] == 0x80;
}

bool
word_starts(const char *at)
{
	enum kind before = kind_of(at[-1]);

	return before == KIND_OTHER || before != kind_of(at[0]) ||
	    ends_in_punctuation(at);
}

bool
word_ends(const char *end)
{
	enum kind after = kind_of(end[0]);

	return after == KIND_OTHER || after != kind_of(end[-1]) ||
	    begins_with_punctuation(end);
}

static bool
joins(char c)
{
	return c && strchr("_.:-", c);
}

bool
code_starts(const char *at)
{
	if (at[-1] == '-' || at[-1] == '_')
		return false;
	if (joins(at[0]))
		return kind_of(at[-1]) != KIND_ASCII;
	if (joins(at[-1]))
		return kind_of(at[-2]) != KIND_ASCII;
	return word_starts(at);
}

bool
code_ends(const char *end)
{
	if (end[0] == '_')
		return false;
	if (joins(end[-1]))
		return kind_of(end[0]) != KIND_ASCII;
	if (joins(end[0]))
		return kind_of(end[1]) != KIND_ASCII;
	return word_ends(end);
}
