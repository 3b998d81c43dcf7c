#ifndef CATALOG_POSTINGS_H
#define CATALOG_POSTINGS_H

#include "catalog/lookup.h"

/* One code of one entry. */
struct posting {
	uint32_t hash; /* of its key */
	uint32_t entry;
};

/* A code that stands for many: a range, or a wildcard. */
struct posting_many {
	bool is_range;
	int64_t first, last; /* of a range, both included */
	uint32_t entry;
};

/*
 * All codes of all entries, to be found by the hash of their keys.
 * Zero-initialised is empty and ready.
 */
struct postings {
	struct posting *items; /* by bucket, then by entry */
	size_t count, cap;
	uint32_t *starts;          /* of bucket b; it ends at starts[b + 1] */
	unsigned shift;            /* of a hash, to its bucket */
	struct posting_many *many; /* by entry */
	size_t nmany, many_cap;
};

void postings_read(
    struct postings *postings, const struct entry *entries, size_t count);
void postings_finish(struct postings *postings);

/* The postings that may have that hash, and how many. */
const struct posting *
postings_bucket(const struct postings *postings, uint32_t hash, size_t *count);

uint32_t postings_hash(struct span key);

/* What a range includes; false where an end of it is no integer that fits. */
bool postings_range(const struct code *code, struct buf *scratch,
    int64_t *first, int64_t *last);

#endif
