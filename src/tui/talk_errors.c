#include "tui/talk_errors.h"

#include "base/mem.h"
#include "query/diagnosis.h"
#include "response/incidents.h"

/* Makes the entry of an error the next result; false where there is none. */
static bool
add_result(struct talk *talk, const struct diagnosis *diagnosis)
{
	struct results *results = &talk->results;
	struct explanation best = diagnosis_best(diagnosis);
	const struct entry *entry =
	    best.module_entry ? best.module_entry : best.public_entry;
	size_t count;

	if (!entry)
		return false;
	results->hits = xgrow(results->hits, &results->cap, results->count + 1,
	    sizeof(*results->hits));
	results->hits[results->count++] = (struct hit){
		.entry =
		    (uint32_t)(entry - catalog_entries(talk->catalog, &count)),
	};
	return true;
}

/* "1. 5100 10003, line 2, 3 times: 资源操作失败 · ckafka db error" */
static void
write_error(struct talk *talk, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	const struct response *response = &incident->response;
	struct buf text = { 0 };

	if (add_result(talk, diagnosis))
		buf_addf(&text, "%zu. ", talk->results.count);
	buf_add(&text, response->code);
	if (response->module.len > 0)
		buf_addf(&text, "%s%.*s", response->code.len > 0 ? " " : "",
		    SPAN_ARG(response->module));
	buf_addf(&text, ", line %zu", incident->line);
	if (incident->count > 1)
		buf_addf(&text, ", %zu times", incident->count);
	buf_add(&text, SPAN_LIT(": "));
	diagnosis_add_meaning(&text, diagnosis);
	talk_say(talk, "%.*s", SPAN_ARG(buf_span(&text)));
	buf_finish(&text);
}

void
talk_errors(struct talk *talk, struct span text, struct span in)
{
	struct incidents incidents;
	size_t i;

	incidents_find(&incidents, text, diagnosis_is_known, talk->catalog);
	talk_say(talk, "%zu error%s.", incidents.count,
	    incidents.count == 1 ? "" : "s");
	talk->results.count = talk->results.nloose = 0;
	for (i = 0; i < incidents.count; i++) {
		struct diagnosis diagnosis;

		diagnosis_make_sure(
		    &diagnosis, talk->catalog, &incidents.at[i].response, in);
		write_error(talk, &incidents.at[i], &diagnosis);
		diagnosis_finish(&diagnosis);
	}
	talk->listed = talk->results.count;
	incidents_finish(&incidents);
}
