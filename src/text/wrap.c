#include "text/wrap.h"

#include <stdint.h>

#include "text/utf8.h"
#include "text/width.h"

/*
 * A short table for Chinese and English after GB/T 15834 and JIS X 4051 rather
 * than UAX #14: error-code references hold no text that needs more.
 */
static const char closing[] = ",.:;!?)]}>%"
			      "，。、：；！？）］｝》〉】〕」』〗％"
			      "”’·…—～";
static const char opening[] = "([{<"
			      "（［｛《〈【〔「『〖"
			      "“‘";

enum {
	NO_BREAK_BEFORE = 1,
	NO_BREAK_AFTER = 2,
	BLANK = 4,
	WIDE = 8,
	MARK = 16,
};

static bool
is_among(struct span letters, uint32_t c)
{
	size_t at = 0;
	uint32_t letter;

	while (at < letters.len) {
		at += utf8_decode(span_sub(letters, at, letters.len), &letter);
		if (letter == c)
			return true;
	}
	return false;
}

static unsigned
class_of(uint32_t c, size_t width)
{
	unsigned class = width > 1 ? WIDE : 0;

	if (c == ' ' || c == 0x3000)
		return BLANK;
	if (width == 0)
		return MARK | NO_BREAK_BEFORE;
	/* Letters and Han need no search. */
	if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z') || (c >= 0x4E00 && c <= 0x9FFF))
		return class;
	if (is_among(span_of(closing), c))
		return class | NO_BREAK_BEFORE;
	if (is_among(span_of(opening), c))
		return class | NO_BREAK_AFTER;
	return class;
}

/* Whether a line may end between two characters: at all, and within words. */
static bool
may_break(unsigned before, unsigned after)
{
	return !(before & NO_BREAK_AFTER) &&
	    !(after & (NO_BREAK_BEFORE | BLANK));
}

static bool
is_between_words(unsigned before, unsigned after)
{
	return before & BLANK || (before | after) & WIDE;
}

/* Moves what stands before at from *rest to *line. */
static void
end_line(struct span *rest, size_t at, struct span *line)
{
	struct span text = span_sub(*rest, 0, at);

	*rest = span_sub(*rest, at, rest->len);
	for (;;) {
		uint32_t c = 0;
		size_t len = utf8_decode_last(text, &c);

		if (len == 0 || !(class_of(c, 1) & BLANK))
			break;
		text.len -= len;
	}
	*line = text;
}

bool
wrap_next(struct span *rest, size_t columns, struct span *line)
{
	size_t at = 0, used = 0, word = 0, any = 0;
	unsigned before = 0;

	if (!rest->ptr)
		return false;
	while (at < rest->len) {
		uint32_t c;
		size_t len = utf8_decode(span_sub(*rest, at, rest->len), &c);
		size_t width = width_of_char(c);
		unsigned class = class_of(c, width);

		if (c == '\n') {
			end_line(rest, at, line);
			*rest = span_sub(*rest, 1, rest->len);
			return true;
		}
		if (at > 0 && may_break(before, class)) {
			any = at;
			if (is_between_words(before, class))
				word = at;
		}
		/* Blanks hang over the edge: they are cut off in the end. */
		if (used + width > columns && at > 0 &&
		    !(class & (BLANK | MARK))) {
			end_line(rest, word ? word : any ? any : at, line);
			return true;
		}
		used += width;
		at += len;
		if (!(class & MARK))
			before = class;
	}
	end_line(rest, at, line);
	rest->ptr = NULL;
	return true;
}
