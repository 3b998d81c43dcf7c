#include "query/index.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/lookup.h"
#include "catalog/postings.h"
#include "query/crew.h"
#include "query/row.h"
#include "query/store.h"
#include "text/pinyin.h"

static const struct {
	const char *name;
	bool loose;
} tiers[TIER_COUNT] = {
	[TIER_EQUAL] = { .name = "equal" },
	[TIER_PREFIX] = { .name = "prefix" },
	[TIER_SUBSTRING] = { .name = "substring" },
	[TIER_PINYIN] = { .name = "pinyin" },
	[TIER_TYPO] = { .name = "typo", .loose = true },
	[TIER_FUZZY] = { .name = "fuzzy", .loose = true },
};

const char *
tier_name(enum tier tier)
{
	return tiers[tier].name;
}

bool
tier_is_loose(enum tier tier)
{
	return tiers[tier].loose;
}

static void
add_run(struct index *index, uint32_t entry)
{
	const struct table *table = index->entries[entry].table;
	size_t n = index->nruns;

	if (n > 0 && index->runs[n - 1].table == table) {
		index->runs[n - 1].end = entry + 1;
		return;
	}
	index->runs =
	    xgrow(index->runs, &index->runs_cap, n + 1, sizeof(*index->runs));
	index->runs[index->nruns++] =
	    (struct run){ .first = entry, .end = entry + 1, .table = table };
}

/* Adds the ranges among the codes of an entry; returns whether it has any. */
static bool
add_ranges(struct index *index, uint32_t entry)
{
	size_t i, before = index->nranges;
	struct buf scratch = { 0 };
	struct codes codes;

	entry_codes(&index->entries[entry], &codes);
	for (i = 0; i < codes.count; i++) {
		struct range range = { .entry = entry };

		if (codes.items[i].last.len == 0 ||
		    !postings_range(
			&codes.items[i], &scratch, &range.first, &range.last))
			continue;
		index->ranges = xgrow(index->ranges, &index->ranges_cap,
		    index->nranges + 1, sizeof(*index->ranges));
		index->ranges[index->nranges++] = range;
	}
	buf_finish(&scratch);
	return index->nranges > before;
}

/* A row with a range may hold any number, so it must not be rejected. */
static struct signature
any_number(void)
{
	return signature_of(SPAN_LIT("00112233445566778899"));
}

static void
add_row(struct index *index, uint32_t entry)
{
	struct signature signature;
	struct pinyin_signature sound;
	struct span row;
	bool odd;

	add_run(index, entry);
	index->starts[entry] = index->text.len;
	odd = row_add(&index->text, &index->entries[entry], FOLD_CASE);
	row = span_sub(
	    buf_span(&index->text), index->starts[entry], index->text.len);
	signature = signature_of(row);
	if (odd && add_ranges(index, entry))
		signature.ascii |= any_number().ascii;
	index->ascii[entry] = signature.ascii;
	index->wide[entry] = signature.wide;
	sound = pinyin_signature(row);
	index->sound_pairs[entry] = sound.pairs;
	index->sound_letters[entry] = sound.letters;
	lexicon_add(
	    &index->lexicon, buf_span(&index->text), index->starts[entry]);
}

/* What the rows will take, if folding makes nothing longer. */
static size_t
expected(const struct index *index)
{
	size_t i, j, sum = index->count;

	for (i = 0; i < index->count; i++) {
		const struct doc_row *row = index->entries[i].row;

		for (j = 0; j < row->ncells; j++)
			sum += row->cells[j].len + 1;
	}
	return sum;
}

/* Asked so often, it is known in less than a millisecond. */
static const uint32_t rows_between_stops = 1024;

static bool
is_stopped(const struct stop *stop, uint32_t row)
{
	return row % rows_between_stops == 0 && stop->is_wanted(stop->context);
}

struct index *
index_new_until(const struct catalog *catalog, const struct stop *stop)
{
	struct index *index = xcalloc(1, sizeof(*index));
	uint32_t i;

	index->entries = catalog_entries(catalog, &index->count);
	index->ascii = xcalloc(index->count, sizeof(*index->ascii));
	index->wide = xcalloc(index->count, sizeof(*index->wide));
	index->sound_pairs = xcalloc(index->count, sizeof(*index->sound_pairs));
	index->sound_letters =
	    xcalloc(index->count, sizeof(*index->sound_letters));
	index->starts = xcalloc(index->count + 1, sizeof(*index->starts));
	buf_room(&index->text, expected(index));
	for (i = 0; i < index->count; i++) {
		if (stop && is_stopped(stop, i)) {
			index_free(index);
			return NULL;
		}
		add_row(index, i);
	}
	index->threads = crew_size();
	index->starts[index->count] = index->text.len;
	lexicon_close(&index->lexicon);
	return index;
}

struct index *
index_new(const struct catalog *catalog)
{
	return index_new_until(catalog, NULL);
}

void
index_free(struct index *index)
{
	if (!index)
		return;
	free(index->ascii);
	free(index->wide);
	free(index->sound_pairs);
	free(index->sound_letters);
	free(index->starts);
	free(index->runs);
	free(index->ranges);
	buf_finish(&index->text);
	lexicon_finish(&index->lexicon);
	free(index);
}

void
index_set_threads(struct index *index, size_t threads)
{
	if (threads < 1)
		threads = 1;
	index->threads = threads < CREW_MAX ? threads : CREW_MAX;
}

size_t
index_size(const struct index *index)
{
	return sizeof(*index) + index->text.cap +
	    index->count *
	    (sizeof(*index->ascii) + sizeof(*index->wide) +
		sizeof(*index->sound_pairs) + sizeof(*index->sound_letters) +
		sizeof(*index->starts)) +
	    index->runs_cap * sizeof(*index->runs) +
	    index->ranges_cap * sizeof(*index->ranges) +
	    index->lexicon.cap * sizeof(*index->lexicon.words);
}
