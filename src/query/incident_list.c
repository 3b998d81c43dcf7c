#include "query/incident_list.h"

#include "catalog/entry.h"
#include "catalog/listing.h"
#include "query/diagnosis.h"

/* What is told of one incident. */
struct subject {
	const struct incident *incident;
	struct diagnosis diagnosis;
};

static void
add_code(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	buf_add(out, subject->incident->response.code);
}

static void
add_module(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	buf_add(out, subject->incident->response.module);
}

static void
add_count(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	buf_addf(out, "%zu", subject->incident->count);
}

static void
add_line(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	buf_addf(out, "%zu", subject->incident->line);
}

static void
begin_paragraph(struct buf *out)
{
	if (out->len > 0)
		buf_add_char(out, '\n');
}

static void
add_meaning(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	diagnosis_add_meaning(out, &subject->diagnosis);
}

/* What it is, and what was read; nothing where that is empty. */
static void
add_recognised(struct buf *out, const char *what, struct span text)
{
	if (text.len == 0)
		return;
	begin_paragraph(out);
	buf_addf(out, "%s: ", what);
	buf_add(out, text);
}

static void
add_remedy(struct buf *out, const struct entry *entry)
{
	int column = entry ? entry_remedy_column(entry) : -1;

	if (column < 0)
		return;
	begin_paragraph(out);
	buf_addf(out, "%.*s  %.*s: ", SPAN_ARG(entry_key(entry)),
	    SPAN_ARG(entry_heading(entry, (size_t)column)));
	buf_add(out, entry_cell(entry, (size_t)column));
}

/* Of another document, or a guess. */
static void
add_other(struct buf *out, const struct finding *finding)
{
	const struct entry *entry = finding->entry;

	begin_paragraph(out);
	buf_addf(out, "%s %.*s  %.*s  (%.*s)",
	    finding_is_guess(finding) ? "perhaps" : "or",
	    SPAN_ARG(entry_key(entry)), SPAN_ARG(entry_title(entry)),
	    SPAN_ARG(entry_document(entry)));
}

static void
add_all(struct buf *out, const void *data)
{
	const struct subject *subject = data;
	const struct response *response = &subject->incident->response;
	const struct diagnosis *diagnosis = &subject->diagnosis;
	struct explanation best = diagnosis_best(diagnosis);
	size_t i;
	struct buf text = { 0 };

	response_add_message(&text, response);
	add_recognised(out, "message", buf_span(&text));
	add_recognised(out, "request", response->request);
	buf_clear(&text);
	diagnosis_add_remarks(&text, diagnosis);
	if (text.len > 0)
		begin_paragraph(out);
	buf_add(out, buf_span(&text));
	/* The module code's remedy is the closer one. */
	add_remedy(out, best.module_entry);
	add_remedy(out, best.public_entry);
	for (i = 0; i < diagnosis->count; i++)
		if (diagnosis->findings[i].entry != best.public_entry &&
		    diagnosis->findings[i].entry != best.module_entry)
			add_other(out, &diagnosis->findings[i]);
	buf_finish(&text);
}

static const struct listing_column columns[] = {
	{ "Code", FIELD_NAME, add_code },
	{ "Sub-code", FIELD_CATEGORY, add_module },
	{ "Times", FIELD_CATEGORY, add_count },
	{ "Line", FIELD_CATEGORY, add_line },
	{ "Meaning", FIELD_TITLE, add_meaning },
	{ "Recognised", FIELD_SOLUTION, add_all },
};

static const size_t ncolumns = sizeof(columns) / sizeof(columns[0]);

/* Guessing reads all entries; of more errors one would wait for it. */
static const size_t guessed_max = 50;

struct catalog *
incident_list_new(const struct catalog *catalog,
    const struct incidents *incidents, struct span in)
{
	struct listing *listing = listing_new("errors", columns, ncolumns);
	size_t i, guessed = 0;

	for (i = 0; i < incidents->count; i++) {
		struct subject subject = { .incident = &incidents->at[i] };

		(guessed < guessed_max ? diagnosis_make : diagnosis_make_sure)(
		    &subject.diagnosis, catalog, &subject.incident->response,
		    in);
		guessed += subject.diagnosis.verdict >= VERDICT_PARTLY;
		listing_add_row(listing, &subject);
		diagnosis_finish(&subject.diagnosis);
	}
	return listing_finish(listing);
}
