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
	size_t count = 0;

	do
		free(catalog_lookup(catalog, code, &count));
	while (count == 0 && solver_shorten(&code));
	return count > 0;
}

static void
make(struct diagnosis *diagnosis, const struct catalog *catalog,
    const struct response *response, struct span in, bool guesses)
{
	struct solver solver = { .catalog = catalog, .diagnosis = diagnosis };
	struct buf folded_in = { 0 }, message = { 0 };
	size_t ndocuments;

	*diagnosis = (struct diagnosis){ .response = response, .in = in };
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

const struct entry *
diagnosis_elsewhere(const struct diagnosis *diagnosis)
{
	size_t i;

	for (i = 0; i < diagnosis->count; i++)
		if (diagnosis->findings[i].role == FINDING_ELSEWHERE)
			return diagnosis->findings[i].entry;
	return NULL;
}

void
diagnosis_add_query(struct buf *out, const struct diagnosis *diagnosis)
{
	struct response asked = *diagnosis->response;

	if (diagnosis->prefix.len > 0)
		asked.code = diagnosis->prefix;
	response_add_query(out, &asked,
	    diagnosis->module_known &&
		(diagnosis->code_known || asked.code.len == 0));
	if (diagnosis->in.len > 0)
		buf_addf(out, " in:\"%.*s\"", SPAN_ARG(diagnosis->in));
}

/* Each remark is a line; the last one has no newline. */
static void
begin_remark(struct buf *out)
{
	if (out->len > 0)
		buf_add_char(out, '\n');
}

/* What is not known of the code, and of the sub-code. */
static void
add_missing(struct buf *out, const struct diagnosis *diagnosis)
{
	struct span code = diagnosis->response->code;
	struct span module = diagnosis->response->module;
	bool no_code = code.len > 0 && !diagnosis->code_known;
	bool no_module = module.len > 0 && !diagnosis->module_known;

	if (!no_code && !no_module)
		return;
	begin_remark(out);
	if (no_code && no_module)
		buf_addf(out, "neither %.*s nor %.*s is in the catalogue",
		    SPAN_ARG(code), SPAN_ARG(module));
	else if (no_module && diagnosis_elsewhere(diagnosis))
		buf_addf(out, "%.*s is not among the module codes of %.*s",
		    SPAN_ARG(module), SPAN_ARG(code));
	else
		buf_addf(out, "%.*s is not in the catalogue",
		    SPAN_ARG(no_code ? code : module));
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

	if (diagnosis->verdict == VERDICT_SUCCESS) {
		begin_remark(out);
		buf_addf(out, "%.*s means success", SPAN_ARG(response->code));
		return;
	}
	if (diagnosis->prefix.len > 0) {
		begin_remark(out);
		buf_addf(out, "%.*s is not in the catalogue; %.*s is",
		    SPAN_ARG(response->code), SPAN_ARG(diagnosis->prefix));
	}
	add_missing(out, diagnosis);
	if (response->cut) {
		begin_remark(out);
		buf_add(out, span_of(cut_remarks[response->cut_in]));
	}
}

void
diagnosis_add_meaning(struct buf *out, const struct diagnosis *diagnosis)
{
	struct explanation best = diagnosis_best(diagnosis);
	const char *before = best.public_entry || best.module_entry ? "; " : "";
	struct buf remarks = { 0 };
	struct span rest, remark;

	if (best.public_entry)
		buf_add(out, entry_title(best.public_entry));
	if (best.public_entry && best.module_entry)
		buf_add(out, SPAN_LIT(" · "));
	if (best.module_entry)
		buf_add(out, entry_title(best.module_entry));
	if (diagnosis->verdict != VERDICT_EXPLAINED)
		diagnosis_add_remarks(&remarks, diagnosis);
	rest = buf_span(&remarks);
	while (rest.len > 0 && span_cut(&rest, '\n', &remark)) {
		buf_addf(out, "%s%.*s", before, SPAN_ARG(remark));
		before = "; ";
	}
	buf_finish(&remarks);
}
