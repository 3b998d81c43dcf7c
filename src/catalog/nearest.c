#include "catalog/lookup.h"
#include "catalog/store.h"
#include "text/edits.h"

/*
 * How little a code is like the one that was asked for: twice the edits from
 * it, if they are few. That one of them begins with the other counts as more
 * than one edit and less than two.
 */
enum {
	UNLIKE_PER_EDIT = 2,
	UNLIKE_START = 3,
	UNLIKE_NUMBER = 1000, /* both are numbers, and no more */
	UNLIKE
};

struct candidate {
	struct span text;
	size_t unlike;
	uint64_t apart; /* how far the numbers or the lengths are */
};

struct shortlist {
	struct buf asked; /* its key */
	struct buf key;   /* of the code that is looked at */
	/* As like it as any, the nearest first. */
	struct candidate items[NEAREST_MAX];
	size_t count;
};

/* So much of a name has to be there to tell it. */
static const size_t shortest_start = 3;

/* How many edits make another code of one of that length. */
static size_t
edits_allowed(size_t len)
{
	return (len + 3) / 5;
}

static uint64_t
difference(int64_t a, int64_t b)
{
	return a > b ? (uint64_t)a - (uint64_t)b : (uint64_t)b - (uint64_t)a;
}

static bool
are_numbers(struct span a, struct span b, uint64_t *apart)
{
	int64_t x, y;

	if (!code_number(a, &x) || !code_number(b, &y))
		return false;
	*apart = difference(x, y);
	return true;
}

static bool
share_start(struct span a, struct span b)
{
	return a.len >= shortest_start && b.len >= shortest_start &&
	    (span_starts(a, b) || span_starts(b, a));
}

static size_t
unlikeness(struct span asked, struct span key, bool numbers)
{
	size_t allowed = edits_allowed(asked.len), edits, unlike = UNLIKE;

	if (numbers)
		unlike = UNLIKE_NUMBER;
	else if (share_start(asked, key))
		unlike = UNLIKE_START;
	if (key.len + allowed < asked.len || key.len > asked.len + allowed)
		return unlike;
	edits = edits_between(asked, key);
	if (edits <= allowed && edits * UNLIKE_PER_EDIT < unlike)
		unlike = edits * UNLIKE_PER_EDIT;
	return unlike;
}

/* What the key of a code has in common with the one that was asked for. */
static struct candidate
compare(struct span asked, struct span key)
{
	struct candidate candidate;
	bool numbers = are_numbers(asked, key, &candidate.apart);

	if (!numbers)
		candidate.apart =
		    difference((int64_t)asked.len, (int64_t)key.len);
	candidate.unlike = unlikeness(asked, key, numbers);
	return candidate;
}

/* Puts a candidate behind those that are no farther, unless it is there. */
static void
insert(struct shortlist *list, const struct candidate *candidate)
{
	size_t i;

	if (list->count > 0 && candidate->unlike > list->items[0].unlike)
		return;
	if (list->count > 0 && candidate->unlike < list->items[0].unlike)
		list->count = 0;
	for (i = 0; i < list->count; i++)
		if (span_eq(list->items[i].text, candidate->text))
			return;
	if (list->count < NEAREST_MAX)
		list->count++;
	else if (candidate->apart >= list->items[list->count - 1].apart)
		return;
	for (i = list->count - 1;
	     i > 0 && candidate->apart < list->items[i - 1].apart; i--)
		list->items[i] = list->items[i - 1];
	list->items[i] = *candidate;
}

static void
consider(struct shortlist *list, struct span code)
{
	struct candidate candidate;

	buf_clear(&list->key);
	code_add_key(&list->key, code);
	candidate = compare(buf_span(&list->asked), buf_span(&list->key));
	candidate.text = code;
	if (candidate.unlike < UNLIKE)
		insert(list, &candidate);
}

size_t
catalog_nearest(const struct catalog *catalog, struct span code,
    struct span nearest[NEAREST_MAX])
{
	struct shortlist list = { .count = 0 };
	struct codes codes;
	size_t i, j;

	code_add_key(&list.asked, code);
	for (i = 0; i < catalog->nentries; i++) {
		entry_codes(&catalog->entries[i], &codes);
		for (j = 0; j < codes.count; j++)
			consider(&list, codes.items[j].text);
	}
	for (i = 0; i < list.count; i++)
		nearest[i] = list.items[i].text;
	buf_finish(&list.asked);
	buf_finish(&list.key);
	return list.count;
}
