#include "view/hints.h"

static const size_t gap = 2;

static size_t
width_of_hint(const struct hint *hint)
{
	return line_width(hint->key, SIZE_MAX) + 1 +
	    line_width(hint->text, SIZE_MAX);
}

/* The width of the hints up to a rank. */
static size_t
total(const struct hint *hints, size_t count, unsigned rank)
{
	size_t i, sum = 0;

	for (i = 0; i < count; i++)
		if (hints[i].rank <= rank)
			sum += width_of_hint(&hints[i]) + (sum > 0 ? gap : 0);
	return sum;
}

/* The largest rank up to which all hints fit. */
static unsigned
last_rank(const struct hint *hints, size_t count, size_t width)
{
	unsigned rank = 0;
	size_t i;

	for (i = 0; i < count; i++)
		if (hints[i].rank > rank)
			rank = hints[i].rank;
	while (rank > 0 && total(hints, count, rank) > width)
		rank--;
	return rank;
}

void
hints_line(
    struct line *line, const struct hint *hints, size_t count, size_t width)
{
	unsigned rank = last_rank(hints, count, width);
	size_t i;

	line_clear(line);
	for (i = 0; i < count; i++) {
		if (hints[i].rank > rank)
			continue;
		if (line->columns > 0)
			line_fill(line, line->columns + gap, SPAN_LIT(" "),
			    STYLE_NORMAL);
		line_add(line, hints[i].key, STYLE_KEY);
		line_add(line, SPAN_LIT(" "), STYLE_NORMAL);
		line_add(line, hints[i].text, STYLE_DIM);
	}
	line_fit(line, width);
}
