#include "response/incidents.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "response/responses.h"

/* Where an incident is found again: indices from 1, by hash; 0 is free. */
struct places {
	uint32_t *slots;
	size_t nslots; /* a power of two */
};

static uint32_t *
slot_of(const struct places *places, const struct incidents *incidents,
    const struct response *response)
{
	size_t i = response_hash(response) & (places->nslots - 1);

	while (places->slots[i] &&
	    !response_is_alike(
		&incidents->at[places->slots[i] - 1].response, response))
		i = (i + 1) & (places->nslots - 1);
	return &places->slots[i];
}

/* Keeps half of the places free. */
static void
make_room(struct places *places, const struct incidents *incidents)
{
	size_t i;

	if (places->nslots > 2 * incidents->count)
		return;
	free(places->slots);
	places->nslots = places->nslots ? 2 * places->nslots : 64;
	places->slots = xcalloc(places->nslots, sizeof(*places->slots));
	for (i = 0; i < incidents->count; i++)
		*slot_of(places, incidents, &incidents->at[i].response) =
		    (uint32_t)i + 1;
}

static void
add(struct incidents *incidents, struct places *places,
    const struct response *response)
{
	uint32_t *slot;

	make_room(places, incidents);
	slot = slot_of(places, incidents, response);
	if (*slot) {
		incidents->at[*slot - 1].count++;
		return;
	}
	incidents->at = xgrow(incidents->at, &incidents->cap,
	    incidents->count + 1, sizeof(*incidents->at));
	incidents->at[incidents->count++] =
	    (struct incident){ .response = *response, .count = 1 };
	*slot = (uint32_t)incidents->count;
}

static int
compare(const void *a, const void *b)
{
	const struct incident *x = a, *y = b;

	return x->response.at < y->response.at
	    ? -1
	    : x->response.at > y->response.at;
}

static void
count_lines(struct incidents *incidents, struct span text)
{
	size_t i, at = 0, line = 1;

	for (i = 0; i < incidents->count; i++) {
		size_t next = incidents->at[i].response.at;

		line += span_count(span_sub(text, at, next), '\n');
		incidents->at[i].line = line;
		at = next;
	}
}

void
incidents_find(struct incidents *incidents, struct span text,
    bool (*is_known)(const void *data, const struct response *response),
    const void *data)
{
	struct places places = { 0 };
	struct responses responses;
	struct response response;

	*incidents = (struct incidents){ 0 };
	responses_begin(&responses, text);
	while (responses_next(&responses, &response))
		if (!response.vague || (is_known && is_known(data, &response)))
			add(incidents, &places, &response);
	free(places.slots);
	/* An object ends, and is told, after those that it holds. */
	if (incidents->count > 0)
		qsort(incidents->at, incidents->count, sizeof(*incidents->at),
		    compare);
	count_lines(incidents, text);
}

void
incidents_finish(struct incidents *incidents)
{
	free(incidents->at);
}
