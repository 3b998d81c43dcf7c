#include "out/explained.h"

#include "base/mem.h"

/* How many findings so many results are: an answer may be two of them. */
static size_t
count_findings(const struct diagnosis *diagnosis, size_t limit)
{
	const struct finding *findings = diagnosis->findings;
	size_t i, results = 0;

	for (i = 0; i < diagnosis->count; i++) {
		bool same = i > 0 && findings[i].role == FINDING_MODULE &&
		    findings[i - 1].role == FINDING_PUBLIC;

		if (!same && results++ == limit)
			break;
	}
	return i;
}

static void
diagnose(struct out_explained *explained, const struct incident *incident,
    struct diagnosis *diagnosis)
{
	diagnosis_make(
	    diagnosis, explained->catalog, &incident->response, explained->in);
	if (explained->limit > 0)
		diagnosis->count = count_findings(diagnosis, explained->limit);
	if (diagnosis->verdict >= VERDICT_PARTLY)
		explained->missed = true;
}

void
out_each(struct out *out, struct out_explained *explained,
    void (*write)(void *context, const struct incident *incident,
	const struct diagnosis *diagnosis),
    void *context)
{
	size_t i;

	for (i = 0; i < explained->incidents->count && !out->failed; i++) {
		const struct incident *incident = &explained->incidents->at[i];
		struct diagnosis diagnosis;

		diagnose(explained, incident, &diagnosis);
		write(context, incident, &diagnosis);
		out_advance(out);
		diagnosis_finish(&diagnosis);
	}
}

bool
out_is_first(
    const struct out_explained *explained, const struct incident *incident)
{
	return incident == explained->incidents->at;
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
