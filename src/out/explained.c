#include "out/explained.h"

#include "base/mem.h"

void
out_diagnose(
    struct out_explained *explained, size_t index, struct diagnosis *diagnosis)
{
	diagnosis_make(diagnosis, explained->catalog,
	    &explained->incidents->at[index].response, explained->in);
	if (explained->limit > 0 && diagnosis->count > explained->limit)
		diagnosis->count = explained->limit;
	if (diagnosis->verdict >= VERDICT_PARTLY)
		explained->missed = true;
}

struct hit *
out_hits(const struct out_explained *explained,
    const struct diagnosis *diagnosis, bool guesses, struct out_list *list)
{
	struct hit *hits = xcalloc(diagnosis->count, sizeof(*hits));
	size_t i, count;
	const struct entry *entries =
	    catalog_entries(explained->catalog, &count);

	*list = (struct out_list){
		.catalog = explained->catalog,
		.hits = hits,
		.shape = guesses ? OUT_LINES : OUT_BLOCKS,
	};
	for (i = 0; i < diagnosis->count; i++) {
		const struct finding *finding = &diagnosis->findings[i];

		if (finding_is_guess(finding) == guesses)
			hits[list->count++].entry =
			    (uint32_t)(finding->entry - entries);
	}
	return hits;
}
