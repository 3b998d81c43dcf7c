#include "text/number.h"

/* So many digits fit into 63 bits. */
static const size_t digits_max = 18;

bool
number_parse(struct span text, int64_t *value)
{
	bool negative = span_starts(text, SPAN_LIT("-"));
	int64_t sum = 0;
	size_t i;

	text = span_sub(text, negative, text.len);
	if (text.len == 0 || text.len > digits_max)
		return false;
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
		sum = sum * 10 + (text.ptr[i] - '0');
	}
	*value = negative ? -sum : sum;
	return true;
}

bool
number_range(struct span text, int64_t *low, int64_t *high)
{
	size_t dots = span_find(text, SPAN_LIT(".."), 0);
	struct span first, last;

	if (dots == SPAN_NONE || text.len == 2)
		return false;
	first = span_sub(text, 0, dots);
	last = span_sub(text, dots + 2, text.len);
	*low = INT64_MIN;
	*high = INT64_MAX;
	if ((first.len && !number_parse(first, low)) ||
	    (last.len && !number_parse(last, high)))
		return false;
	if (*low > *high) {
		int64_t swap = *low;

		*low = *high;
		*high = swap;
	}
	return true;
}
