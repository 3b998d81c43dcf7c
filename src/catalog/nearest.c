#include "catalog/lookup.h"
#include "catalog/store.h"
#include "text/edits.h"

/* A code that is somewhat like the one that was asked for. */
struct candidate {
	struct span text;
	size_t edits;
	uint64_t apart; /* how far the numbers are; 0 where they are none */
};

struct shortlist {
	struct buf asked; /* its key */
	struct buf key;   /* of the code that is looked at */
	/* As few edits away as any, the nearest number first. */
	struct candidate items[NEAREST_MAX];
	size_t count;
};

/* How many edits make another code of one of that length. */
static size_t
edits_allowed(size_t len)
{
	return (len + 3) / 5;
}

static uint64_t
apart(struct span a, struct span b)
{
	int64_t x, y;

	if (!code_number(a, &x) || !code_number(b, &y))
		return 0;
	return x > y ? (uint64_t)x - (uint64_t)y : (uint64_t)y - (uint64_t)x;
}

/* Puts a candidate behind those that are no farther, unless it is there. */
static void
insert(struct shortlist *list, const struct candidate *candidate)
{
	size_t i;

	if (list->count > 0 && candidate->edits < list->items[0].edits)
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
	struct span asked = buf_span(&list->asked), key;
	struct candidate candidate = { .text = code };
	size_t allowed = edits_allowed(asked.len);

	buf_clear(&list->key);
	code_add_key(&list->key, code);
	key = buf_span(&list->key);
	if (key.len + allowed < asked.len || key.len > asked.len + allowed)
		return;
	candidate.edits = edits_between(asked, key);
	candidate.apart = apart(asked, key);
	if (list->count > 0)
		allowed = list->items[0].edits;
	if (candidate.edits <= allowed)
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
