#include "view/fit.h"

static size_t
total(const struct fit *columns, size_t count, size_t gap)
{
	size_t i, sum = 0, shown = 0;

	for (i = 0; i < count; i++) {
		sum += columns[i].width;
		shown += columns[i].width > 0;
	}
	return shown > 1 ? sum + (shown - 1) * gap : sum;
}

/* The column that can best be done without; NULL when only one is left. */
static struct fit *
expendable(struct fit *columns, size_t count)
{
	struct fit *worst = NULL;
	size_t i;

	for (i = 1; i < count; i++)
		if (columns[i].width > 0 &&
		    (!worst || columns[i].rank >= worst->rank))
			worst = &columns[i];
	return worst;
}

static size_t
wanted(const struct fit *column, bool most)
{
	return most ? column->most : column->usual;
}

static size_t
lacking(const struct fit *column, bool most, bool codes)
{
	size_t want = wanted(column, most);

	if (column->width == 0 || column->code != codes)
		return 0;
	return want > column->width ? want - column->width : 0;
}

/*
 * Shares left among the columns of one sort by what they lack of their usual
 * or their most width; returns what is then left.
 */
static size_t
grow(struct fit *columns, size_t count, size_t left, bool most, bool codes)
{
	size_t i, lack = 0, share = left;

	for (i = 0; i < count; i++)
		lack += lacking(&columns[i], most, codes);
	for (i = 0; i < count && lack > 0; i++) {
		size_t more = lacking(&columns[i], most, codes);

		if (lack > share)
			more = more * share / lack;
		columns[i].width += more;
		left -= more;
	}
	/* What rounding left over. */
	for (i = 0; i < count && left > 0 && lack > share; i++)
		if (lacking(&columns[i], most, codes) > 0) {
			columns[i].width++;
			left--;
		}
	return left;
}

size_t
fit_columns(struct fit *columns, size_t count, size_t gap, size_t width)
{
	struct fit *worst;
	size_t i, left;

	for (i = 0; i < count; i++)
		columns[i].width = columns[i].least;
	while (total(columns, count, gap) > width &&
	    (worst = expendable(columns, count)))
		worst->width = 0;
	if (count > 0 && columns[0].width > width)
		columns[0].width = width;
	left = width - total(columns, count, gap);
	left = grow(columns, count, left, false, true);
	left = grow(columns, count, left, false, false);
	left = grow(columns, count, left, true, true);
	left = grow(columns, count, left, true, false);
	return width - left;
}
