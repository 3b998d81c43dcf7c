#include "catalog/contents.h"

#include "catalog/entry.h"
#include "catalog/listing.h"
#include "catalog/report.h"

/* What is told of one document. */
struct subject {
	const struct catalog *catalog;
	const struct document *document;
	struct report report;
};

static void
add_count(struct buf *out, size_t count)
{
	if (count > 0)
		buf_addf(out, "%zu", count);
}

static size_t
count_kind(const struct subject *subject, enum entry_kind kind)
{
	size_t total, i, count = 0;
	const struct entry *entries = catalog_entries(subject->catalog, &total);

	entries += subject->document->first_entry;
	for (i = 0; i < subject->document->nentries; i++)
		count += entry_kind(&entries[i]) == kind;
	return count;
}

static void
add_name(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	buf_add(out, subject->document->name);
}

static void
add_public(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	add_count(out, count_kind(subject, ENTRY_PUBLIC));
}

static void
add_module(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	add_count(out, count_kind(subject, ENTRY_MODULE));
}

static void
add_summary(struct buf *out, const void *data)
{
	const struct subject *subject = data;

	report_add_summary(out, &subject->report);
}

static void
begin_line(struct buf *out, uint32_t line)
{
	if (out->len > 0)
		buf_add_char(out, '\n');
	buf_addf(out, "line %u: ", line);
}

/* Adds the first notes, those before a line, and drops them. */
static void
add_notes(struct buf *out, const struct doc_note **notes, size_t *count,
    uint32_t before)
{
	for (; *count > 0 && (*notes)->line < before; (*notes)++, (*count)--) {
		begin_line(out, (*notes)->line);
		buf_add(out, (*notes)->text);
	}
}

/* "line 5: Error codes · gfm, 22 rows, public codes", and what is odd in it. */
static void
add_table(struct buf *out, const struct table *table)
{
	const struct doc_table *source = table->source;
	const struct doc_note *notes = source->notes;
	size_t count = source->nnotes;

	begin_line(out, source->line);
	if (source->section.len > 0)
		buf_addf(out, "%.*s · ", SPAN_ARG(source->section));
	buf_addf(out, "%s, %u row%s, ", source->kind, source->nrows,
	    source->nrows == 1 ? "" : "s");
	if (table->entries)
		buf_addf(out, "%s codes", entry_kind_name(table->kind));
	else
		buf_add(out, SPAN_LIT("no codes"));
	add_notes(out, &notes, &count, UINT32_MAX);
}

static void
add_tables_and_notes(struct buf *out, const void *data)
{
	const struct subject *subject = data;
	const struct doc_note *notes = subject->report.notes;
	size_t count = subject->report.nnotes, ntables, i;
	const struct table *tables =
	    catalog_tables(subject->catalog, &ntables) +
	    subject->document->first_table;

	for (i = 0; i < subject->document->ntables; i++) {
		add_notes(out, &notes, &count, tables[i].source->line);
		add_table(out, &tables[i]);
	}
	add_notes(out, &notes, &count, UINT32_MAX);
}

static const struct listing_column columns[] = {
	{ "Document", FIELD_NAME, add_name },
	{ "Public", FIELD_CATEGORY, add_public },
	{ "Module", FIELD_CATEGORY, add_module },
	{ "Read", FIELD_TITLE, add_summary },
	{ "Line by line", FIELD_SOLUTION, add_tables_and_notes },
};

static const size_t ncolumns = sizeof(columns) / sizeof(columns[0]);

struct catalog *
contents_new(const struct catalog *catalog)
{
	struct listing *listing = listing_new("documents", columns, ncolumns);
	size_t count, i;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count; i++) {
		struct subject subject = { catalog, &documents[i], { 0 } };

		report_read(&subject.report, catalog, &documents[i]);
		listing_add_row(listing, &subject);
		report_finish(&subject.report);
	}
	return listing_finish(listing);
}
