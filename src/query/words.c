#include "query/words.h"

#include <string.h>

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
		return word_kind(at[-1]) != WORD_ASCII;
	if (joins(at[-1]))
		return word_kind(at[-2]) != WORD_ASCII;
	return word_starts(at);
}

bool
code_ends(const char *end)
{
	if (end[0] == '_')
		return false;
	if (joins(end[-1]))
		return word_kind(end[0]) != WORD_ASCII;
	if (joins(end[0]))
		return word_kind(end[1]) != WORD_ASCII;
	return word_ends(end);
}
