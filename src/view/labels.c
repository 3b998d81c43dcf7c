#include "view/labels.h"

#include <stdlib.h>

#include "base/mem.h"

static size_t
common_head(struct span a, struct span b)
{
	size_t at = 0;

	while (at < a.len && at < b.len && a.ptr[at] == b.ptr[at])
		at++;
	return at;
}

static size_t
common_tail(struct span a, struct span b)
{
	size_t len = 0;

	while (len < a.len && len < b.len &&
	    a.ptr[a.len - 1 - len] == b.ptr[b.len - 1 - len])
		len++;
	return len;
}

/* Whole folders: up to the last slash of what is common. */
static size_t
cut_head(struct span head)
{
	while (head.len > 0 && head.ptr[head.len - 1] != '/')
		head.len--;
	return head.len;
}

/* Whole folders, a file's name, or an extension. */
static size_t
cut_tail(struct span tail)
{
	size_t at = 0;

	while (at < tail.len && tail.ptr[at] != '/' && tail.ptr[at] != '.')
		at++;
	return tail.len - at;
}

/* Something is left of each name. */
static void
find_common(struct labels *labels, size_t count)
{
	struct span first = { NULL, 0 };
	size_t i, shortest = 0, head = 0, tail = 0;

	for (i = 0; i < count; i++) {
		struct span name = labels->documents[i].name;

		if (labels->documents[i].nentries == 0)
			continue;
		if (!first.ptr) {
			first = name;
			head = tail = shortest = name.len;
		}
		head = common_head(span_sub(first, 0, head), name);
		tail = common_tail(
		    span_sub(first, first.len - tail, first.len), name);
		shortest = name.len < shortest ? name.len : shortest;
	}
	head = cut_head(span_sub(first, 0, head));
	if (tail > 0 && head + tail >= shortest)
		tail = shortest - head - 1;
	tail = cut_tail(span_sub(first, first.len - tail, first.len));
	labels->head = span_sub(first, 0, head);
	labels->tail = span_sub(first, first.len - tail, first.len);
}

static bool
is_divided(const struct table *tables, const struct document *document,
    enum entry_kind kind)
{
	const struct span *section = NULL;
	size_t i;

	for (i = 0; i < document->ntables; i++) {
		const struct table *table = &tables[document->first_table + i];

		if (!table->entries || table->kind != kind)
			continue;
		if (section && !span_eq(*section, table->source->section))
			return true;
		section = &table->source->section;
	}
	return false;
}

void
labels_init(
    struct labels *labels, const struct catalog *catalog, enum entry_kind kind)
{
	size_t count, ntables, i;
	const struct table *tables = catalog_tables(catalog, &ntables);

	*labels = (struct labels){
		.documents = catalog_documents(catalog, &count),
	};
	find_common(labels, count);
	labels->divided = xcalloc(count, sizeof(*labels->divided));
	for (i = 0; i < count; i++)
		labels->divided[i] =
		    is_divided(tables, &labels->documents[i], kind);
}

void
labels_finish(struct labels *labels)
{
	free(labels->divided);
	*labels = (struct labels){ 0 };
}

struct span
labels_name(const struct labels *labels, const struct document *document)
{
	struct span name = document->name;

	if (name.len <= labels->head.len + labels->tail.len ||
	    !span_starts(name, labels->head) || !span_ends(name, labels->tail))
		return name;
	return span_sub(name, labels->head.len, name.len - labels->tail.len);
}

struct span
labels_section(const struct labels *labels, const struct entry *entry)
{
	size_t document = (size_t)(entry->table->document - labels->documents);

	return labels->divided[document] ? entry_section(entry)
					 : (struct span){ NULL, 0 };
}
