#include "support/search.h"

#include "catalog/lookup.h"
#include "support/suite.h"

struct world
world_of(const char *markdown)
{
	struct world world = { .catalog = catalog_new() };

	if (markdown)
		ck_assert(catalog_add_bytes(world.catalog, SPAN_LIT("test.md"),
		    span_of(markdown), NULL));
	else
		catalog_add_embedded(world.catalog);
	catalog_finish(world.catalog);
	world.index = index_new(world.catalog);
	return world;
}

struct world
world_of_folder(const char *path)
{
	struct world world = { .catalog = catalog_new() };

	ck_assert(catalog_add_path(world.catalog, path, NULL));
	catalog_finish(world.catalog);
	world.index = index_new(world.catalog);
	return world;
}

void
world_finish(struct world *world)
{
	results_finish(&world->results);
	index_free(world->index);
	catalog_free(world->catalog);
}

void
world_search(struct world *world, struct buf *out, struct span text,
    enum entry_set set, size_t max)
{
	struct query *query = query_parse(text);
	enum tier tier = TIER_NONE;
	size_t i, count;
	const struct entry *entries = catalog_entries(world->catalog, &count);

	index_search(world->index, query, set, &world->results);
	for (i = 0; i < world->results.count && i < max; i++) {
		const struct hit *hit = &world->results.hits[i];

		if (hit->tier != tier)
			buf_addf(out, "%s%s:", i ? "; " : "",
			    tier_name((enum tier)hit->tier));
		tier = (enum tier)hit->tier;
		buf_add_char(out, ' ');
		buf_add(out, entry_key(&entries[hit->entry]));
	}
	query_free(query);
}

void
world_assert(struct world *world, const char *name, const char *text,
    const char *expected)
{
	struct buf out = { 0 };

	world_search(world, &out, span_of(text), SET_ALL, (size_t)-1);
	ck_assert_msg(span_eq(buf_span(&out), span_of(expected)),
	    "%s: '%s' finds\n  %.*s\nnot\n  %s", name, text,
	    SPAN_ARG(buf_span(&out)), expected);
	buf_finish(&out);
}

enum tier
world_tier(const struct world *world, uint32_t entry)
{
	const struct results *results = &world->results;
	size_t i;

	for (i = 0; i < results->count; i++)
		if (results->hits[i].entry == entry)
			return (enum tier)results->hits[i].tier;
	return TIER_NONE;
}

static void
assert_equal(struct world *world, uint32_t entry, const struct code *code)
{
	size_t count;
	const struct entry *entries = catalog_entries(world->catalog, &count);
	struct buf text = { 0 };
	struct query *query;

	buf_addf(&text, "\"%.*s\"", SPAN_ARG(code->text));
	query = query_parse(buf_span(&text));
	index_search(world->index, query, SET_ALL, &world->results);
	ck_assert_msg(world_tier(world, entry) == TIER_EQUAL,
	    "%.*s:%zu: %.*s does not equal its code",
	    SPAN_ARG(entry_document(&entries[entry])),
	    entry_line(&entries[entry]), SPAN_ARG(buf_span(&text)));
	query_free(query);
	buf_finish(&text);
}

void
world_assert_codes(struct world *world)
{
	size_t i, count;
	const struct entry *entries = catalog_entries(world->catalog, &count);
	struct codes codes;
	uint32_t entry;

	for (entry = 0; entry < count; entry++) {
		entry_codes(&entries[entry], &codes);
		for (i = 0; i < codes.count; i++)
			assert_equal(world, entry, &codes.items[i]);
	}
}
