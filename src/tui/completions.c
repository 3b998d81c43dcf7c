#include "tui/completions.h"

#include "catalog/lookup.h"

/* More are of no help to anybody. */
static const size_t max_matches = 500;

struct finder {
	struct span word;
	struct buf *out;
	size_t found;
};

/* Prefix and text, if the word may become that. */
static void
offer(struct finder *finder, const char *prefix, struct span text)
{
	struct buf whole = { 0 };

	if (finder->found == max_matches || text.len == 0)
		return;
	buf_add(&whole, span_of(prefix));
	buf_add(&whole, text);
	if (span_starts(buf_span(&whole), finder->word) &&
	    span_find(text, SPAN_LIT("\n"), 0) == SPAN_NONE) {
		buf_add(finder->out, buf_span(&whole));
		buf_add_char(finder->out, '\n');
		finder->found++;
	}
	buf_finish(&whole);
}

static void
offer_prefixes(struct finder *finder)
{
	size_t i;

	for (i = 0; i < FIELD_COUNT; i++)
		if (field_infos[i].prefix)
			offer(finder, field_infos[i].prefix, SPAN_LIT(":"));
	offer(finder, "in", SPAN_LIT(":"));
}

static void
offer_documents(struct finder *finder, const struct catalog *catalog)
{
	size_t count, i;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count; i++)
		offer(finder, "in:", documents[i].name);
}

/* Each once, as long as the same ones follow one another. */
static void
offer_codes(
    struct finder *finder, const struct catalog *catalog, const char *prefix)
{
	size_t count, i;
	const struct entry *entries = catalog_entries(catalog, &count);
	struct span last = { NULL, 0 };

	for (i = 0; i < count && finder->found < max_matches; i++) {
		struct span key = entry_key(&entries[i]);

		if (!span_eq(key, last))
			offer(finder, prefix, key);
		last = key;
	}
}

void
completions_add(const struct app *app, struct span line, size_t start,
    size_t end, struct buf *out)
{
	struct finder finder = {
		.word = span_sub(line, start, end),
		.out = out,
	};

	offer_prefixes(&finder);
	if (span_starts(finder.word, SPAN_LIT("in:")))
		offer_documents(&finder, app->catalog);
	else if (span_starts(finder.word, SPAN_LIT("code:")))
		offer_codes(&finder, app->catalog, "code:");
	else if (span_starts(finder.word, SPAN_LIT("module:")))
		offer_codes(&finder, app->catalog, "module:");
	else if (finder.word.len > 0)
		offer_codes(&finder, app->catalog, "");
}
