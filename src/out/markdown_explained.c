#include <stdlib.h>

#include "base/mem.h"
#include "out/explained.h"
#include "out/markdown.h"
#include "out/markdown_write.h"

struct writer {
	struct out *out;
	const struct out_explained *explained;
};

static void
add_heading(struct buf *buf, const struct response *response)
{
	buf_add(buf, SPAN_LIT("# "));
	markdown_add_text(buf, response->code);
	if (response->module.len > 0) {
		buf_add(buf, span_of(response->code.len > 0 ? " (" : "("));
		markdown_add_text(buf, response->module);
		buf_add_char(buf, ')');
	}
	buf_add(buf, SPAN_LIT("\n\n"));
}

static void
add_message(struct buf *buf, const struct response *response)
{
	struct buf message = { 0 };

	response_add_message(&message, response);
	if (message.len > 0) {
		markdown_add_text(buf, buf_span(&message));
		buf_add(buf, SPAN_LIT("\n\n"));
	}
	buf_finish(&message);
}

static void
add_remarks(struct buf *buf, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	struct buf remarks = { 0 };
	struct span rest, line;

	buf_addf(buf, "- line %zu", incident->line);
	if (incident->count > 1)
		buf_addf(buf, ", %zu times", incident->count);
	if (incident->response.request.len > 0) {
		buf_add(buf, SPAN_LIT(", request "));
		markdown_add_text(buf, incident->response.request);
	}
	buf_add_char(buf, '\n');
	diagnosis_add_remarks(&remarks, diagnosis);
	rest = buf_span(&remarks);
	while (rest.len > 0 && span_cut(&rest, '\n', &line)) {
		buf_add(buf, SPAN_LIT("- "));
		markdown_add_text(buf, line);
		buf_add_char(buf, '\n');
	}
	buf_finish(&remarks);
}

static void
add_findings(struct out *out, const struct out_explained *explained,
    const struct diagnosis *diagnosis, bool guesses)
{
	struct out_list list;
	struct hit *hits = out_hits(explained, diagnosis, guesses, &list);

	if (list.count > 0) {
		buf_addf(&out->buf, guesses ? "\nMay be meant:\n\n" : "\n");
		markdown_entries(out, &list);
	}
	free(hits);
}

static void
write_incident(void *context, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	const struct writer *writer = context;
	struct buf *buf = &writer->out->buf;

	if (!out_is_first(writer->explained, incident))
		buf_add_char(buf, '\n');
	add_heading(buf, &incident->response);
	add_message(buf, &incident->response);
	add_remarks(buf, incident, diagnosis);
	add_findings(writer->out, writer->explained, diagnosis, false);
	add_findings(writer->out, writer->explained, diagnosis, true);
}

void
markdown_explained(struct out *out, struct out_explained *explained)
{
	out_each(out, explained, write_incident,
	    &(struct writer){ .out = out, .explained = explained });
}
