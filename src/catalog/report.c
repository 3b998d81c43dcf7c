#include "catalog/report.h"

#include <stdlib.h>

#include "base/mem.h"
#include "catalog/stray.h"

/* Notes and rows are both in order; a row may have several notes. */
static uint32_t
count_mended(const struct doc_table *table)
{
	uint32_t i, line = 0, count = 0;

	for (i = 0; i < table->nnotes; i++) {
		count += table->notes[i].line != line;
		line = table->notes[i].line;
	}
	return count;
}

static void
read_tables(struct report *report, const struct catalog *catalog,
    const struct document *document)
{
	size_t i, count;
	const struct table *tables =
	    catalog_tables(catalog, &count) + document->first_table;

	for (i = 0; i < document->ntables; i++) {
		report->nrows += tables[i].source->nrows;
		report->nmended += count_mended(tables[i].source);
	}
}

static struct doc_note
note_of(struct report *report, const struct stray *stray)
{
	struct buf text = { 0 };
	struct doc_note note = { .line = stray->first };

	stray_add_text(&text, stray);
	note.text = arena_copy(&report->arena, buf_span(&text));
	buf_finish(&text);
	return note;
}

/* Both are by line. */
static void
merge_notes(struct report *report, const struct strays *strays,
    const struct doc_note *notes, size_t count)
{
	size_t i, at = 0;

	report->notes = xcalloc(strays->count + count, sizeof(*report->notes));
	for (i = 0; i < strays->count; i++) {
		while (at < count && notes[at].line <= strays->items[i].first)
			report->notes[report->nnotes++] = notes[at++];
		report->notes[report->nnotes++] =
		    note_of(report, &strays->items[i]);
	}
	while (at < count)
		report->notes[report->nnotes++] = notes[at++];
}

void
report_read(struct report *report, const struct catalog *catalog,
    const struct document *document)
{
	struct strays strays = { 0 };
	size_t count;
	const struct doc_note *notes = doc_notes(document->doc, &count);

	*report = (struct report){
		.ntables = document->ntables,
		.nentries = document->nentries,
	};
	read_tables(report, catalog, document);
	strays_find(&strays, document->doc);
	report->nleft = (uint32_t)strays.ncodes;
	merge_notes(report, &strays, notes, count);
	strays_finish(&strays);
}

void
report_finish(struct report *report)
{
	free(report->notes);
	arena_finish(&report->arena);
	*report = (struct report){ 0 };
}

/* "1 row", "2 rows" */
static void
add_count(struct buf *out, const char *before, size_t count, const char *what,
    const char *after)
{
	buf_addf(out, "%s%zu %s%s%s", before, count, what,
	    count == 1 ? "" : "s", after);
}

void
report_add_summary(struct buf *out, const struct report *report)
{
	add_count(out, "", report->ntables, "table", "");
	add_count(out, ", ", report->nrows, "row", "");
	if (report->nentries == 0 && report->nrows > 0)
		buf_addf(out, ", no codes");
	else if (report->nentries != report->nrows)
		buf_addf(out, ", %u of them codes", report->nentries);
	if (report->nmended > 0)
		add_count(out, "; ", report->nmended, "row", " mended");
	if (report->nleft > 0)
		add_count(out, "; ", report->nleft, "code", " in no table");
}
