#include "catalog/lookup.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/postings.h"
#include "catalog/store.h"

/* The columns that hold codes. */
static const enum field code_fields[] = { FIELD_CODE, FIELD_MODULE, FIELD_NAME,
	FIELD_HEX };
static const size_t ncode_fields = sizeof(code_fields) / sizeof(code_fields[0]);

static void
add_codes_of(struct codes *codes, const struct entry *entry, enum field field)
{
	const struct table *table = entry->table;
	int column = table->first_column[field];
	int end = (int)table->source->ncolumns;

	if (column < 0)
		return;
	if (entry->row->ncells < table->source->ncolumns)
		end = (int)entry->row->ncells;
	for (; column < end; column++)
		if (table->fields[column] == field)
			codes_add(codes, entry->row->cells[column]);
}

void
entry_codes(const struct entry *entry, struct codes *codes)
{
	size_t i;

	codes->count = 0;
	for (i = 0; i < ncode_fields; i++)
		add_codes_of(codes, entry, code_fields[i]);
}

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

/* How an entry answers to a code, best first. */
enum rank {
	RANK_EXACT,
	RANK_EQUAL,
	RANK_RANGE,
	RANK_NONE,
};

/* What is asked for. */
struct question {
	struct span code;
	bool public_code; /* only in the column of public codes */
	const struct document *document; /* NULL: in all */
	enum entry_kind kind;            /* where document is set */

	struct buf key; /* of code */
	int64_t value;
	bool is_number;
	struct buf scratch;
};

static void
read_code(struct question *question)
{
	code_add_key(&question->key, question->code);
	question->is_number =
	    code_number(buf_span(&question->key), &question->value);
}

static enum rank
rank_of_code(struct question *question, const struct code *code)
{
	int64_t first, last;

	if (code->last.len > 0)
		return question->is_number &&
			postings_range(
			    code, &question->scratch, &first, &last) &&
			question->value >= first && question->value <= last
		    ? RANK_RANGE
		    : RANK_NONE;
	if (span_eq(code->text, question->code))
		return RANK_EXACT;
	buf_clear(&question->scratch);
	code_add_key(&question->scratch, code->text);
	return span_eq(buf_span(&question->scratch), buf_span(&question->key))
	    ? RANK_EQUAL
	    : RANK_NONE;
}

static bool
is_asked_about(const struct question *question, const struct entry *entry)
{
	return !question->document ||
	    (question->document == entry->table->document &&
		question->kind == entry_kind(entry));
}

static enum rank
rank_of(struct question *question, const struct entry *entry)
{
	enum rank rank, best = RANK_NONE;
	struct codes codes;
	size_t i;

	if (!is_asked_about(question, entry))
		return RANK_NONE;
	codes.count = 0;
	if (question->public_code)
		add_codes_of(&codes, entry, FIELD_CODE);
	else
		entry_codes(entry, &codes);
	for (i = 0; i < codes.count; i++) {
		rank = rank_of_code(question, &codes.items[i]);
		if (rank < best)
			best = rank;
	}
	return best;
}

struct answer {
	uint32_t *entries;
	size_t count, cap;
};

static void
add_answer(struct answer *answer, uint32_t entry)
{
	/* Two codes of an entry may be one in two writings. */
	if (answer->count > 0 && answer->entries[answer->count - 1] == entry)
		return;
	answer->entries = xgrow(answer->entries, &answer->cap,
	    answer->count + 1, sizeof(*answer->entries));
	answer->entries[answer->count++] = entry;
}

static void
ask_codes(const struct catalog *catalog, struct question *question,
    struct answer answers[RANK_NONE])
{
	uint32_t hash = postings_hash(buf_span(&question->key));
	size_t i, count;
	const struct posting *postings =
	    postings_bucket(postings_of(catalog), hash, &count);

	for (i = 0; i < count; i++) {
		uint32_t entry = postings[i].entry;
		enum rank rank;

		if (postings[i].hash != hash)
			continue;
		rank = rank_of(question, &catalog->entries[entry]);
		if (rank < RANK_RANGE)
			add_answer(&answers[rank], entry);
	}
}

static void
ask_ranges(const struct catalog *catalog, struct question *question,
    struct answer *answer)
{
	const struct postings *postings = postings_of(catalog);
	size_t i;

	for (i = 0; question->is_number && i < postings->nranges; i++) {
		const struct posting_range *range = &postings->ranges[i];

		if (question->value < range->first ||
		    question->value > range->last)
			continue;
		if (rank_of(question, &catalog->entries[range->entry]) ==
		    RANK_RANGE)
			add_answer(answer, range->entry);
	}
}

static uint32_t *
ask(const struct catalog *catalog, struct question *question, size_t *count)
{
	struct answer answers[RANK_NONE] = { 0 }, all = { 0 };
	size_t rank, i;

	read_code(question);
	ask_codes(catalog, question, answers);
	ask_ranges(catalog, question, &answers[RANK_RANGE]);
	all.entries = xgrow(NULL, &all.cap, 1, sizeof(*all.entries));
	for (rank = 0; rank < RANK_NONE; rank++) {
		for (i = 0; i < answers[rank].count; i++)
			add_answer(&all, answers[rank].entries[i]);
		free(answers[rank].entries);
	}
	buf_finish(&question->key);
	buf_finish(&question->scratch);
	*count = all.count;
	return all.entries;
}

uint32_t *
catalog_lookup(const struct catalog *catalog, struct span code, size_t *count)
{
	struct question question = { .code = span_trim(code) };

	return ask(catalog, &question, count);
}

/* The entries of the other kind that share the public code of an entry. */
static uint32_t *
ask_partners(
    const struct catalog *catalog, const struct entry *entry, size_t *count)
{
	struct question question = {
		.public_code = true,
		.document = entry->table->document,
		.kind = entry_kind(entry) == ENTRY_PUBLIC ? ENTRY_MODULE
							  : ENTRY_PUBLIC,
	};
	struct codes codes = { .count = 0 };

	add_codes_of(&codes, entry, FIELD_CODE);
	if (codes.count > 0)
		question.code = codes.items[0].text;
	return ask(catalog, &question, count);
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
