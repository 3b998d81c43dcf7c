#include "view/sort.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/number.h"

/* A hit with all that its place depends on. */
struct item {
	uint64_t key; /* of a number all, of a text its first bytes */
	struct span text;
	bool is_number;
	struct hit hit;
};

/* Items that are compared, or made, before it asks whether to stop. */
static const size_t patience = 1 << 16;

static bool
is_to_stop(const struct stop *stop)
{
	return stop && stop->is_wanted(stop->context);
}

/* Keys are ordered as what they are of. */
static uint64_t
key_of_number(int64_t number)
{
	return (uint64_t)number ^ (uint64_t)1 << 63;
}

static uint64_t
key_of_text(struct span text)
{
	uint64_t key = 0;
	size_t i;

	for (i = 0; i < sizeof(key); i++)
		key =
		    key << 8 | (i < text.len ? (unsigned char)text.ptr[i] : 0);
	return key;
}

/* Most texts differ in their keys, and need not be looked at. */
static int
compare(const struct item *a, const struct item *b)
{
	if (a->hit.tier != b->hit.tier)
		return a->hit.tier < b->hit.tier ? -1 : 1;
	if (a->is_number != b->is_number)
		return a->is_number ? -1 : 1;
	if (a->key != b->key)
		return a->key < b->key ? -1 : 1;
	return a->is_number ? 0 : span_cmp(a->text, b->text);
}

/* Merges what is sorted in [from, middle) and in [middle, to). */
static void
merge(const struct item *items, size_t from, size_t middle, size_t to,
    struct item *merged)
{
	size_t left = from, right = middle, i;

	for (i = from; i < to; i++) {
		bool is_left = left < middle &&
		    (right == to || compare(&items[left], &items[right]) <= 0);

		merged[i] = items[is_left ? left++ : right++];
	}
}

/*
 * Merge sort, which keeps equals as they were, and which can be given up where
 * qsort cannot. Returns where the items are sorted; NULL when it was stopped.
 */
static const struct item *
sort(struct item *items, struct item *other, size_t count,
    const struct stop *stop)
{
	size_t width, from, merged = 0;

	for (width = 1; width < count; width *= 2) {
		struct item *swap = items;

		for (from = 0; from < count; from += 2 * width) {
			size_t left = count - from;
			size_t run = left < 2 * width ? left : 2 * width;

			merge(items, from, from + (run < width ? run : width),
			    from + run, other);
			merged += run;
			if (merged < patience)
				continue;
			merged = 0;
			if (is_to_stop(stop))
				return NULL;
		}
		items = other;
		other = swap;
	}
	return items;
}

/* False when it was stopped. */
static bool
fill(struct item *items, const struct hit *hits, size_t count,
    const struct sort_key *key, const struct stop *stop)
{
	size_t i;

	for (i = 0; i < count; i++) {
		struct item *item = &items[i];
		int64_t number;

		if (i % patience == 0 && is_to_stop(stop))
			return false;
		item->hit = hits[i];
		item->text = columns_cell(
		    key->columns, key->column, &key->entries[hits[i].entry]);
		item->is_number = number_parse(item->text, &number);
		item->key = item->is_number ? key_of_number(number)
					    : key_of_text(item->text);
	}
	return true;
}

bool
sort_hits(struct hit *hits, size_t count, const struct sort_key *key,
    const struct stop *stop)
{
	/* Half of it is for merging into. */
	struct item *items = xreallocarray(NULL, count, 2 * sizeof(*items));
	const struct item *sorted = NULL;
	size_t i;

	if (fill(items, hits, count, key, stop))
		sorted = sort(items, items + count, count, stop);
	for (i = 0; sorted && i < count; i++)
		hits[i] = sorted[i].hit;
	free(items);
	return sorted != NULL;
}
