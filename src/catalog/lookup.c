#include "catalog/lookup.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/postings.h"
#include "catalog/question.h"
#include "catalog/store.h"

struct postings *
lookup_new(void)
{
	return xcalloc(1, sizeof(struct postings));
}

void
lookup_free(struct postings *postings)
{
	postings_finish(postings);
	free(postings);
}

/* The catalogue's postings, which the first question makes. */
static const struct postings *
postings_of(const struct catalog *catalog)
{
	if (!catalog->lookup->starts)
		postings_read(
		    catalog->lookup, catalog->entries, catalog->nentries);
	return catalog->lookup;
}

void
lookup_prepare(const struct catalog *catalog)
{
	postings_of(catalog);
}

struct found {
	uint32_t entry;
	enum rank rank;
};

/* What was found, in any order and perhaps more than once. */
struct answer {
	struct found *items;
	size_t count, cap;
};

static void
try_entry(const struct catalog *catalog, struct question *question,
    uint32_t entry, struct answer *answer)
{
	enum rank rank = question_rank(question, &catalog->entries[entry]);

	if (rank == RANK_NONE)
		return;
	answer->items = xgrow(answer->items, &answer->cap, answer->count + 1,
	    sizeof(*answer->items));
	answer->items[answer->count++] = (struct found){ entry, rank };
}

static void
ask_codes(const struct catalog *catalog, struct question *question,
    struct answer *answer)
{
	uint32_t hash = postings_hash(buf_span(&question->key));
	size_t i, count;
	const struct posting *postings =
	    postings_bucket(postings_of(catalog), hash, &count);

	for (i = 0; i < count; i++)
		if (postings[i].hash == hash)
			try_entry(catalog, question, postings[i].entry, answer);
}

/* A range that does not include the number need not be looked at. */
static void
ask_many(const struct catalog *catalog, struct question *question,
    struct answer *answer)
{
	const struct postings *postings = postings_of(catalog);
	size_t i;

	for (i = 0; i < postings->nmany; i++) {
		const struct posting_many *many = &postings->many[i];

		if (!many->is_range ||
		    (question->is_number && question->value >= many->first &&
			question->value <= many->last))
			try_entry(catalog, question, many->entry, answer);
	}
}

/* What a range includes is in no index. */
static void
ask_all(const struct catalog *catalog, struct question *question,
    struct answer *answer)
{
	uint32_t i, first = 0, end = (uint32_t)catalog->nentries;

	if (question->document) {
		first = question->document->first_entry;
		end = first + question->document->nentries;
	}
	for (i = first; i < end; i++)
		try_entry(catalog, question, i, answer);
}

static void
ask(const struct catalog *catalog, struct question *question,
    struct answer *answer)
{
	question_read(question);
	if (question->code.last.len > 0) {
		ask_all(catalog, question, answer);
	} else {
		ask_codes(catalog, question, answer);
		ask_many(catalog, question, answer);
	}
	question_finish(question);
}

static int
by_entry(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->entry != y->entry)
		return x->entry < y->entry ? -1 : 1;
	return (x->rank > y->rank) - (x->rank < y->rank);
}

static int
by_rank(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->entry > y->entry) - (x->entry < y->entry);
}

/* Each entry once, by its best rank. */
static uint32_t *
finish_answer(struct answer *answer, size_t *count)
{
	struct found *items = answer->items;
	uint32_t *entries;
	size_t i, kept = 0;

	if (answer->count > 0)
		qsort(items, answer->count, sizeof(*items), by_entry);
	for (i = 0; i < answer->count; i++)
		if (kept == 0 || items[i].entry != items[kept - 1].entry)
			items[kept++] = items[i];
	if (kept > 0)
		qsort(items, kept, sizeof(*items), by_rank);
	entries = xcalloc(kept, sizeof(*entries));
	for (i = 0; i < kept; i++)
		entries[i] = items[i].entry;
	free(items);
	*count = kept;
	return entries;
}

/* What was asked for as a cell that holds codes. */
static void
ask_each(const struct catalog *catalog, struct span cell, struct answer *answer)
{
	struct codes codes = { .count = 0 };
	size_t i;

	codes_add(&codes, cell);
	for (i = 0; i < codes.count; i++) {
		struct question question = { .code = codes.items[i] };

		if (!span_eq(codes.items[i].text, cell))
			ask(catalog, &question, answer);
	}
}

uint32_t *
catalog_lookup(const struct catalog *catalog, struct span code, size_t *count)
{
	struct span text = span_trim(code);
	struct question question = { .code = { .text = text } };
	struct answer answer = { 0 };

	ask(catalog, &question, &answer);
	if (answer.count == 0)
		ask_each(catalog, text, &answer);
	return finish_answer(&answer, count);
}

/* The entries of the other kind that share the public code of an entry. */
static uint32_t *
ask_partners(
    const struct catalog *catalog, const struct entry *entry, size_t *count)
{
	struct answer answer = { 0 };
	struct codes codes;
	size_t i;

	entry_public_codes(entry, &codes);
	for (i = 0; i < codes.count; i++) {
		struct question question = {
			.code = codes.items[i],
			.public_code = true,
			.document = entry->table->document,
			.kind = entry_kind(entry) == ENTRY_PUBLIC
			    ? ENTRY_MODULE
			    : ENTRY_PUBLIC,
		};

		ask(catalog, &question, &answer);
	}
	return finish_answer(&answer, count);
}

const struct entry *
catalog_public_of(const struct catalog *catalog, const struct entry *entry)
{
	const struct entry *found = NULL;
	uint32_t *partners;
	size_t count;

	if (entry_kind(entry) != ENTRY_MODULE)
		return NULL;
	partners = ask_partners(catalog, entry, &count);
	if (count > 0)
		found = &catalog->entries[partners[0]];
	free(partners);
	return found;
}

uint32_t *
catalog_modules_of(
    const struct catalog *catalog, const struct entry *entry, size_t *count)
{
	uint32_t *partners = ask_partners(catalog, entry, count);

	if (entry_kind(entry) != ENTRY_PUBLIC)
		*count = 0;
	return partners;
}
