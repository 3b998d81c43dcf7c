#include "text/edits.h"

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

size_t
edits_between(struct span a, struct span b)
{
	size_t rows[3][EDITS_LONGEST + 1], i, j;

	if (a.len > EDITS_LONGEST || b.len > EDITS_LONGEST)
		return SPAN_NONE;
	for (j = 0; j <= b.len; j++)
		rows[0][j] = j;
	for (i = 1; i <= a.len; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3];
		const size_t *above2 = rows[(i + 1) % 3];

		row[0] = i;
		for (j = 1; j <= b.len; j++) {
			bool same = a.ptr[i - 1] == b.ptr[j - 1];

			row[j] = least(above[j - 1] + !same,
			    least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
			    a.ptr[i - 2] == b.ptr[j - 1])
				row[j] = least(row[j], above2[j - 2] + 1);
		}
	}
	return rows[a.len % 3][b.len];
}
