#include <stdlib.h>

#include "out/explained.h"
#include "out/styled.h"
#include "out/text.h"

struct writer {
	struct out *out;
	const struct out_explained *explained;
	struct line line;
};

/* "line 12: 5100 (100004) projectId不正确" */
static void
add_head(struct line *line, const struct incident *incident)
{
	const struct response *response = &incident->response;
	struct buf text = { 0 };

	buf_addf(&text, "line %zu: ", incident->line);
	line_add(line, buf_span(&text), STYLE_DIM);
	line_add(line, response->code, STYLE_CODE);
	if (response->module.len > 0) {
		line_add(line, span_of(response->code.len > 0 ? " (" : "("),
		    STYLE_NORMAL);
		line_add(line, response->module, STYLE_CODE);
		line_add(line, SPAN_LIT(")"), STYLE_NORMAL);
	}
	buf_clear(&text);
	response_add_message(&text, response);
	line_add(line, span_of(text.len > 0 ? " " : ""), STYLE_NORMAL);
	line_add(line, buf_span(&text), STYLE_TITLE);
	buf_finish(&text);
}

static void
write_indented(
    struct out *out, struct line *line, struct span text, uint32_t style)
{
	line_clear(line);
	line_add(line, SPAN_LIT("  "), STYLE_NORMAL);
	line_add(line, text, style);
	styled_write(out, line);
}

/* How often it was there, and what there is to say beside entries. */
static void
write_remarks(struct out *out, struct line *line,
    const struct incident *incident, const struct diagnosis *diagnosis)
{
	struct buf text = { 0 };
	struct span rest, remark;

	if (incident->count > 1) {
		buf_addf(&text, "%zu times", incident->count);
		write_indented(out, line, buf_span(&text), STYLE_DIM);
		buf_clear(&text);
	}
	if (incident->response.request.len > 0) {
		buf_addf(&text, "request ");
		buf_add(&text, incident->response.request);
		write_indented(out, line, buf_span(&text), STYLE_DIM);
		buf_clear(&text);
	}
	diagnosis_add_remarks(&text, diagnosis);
	rest = buf_span(&text);
	while (rest.len > 0 && span_cut(&rest, '\n', &remark))
		write_indented(out, line, remark,
		    diagnosis->verdict == VERDICT_SUCCESS ? STYLE_NORMAL
							  : STYLE_ERROR);
	buf_finish(&text);
}

static void
write_findings(struct out *out, const struct out_explained *explained,
    const struct diagnosis *diagnosis, bool guesses)
{
	struct out_list list;
	struct hit *hits = out_hits(explained, diagnosis, guesses, &list);

	if (list.count > 0) {
		buf_addf(&out->buf, guesses ? "\nmay be meant:\n" : "\n");
		text_entries(out, &list);
	}
	free(hits);
}

static void
write_incident(void *context, const struct incident *incident,
    const struct diagnosis *diagnosis)
{
	struct writer *writer = context;
	struct out *out = writer->out;

	if (!out_is_first(writer->explained, incident))
		buf_add_char(&out->buf, '\n');
	line_clear(&writer->line);
	add_head(&writer->line, incident);
	styled_write(out, &writer->line);
	write_remarks(out, &writer->line, incident, diagnosis);
	write_findings(out, writer->explained, diagnosis, false);
	write_findings(out, writer->explained, diagnosis, true);
}

void
text_explained(struct out *out, struct out_explained *explained)
{
	struct writer writer = { .out = out, .explained = explained };

	out_each(out, explained, write_incident, &writer);
	line_finish(&writer.line);
}
