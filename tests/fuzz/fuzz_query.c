#include "catalog/catalog.h"
#include "fuzz/common.h"
#include "query/highlight.h"
#include "query/index.h"

#define MARKS 64

/* The shipped catalogue, made ready once for all inputs. */
static struct catalog *catalog;
static struct index *index_of_it;

static void
prepare(void)
{
	if (catalog)
		return;
	catalog = catalog_new();
	catalog_add_embedded(catalog);
	catalog_finish(catalog);
	index_of_it = index_new(catalog);
}

static void
touch_terms(const struct query *query)
{
	size_t count, i;
	const struct term *terms = query_terms(query, &count);

	for (i = 0; i < count; i++) {
		fuzz_touch(terms[i].folded);
		fuzz_touch(terms[i].exact);
		fuzz_assert(fuzz_is_part(terms[i].typed, query_text(query)));
	}
}

static void
highlight(const struct query *query, const struct entry *entry,
    enum field field, struct span text, struct hit hit)
{
	struct highlighter highlighter = { 0 };
	struct highlight marks[MARKS];
	size_t count = query_highlight(
	    &highlighter, query, entry, field, text, hit, marks, MARKS);
	uint32_t end = 0;
	size_t i;

	fuzz_assert(count <= MARKS);
	for (i = 0; i < count; i++) {
		fuzz_assert(marks[i].from >= end);
		fuzz_assert(marks[i].from < marks[i].to);
		fuzz_assert(marks[i].to <= text.len);
		end = marks[i].to;
	}
	highlighter_finish(&highlighter);
}

/* The hit's own cells, and the input as if it were a cell. */
static void
highlight_hit(
    const struct query *query, const struct hit *hit, struct span text)
{
	size_t count, i;
	const struct entry *entry =
	    &catalog_entries(catalog, &count)[hit->entry];

	fuzz_assert(hit->entry < count);
	for (i = 0; i < entry_ncells(entry); i++)
		highlight(query, entry, entry_cell_field(entry, i),
		    entry_cell(entry, i), *hit);
	highlight(query, entry, FIELD_DESCRIPTION, text, *hit);
}

const char fuzz_max_len[] = "-max_len=200";

/* Any bytes are a query, which can be searched and shown. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct query *query = query_parse(text);
	struct results results = { 0 };
	size_t i;

	prepare();
	fuzz_assert(span_eq(query_text(query), text));
	touch_terms(query);
	index_search(index_of_it, query, SET_ALL, &results);
	fuzz_assert(results.nloose <= results.count);
	for (i = 0; i < results.count && i < 3; i++)
		highlight_hit(query, &results.hits[i], text);
	results_finish(&results);
	query_free(query);
	return 0;
}
