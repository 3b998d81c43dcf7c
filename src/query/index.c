#include "query/index.h"

#include <stdlib.h>

#include "base/crew.h"
#include "base/mem.h"
#include "query/store.h"

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
	rows_finish(&index->rows);
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
	return sizeof(*index) + index->rows.text.cap +
	    index->count *
	    (sizeof(*index->ascii) + sizeof(*index->wide) +
		sizeof(*index->sound_pairs) + sizeof(*index->sound_letters) +
		sizeof(*index->starts)) +
	    index->nruns * sizeof(*index->runs) +
	    index->rows.ranges_cap * sizeof(*index->rows.ranges) +
	    index->rows.lexicon.cap * sizeof(*index->rows.lexicon.words);
}
