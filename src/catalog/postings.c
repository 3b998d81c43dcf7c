#include "catalog/postings.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/wildcard.h"

/* Its bits are spread to the top, where the bucket is read from. */
uint32_t
postings_hash(struct span key)
{
	return span_hash(SPAN_HASH, key) * 2654435769U;
}

/* The value of a code in any writing; false where it is no integer. */
static bool
value_of(struct span code, struct buf *scratch, int64_t *value)
{
	buf_clear(scratch);
	code_add_key(scratch, code);
	return code_number(buf_span(scratch), value);
}

bool
postings_range(
    const struct code *code, struct buf *scratch, int64_t *first, int64_t *last)
{
	int64_t a, b;

	if (!value_of(code->text, scratch, &a) ||
	    !value_of(code->last, scratch, &b))
		return false;
	*first = a < b ? a : b;
	*last = a < b ? b : a;
	return true;
}

static void
add_many(struct postings *postings, const struct posting_many *many)
{
	postings->many = xgrow(postings->many, &postings->many_cap,
	    postings->nmany + 1, sizeof(*postings->many));
	postings->many[postings->nmany++] = *many;
}

static void
add_range(struct postings *postings, const struct code *code, uint32_t entry,
    struct buf *scratch)
{
	struct posting_many range = { .is_range = true, .entry = entry };

	if (postings_range(code, scratch, &range.first, &range.last))
		add_many(postings, &range);
}

static void
add_code(struct postings *postings, const struct code *code, uint32_t entry,
    struct buf *scratch)
{
	if (wildcard_is(code->text))
		add_many(postings, &(struct posting_many){ .entry = entry });
	buf_clear(scratch);
	code_add_key(scratch, code->text);
	postings->items = xgrow(postings->items, &postings->cap,
	    postings->count + 1, sizeof(*postings->items));
	postings->items[postings->count++] = (struct posting){
		.hash = postings_hash(buf_span(scratch)),
		.entry = entry,
	};
}

static size_t
bucket_of(const struct postings *postings, uint32_t hash)
{
	/* A shift by all 32 bits would be undefined. */
	return postings->shift < 32 ? hash >> postings->shift : 0;
}

/*
 * Moves the postings into their buckets, about as many as there are postings:
 * a counting sort, which keeps the order of the entries. While it runs,
 * starts[b + 1] is where bucket b goes on; at its end that is where it ends.
 */
static void
sort(struct postings *postings)
{
	struct posting *sorted =
	    xcalloc(postings->count, sizeof(*postings->items));
	size_t i, nbuckets = 1;
	uint32_t *starts;

	postings->shift = 32;
	while (nbuckets < postings->count && postings->shift > 1) {
		nbuckets *= 2;
		postings->shift--;
	}
	starts = xcalloc(nbuckets + 2, sizeof(*starts));
	for (i = 0; i < postings->count; i++)
		starts[bucket_of(postings, postings->items[i].hash) + 2]++;
	for (i = 2; i < nbuckets + 2; i++)
		starts[i] += starts[i - 1];
	for (i = 0; i < postings->count; i++) {
		size_t bucket = bucket_of(postings, postings->items[i].hash);

		sorted[starts[bucket + 1]++] = postings->items[i];
	}
	free(postings->items);
	postings->items = sorted;
	postings->starts = starts;
}

void
postings_read(
    struct postings *postings, const struct entry *entries, size_t count)
{
	struct buf scratch = { 0 };
	struct codes codes;
	size_t i, j;

	for (i = 0; i < count; i++) {
		entry_codes(&entries[i], &codes);
		for (j = 0; j < codes.count; j++) {
			const struct code *code = &codes.items[j];

			if (code->last.len > 0)
				add_range(
				    postings, code, (uint32_t)i, &scratch);
			else
				add_code(postings, code, (uint32_t)i, &scratch);
		}
	}
	sort(postings);
	buf_finish(&scratch);
}

void
postings_finish(struct postings *postings)
{
	free(postings->items);
	free(postings->starts);
	free(postings->many);
	*postings = (struct postings){ 0 };
}

const struct posting *
postings_bucket(const struct postings *postings, uint32_t hash, size_t *count)
{
	size_t bucket = bucket_of(postings, hash);

	*count = postings->starts[bucket + 1] - postings->starts[bucket];
	return postings->items + postings->starts[bucket];
}
