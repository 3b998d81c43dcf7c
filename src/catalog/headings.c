#include "catalog/headings.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/postings.h"

struct heading {
	struct span text;
	enum field field;
	bool used;
};

static const size_t least_places = 64;

/* The place where the heading is, or where it is to be put. */
static struct heading *
find(struct heading *items, size_t cap, struct span text)
{
	size_t at = postings_hash(text) % cap;

	while (items[at].used && !span_eq(items[at].text, text))
		at = (at + 1) % cap;
	return &items[at];
}

static void
grow(struct headings *headings)
{
	size_t i, cap = headings->cap ? headings->cap * 2 : least_places;
	struct heading *items = xcalloc(cap, sizeof(*items));

	for (i = 0; i < headings->cap; i++)
		if (headings->items[i].used)
			*find(items, cap, headings->items[i].text) =
			    headings->items[i];
	free(headings->items);
	headings->items = items;
	headings->cap = cap;
}

enum field
headings_field(struct headings *headings, struct span heading)
{
	struct heading *place;

	if (headings->count >= headings->cap / 2)
		grow(headings);
	place = find(headings->items, headings->cap, heading);
	if (!place->used) {
		*place = (struct heading){
			.text = heading,
			.field = field_of_heading(heading),
			.used = true,
		};
		headings->count++;
	}
	return place->field;
}

void
headings_finish(struct headings *headings)
{
	free(headings->items);
	*headings = (struct headings){ 0 };
}
