#include "out/explained.h"
#include "out/tsv_write.h"

/* What a row says of the response, before it says what explains it. */
static void
add_response(struct buf *buf, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	const struct response *response = &incident->response;
	struct buf message = { 0 };

	buf_addf(buf, "%zu\t%zu", incident->line, incident->count);
	tsv_add_column(buf, response->code);
	tsv_add_column(buf, response->module);
	response_add_message(&message, response);
	tsv_add_column(buf, buf_span(&message));
	buf_finish(&message);
	tsv_add_column(buf, response->request);
	tsv_add_column(buf, span_of(response->cut ? "true" : "false"));
	tsv_add_column(buf, span_of(verdict_names[diagnosis->verdict]));
}

static void
write_incident(void *context, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	struct out *out = context;
	size_t i;

	for (i = 0; i < diagnosis->count; i++) {
		const struct finding *finding = &diagnosis->findings[i];

		add_response(&out->buf, incident, diagnosis);
		tsv_add_column(
		    &out->buf, span_of(finding_role_names[finding->role]));
		tsv_add_column(&out->buf,
		    span_of(finding_is_guess(finding) ? "true" : "false"));
		buf_add_char(&out->buf, '\t');
		tsv_add_entry(&out->buf, finding->entry);
		out_advance(out);
	}
	if (diagnosis->count > 0)
		return;
	add_response(&out->buf, incident, diagnosis);
	tsv_add_column(&out->buf, SPAN_LIT(""));
	tsv_add_column(&out->buf, SPAN_LIT(""));
	buf_add_char(&out->buf, '\t');
	tsv_add_no_entry(&out->buf);
}

void
tsv_explained(struct out *out, struct out_explained *explained)
{
	buf_add(&out->buf,
	    SPAN_LIT("at\tcount\tresponse_code\tresponse_module\t"
		     "response_message\trequest\tcut\tverdict\trole\tguess\t"));
	tsv_add_entry_header(&out->buf);
	out_each(out, explained, write_incident, out);
}
