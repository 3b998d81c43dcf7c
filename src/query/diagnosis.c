#include "query/diagnosis.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "catalog/lookup.h"
#include "query/solver.h"
#include "text/fold.h"

const char *const finding_role_names[FINDING_ROLES] = {
	[FINDING_PUBLIC] = "public",
	[FINDING_MODULE] = "module",
	[FINDING_ELSEWHERE] = "elsewhere",
	[FINDING_LIKE_TEXT] = "text",
	[FINDING_LIKE_CODE] = "code",
};

const char *const verdict_names[VERDICTS] = {
	[VERDICT_SUCCESS] = "success",
	[VERDICT_EXPLAINED] = "explained",
	[VERDICT_PARTLY] = "partly",
	[VERDICT_UNKNOWN] = "unknown",
};

bool
diagnosis_is_known(const void *catalog, const struct response *response)
{
	struct span code =
	    response->code.len > 0 ? response->code : response->module;
	size_t count;

	free(catalog_lookup(catalog, code, &count));
	return count > 0;
}

static void
make(struct diagnosis *diagnosis, const struct catalog *catalog,
    const struct response *response, struct span in, bool guesses)
{
	struct solver solver = { .catalog = catalog, .diagnosis = diagnosis };
	struct buf folded_in = { 0 }, message = { 0 };
	size_t ndocuments;

	*diagnosis = (struct diagnosis){ .response = response };
	if (response_is_success(response)) {
		diagnosis->verdict = VERDICT_SUCCESS;
		return;
	}
	fold_add(&folded_in, in, FOLD_CASE);
	solver.in = buf_span(&folded_in);
	solver.entries = catalog_entries(catalog, &solver.nentries);
	catalog_documents(catalog, &ndocuments);
	solver.has_code = xcalloc(solver.nentries, sizeof(*solver.has_code));
	solver.answered = xcalloc(ndocuments, sizeof(*solver.answered));
	response_add_message(&message, response);
	likeness_begin(&solver.likeness, buf_span(&message));
	solver_answer(&solver);
	if (guesses && diagnosis->verdict != VERDICT_EXPLAINED)
		solver_guess(&solver);
	likeness_finish(&solver.likeness);
	free(solver.answers);
	free(solver.has_code);
	free(solver.answered);
	buf_finish(&solver.scratch);
	buf_finish(&message);
	buf_finish(&folded_in);
}

void
diagnosis_make(struct diagnosis *diagnosis, const struct catalog *catalog,
    const struct response *response, struct span in)
{
	make(diagnosis, catalog, response, in, true);
}

void
diagnosis_make_sure(struct diagnosis *diagnosis, const struct catalog *catalog,
    const struct response *response, struct span in)
{
	make(diagnosis, catalog, response, in, false);
}

struct explanation
diagnosis_best(const struct diagnosis *diagnosis)
{
	struct explanation best = { 0 };
	size_t i = 0;

	if (i < diagnosis->count &&
	    diagnosis->findings[i].role == FINDING_PUBLIC)
		best.public_entry = diagnosis->findings[i++].entry;
	if (i < diagnosis->count &&
	    diagnosis->findings[i].role == FINDING_MODULE)
		best.module_entry = diagnosis->findings[i].entry;
	return best;
}

void
diagnosis_finish(struct diagnosis *diagnosis)
{
	free(diagnosis->findings);
}

bool
finding_is_guess(const struct finding *finding)
{
	return finding->role > FINDING_MODULE;
}

static void
add_remark(struct buf *out, struct span what, const char *remark)
{
	buf_addf(out, "%s", out->len > 0 ? "\n" : "");
	buf_add(out, what);
	buf_addf(out, "%s", remark);
}

/* What was being said when the text ended. */
static const char *const cut_remarks[MEMBER_COUNT + 1] = {
	[MEMBER_CODE] = "cut off in the code",
	[MEMBER_MODULE] = "cut off in the sub-code",
	[MEMBER_DESC] = "cut off in the sub-code",
	[MEMBER_MESSAGE] = "cut off in the message",
	[MEMBER_THROWN] = "cut off in the message",
	[MEMBER_REQUEST] = "cut off in the request's identifier",
	[MEMBER_OTHER] = "cut off",
	[MEMBER_COUNT] = "cut off before its end",
};

void
diagnosis_add_remarks(struct buf *out, const struct diagnosis *diagnosis)
{
	const struct response *response = diagnosis->response;
	struct span none = SPAN_LIT("");

	if (diagnosis->verdict == VERDICT_SUCCESS) {
		add_remark(out, response->code, " means success");
		return;
	}
	if (diagnosis->prefix.len > 0) {
		add_remark(out, response->code, " is not in the catalogue; ");
		buf_add(out, diagnosis->prefix);
		buf_add(out, SPAN_LIT(" is"));
	} else if (!diagnosis->code_known && response->code.len > 0) {
		add_remark(out, response->code, " is not in the catalogue");
	}
	if (!diagnosis->module_known && response->module.len > 0)
		add_remark(out, response->module,
		    solver_is_elsewhere(diagnosis)
			? " is not among the module codes of this code"
			: " is not in the catalogue");
	if (response->cut)
		add_remark(out, none, cut_remarks[response->cut_in]);
}
