#include "catalog/catalog.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "catalog/embedded.h"
#include "catalog/store.h"
#include "doc/formats.h"

struct catalog *
catalog_new(void)
{
	struct catalog *catalog = xcalloc(1, sizeof(*catalog));

	catalog->lookup = lookup_new();
	return catalog;
}

void
catalog_free(struct catalog *catalog)
{
	size_t i;

	if (!catalog)
		return;
	for (i = 0; i < catalog->nsources; i++) {
		doc_free(catalog->sources[i].doc);
		buf_finish(&catalog->sources[i].bytes);
	}
	lookup_free(catalog->lookup);
	seen_finish(&catalog->seen);
	headings_finish(&catalog->headings);
	free(catalog->sources);
	free(catalog->warnings);
	free(catalog->documents);
	free(catalog->tables);
	free(catalog->entries);
	arena_finish(&catalog->arena);
	free(catalog);
}

void
catalog_note(struct catalog *catalog, struct span message)
{
	struct buf text = { 0 };

	buf_add(&text, message);
	buf_add_char(&text, '\0');
	catalog->warnings = xgrow(catalog->warnings, &catalog->warnings_cap,
	    catalog->nwarnings + 1, sizeof(*catalog->warnings));
	catalog->warnings[catalog->nwarnings++] =
	    arena_copy(&catalog->arena, buf_span(&text)).ptr;
	buf_finish(&text);
}

void
catalog_warn(
    struct catalog *catalog, const char *path, size_t line, const char *text)
{
	struct buf message = { 0 };

	buf_addf(&message, "%s:", path);
	if (line > 0)
		buf_addf(&message, "%zu:", line);
	buf_addf(&message, " %s", text);
	catalog_note(catalog, buf_span(&message));
	buf_finish(&message);
}

const char *
catalog_warning(const struct catalog *catalog, size_t index)
{
	return index < catalog->nwarnings ? catalog->warnings[index] : NULL;
}

/* The name of a file tells its format; without one, its text has to. */
static const struct doc_format *
format_for(struct span name, struct span bytes)
{
	const struct doc_format *format = doc_format_for(name);

	return format ? format : doc_format_like(bytes);
}

static struct source *
new_source(struct catalog *catalog, struct doc *doc)
{
	struct source *source;

	catalog->sources = xgrow(catalog->sources, &catalog->sources_cap,
	    catalog->nsources + 1, sizeof(*catalog->sources));
	source = &catalog->sources[catalog->nsources++];
	*source = (struct source){ .doc = doc };
	return source;
}

void
catalog_adopt(struct catalog *catalog, struct doc *doc)
{
	new_source(catalog, doc);
}

struct doc *
catalog_parse(struct span path, struct span bytes, struct err *err)
{
	return doc_parse(format_for(path, bytes), bytes, err);
}

static struct source *
add_source(
    struct catalog *catalog, struct span path, size_t name_at, struct doc *doc)
{
	struct source *source = new_source(catalog, doc);

	source->path = arena_copy(&catalog->arena, path);
	source->name = span_sub(source->path, name_at, path.len);
	return source;
}

bool
catalog_add_bytes(struct catalog *catalog, struct span name, struct span bytes,
    struct err *err)
{
	struct doc *doc = catalog_parse(name, bytes, err);

	if (!doc)
		return false;
	add_source(catalog, name, 0, doc);
	return true;
}

void
catalog_take(struct catalog *catalog, struct span path, size_t name_at,
    struct doc *doc, struct buf *bytes)
{
	struct source *source = add_source(catalog, path, name_at, doc);

	/* The document does without them where it decoded them. */
	if (doc_source(doc).ptr != bytes->ptr) {
		buf_finish(bytes);
		return;
	}
	source->bytes = *bytes;
	*bytes = (struct buf){ 0 };
}

void
catalog_add_embedded(struct catalog *catalog)
{
	struct err err = { 0 };

	if (!catalog_add_bytes(catalog, span_of(embedded_document.name),
		embedded_document.bytes, &err))
		catalog_warn(
		    catalog, embedded_document.name, err.line, err.text);
}

/* Adds the rows of a table to the entries, if they are. */
static void
add_entries(struct catalog *catalog, struct table *table)
{
	uint32_t i;

	table->first_entry = (uint32_t)catalog->nentries;
	if (!table->entries)
		return;
	for (i = 0; i < table->source->nrows; i++)
		catalog->entries[catalog->nentries++] = (struct entry){
			.table = table,
			.row = &table->source->rows[i],
		};
}

static void
add_document(struct catalog *catalog, struct document *document,
    const struct source *source)
{
	size_t i, count;
	const struct doc_table *tables = doc_tables(source->doc, &count);

	document->name = source->name;
	document->doc = source->doc;
	document->first_table = (uint32_t)catalog->ntables;
	document->ntables = (uint32_t)count;
	document->first_entry = (uint32_t)catalog->nentries;
	for (i = 0; i < count; i++) {
		struct table *table = &catalog->tables[catalog->ntables++];

		table->source = &tables[i];
		table->document = document;
		table_read(table, &catalog->arena, &catalog->headings);
		add_entries(catalog, table);
	}
	document->nentries =
	    (uint32_t)catalog->nentries - document->first_entry;
}

/* At most so many entries: every row of every table may be one. */
static size_t
count_rows(const struct catalog *catalog, size_t *ntables)
{
	size_t i, j, count, rows = 0;

	*ntables = 0;
	for (i = 0; i < catalog->nsources; i++) {
		const struct doc_table *tables =
		    doc_tables(catalog->sources[i].doc, &count);

		*ntables += count;
		for (j = 0; j < count; j++)
			rows += tables[j].nrows;
	}
	return rows;
}

void
catalog_finish(struct catalog *catalog)
{
	size_t i, ntables, nrows = count_rows(catalog, &ntables);

	sources_tell_apart(catalog->sources, catalog->nsources);
	catalog->documents =
	    xcalloc(catalog->nsources, sizeof(*catalog->documents));
	catalog->tables = xcalloc(ntables, sizeof(*catalog->tables));
	catalog->entries = xcalloc(nrows, sizeof(*catalog->entries));
	for (i = 0; i < catalog->nsources; i++)
		add_document(
		    catalog, &catalog->documents[i], &catalog->sources[i]);
}

size_t
catalog_progress(const struct catalog *catalog, size_t *found)
{
	*found = atomic_load(&catalog->nfound);
	return atomic_load(&catalog->nread);
}

const struct document *
catalog_documents(const struct catalog *catalog, size_t *count)
{
	*count = catalog->nsources;
	return catalog->documents;
}

const struct table *
catalog_tables(const struct catalog *catalog, size_t *count)
{
	*count = catalog->ntables;
	return catalog->tables;
}

const struct entry *
catalog_entries(const struct catalog *catalog, size_t *count)
{
	*count = catalog->nentries;
	return catalog->entries;
}
