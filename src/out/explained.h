#ifndef OUT_EXPLAINED_H
#define OUT_EXPLAINED_H

#include "out/out.h"
#include "query/diagnosis.h"
#include "response/incidents.h"

/*
 * What errdex explain writes: incidents, each with its diagnosis. A diagnosis
 * is made when it is written, so that only one is in memory.
 */
struct out_explained {
	const struct catalog *catalog;
	const struct incidents *incidents;
	struct span in; /* as diagnosis_make takes it */
	size_t limit;   /* answers and guesses for an incident; 0: all */
	bool missed;    /* set where something failed and is not explained */
};

/* Makes one diagnosis after the other, and hands each to a function. */
void out_each(struct out *out, struct out_explained *explained,
    void (*write)(void *context, const struct incident *incident,
	const struct diagnosis *diagnosis),
    void *context);

/* Whether an incident is the first one. */
bool out_is_first(
    const struct out_explained *explained, const struct incident *incident);

/*
 * Lists the entries that explain, or those that are guesses: blocks, or lines.
 * Returns what list->hits borrows, to be freed behind it.
 */
struct hit *out_hits(const struct out_explained *explained,
    const struct diagnosis *diagnosis, bool guesses, struct out_list *list);

/* These write all of them. */
void text_explained(struct out *out, struct out_explained *explained);
void tsv_explained(struct out *out, struct out_explained *explained);
void json_explained(struct out *out, struct out_explained *explained);
void jsonl_explained(struct out *out, struct out_explained *explained);
void markdown_explained(struct out *out, struct out_explained *explained);

#endif
