#include "view/sort.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/number.h"

/* A hit with all that its place depends on. */
struct item {
	struct span text;
	int64_t number;
	bool is_number;
	size_t at; /* where it was */
	struct hit hit;
};

static int
compare_numbers(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
compare(const void *left, const void *right)
{
	const struct item *a = left, *b = right;
	int order = compare_numbers(a->hit.tier, b->hit.tier);

	if (order == 0)
		order = (int)b->is_number - (int)a->is_number;
	if (order == 0)
		order = a->is_number ? compare_numbers(a->number, b->number)
				     : span_cmp(a->text, b->text);
	return order ? order : (a->at > b->at) - (a->at < b->at);
}

void
sort_hits(struct hit *hits, size_t count, const struct columns *columns,
    size_t column, const struct entry *entries)
{
	struct item *items = xcalloc(count, sizeof(*items));
	size_t i;

	for (i = 0; i < count; i++) {
		struct item *item = &items[i];
		item->hit = hits[i];
		item->at = i;
		item->text =
		    columns_cell(columns, column, &entries[hits[i].entry]);
		item->is_number = number_parse(item->text, &item->number);
	}
	qsort(items, count, sizeof(*items), compare);
	for (i = 0; i < count; i++)
		hits[i] = items[i].hit;
	free(items);
}
