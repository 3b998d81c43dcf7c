#include "support/drawn.h"

#include <string.h>

static bool
is_in(unsigned char c, unsigned char first, unsigned char last)
{
	return c >= first && c <= last;
}

/* How many bytes from at on are in a range. */
static size_t
run_of(struct span s, size_t at, unsigned char first, unsigned char last)
{
	size_t end = at;

	while (end < s.len && is_in((unsigned char)s.ptr[end], first, last))
		end++;
	return end - at;
}

/* As ECMA-48 has them; s begins with ESC. */
static size_t
length(struct span s)
{
	size_t len = 2;

	if (s.len > 1 && strchr("]P_^X", s.ptr[1])) {
		while (len < s.len && s.ptr[len - 1] != '\a' &&
		    !(s.ptr[len - 1] == '\\' && s.ptr[len - 2] == '\033'))
			len++;
	} else if (s.len > 1 && s.ptr[1] == '[') {
		len += run_of(s, len, '0', '?');
		len += run_of(s, len, ' ', '/') + 1;
	} else {
		len = 1 + run_of(s, 1, ' ', '/') + 1;
	}
	return len < s.len ? len : s.len;
}

bool
drawn_cut(struct span *rest, struct span *sequence)
{
	size_t at = span_find(*rest, SPAN_LIT("\033"), 0);

	if (at == SPAN_NONE)
		return false;
	*rest = span_sub(*rest, at, rest->len);
	*sequence = span_sub(*rest, 0, length(*rest));
	*rest = span_sub(*rest, sequence->len, rest->len);
	return true;
}

void
drawn_add_shape(struct span sequence, struct buf *out)
{
	struct span body = span_sub(sequence, 1, sequence.len);
	size_t numbers = run_of(body, 1, '0', ';');

	if (span_starts(body, SPAN_LIT("]"))) {
		buf_add(out, span_sub(body, 0, 1 + run_of(body, 1, '0', '9')));
	} else if (span_starts(body, SPAN_LIT("["))) {
		buf_add(out, SPAN_LIT("["));
		buf_add(out, span_sub(body, 1 + numbers, body.len));
	} else {
		buf_add(out, body);
	}
}

struct span
drawn_look(struct span sequence)
{
	if (!span_starts(sequence, SPAN_LIT("\033[")) ||
	    !span_ends(sequence, SPAN_LIT("m")))
		return span_sub(sequence, 0, 0);
	return span_sub(sequence, 2, sequence.len - 1);
}
