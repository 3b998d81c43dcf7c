#include "tui/completions.h"

#include <string.h>

#include "catalog/lookup.h"
#include "query/query.h"
#include "query/syntax.h"

/* More are of no help to anybody. */
static const size_t max_matches = 500;

struct finder {
	struct span word;
	struct buf *out;
	size_t found;
};

static void
add(struct finder *finder, struct span text)
{
	if (finder->found == max_matches ||
	    span_find(text, SPAN_LIT("\n"), 0) != SPAN_NONE)
		return;
	buf_add(finder->out, text);
	buf_add_char(finder->out, '\n');
	finder->found++;
}

/* Prefix and text, if the word may become that. */
static void
offer(struct finder *finder, const char *prefix, struct span text)
{
	struct buf whole = { 0 };

	if (text.len == 0)
		return;
	buf_add(&whole, span_of(prefix));
	buf_add(&whole, text);
	if (span_starts(buf_span(&whole), finder->word))
		add(finder, buf_span(&whole));
	buf_finish(&whole);
}

static void
offer_prefixes(struct finder *finder)
{
	const char *prefix;
	size_t i;

	for (i = 0; (prefix = query_prefix(i)); i++)
		offer(finder, prefix, SPAN_LIT(":"));
}

static void
offer_documents(struct finder *finder, const struct catalog *catalog)
{
	size_t count, i;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count; i++)
		offer(finder, "", documents[i].name);
}

/* Whether a name is more than one word to a query. */
static bool
needs_quotes(struct span name)
{
	size_t len, at;

	for (at = 0; at < name.len; at += len) {
		char c = syntax_at(name, at, &len);

		if (c && strchr(" |!^'", c))
			return true;
	}
	return false;
}

/* In quotes where one needs them: they must begin alike to be completed. */
static void
offer_places(struct finder *finder, const struct catalog *catalog)
{
	size_t count, i;
	const struct document *documents = catalog_documents(catalog, &count);
	struct span typed = span_sub(finder->word, 3, finder->word.len);
	const char *quote = "";
	struct buf place = { 0 };

	for (i = 0; i < count; i++)
		if (span_starts(documents[i].name, typed) &&
		    needs_quotes(documents[i].name))
			quote = "\"";
	for (i = 0; i < count; i++) {
		if (!span_starts(documents[i].name, typed))
			continue;
		buf_clear(&place);
		buf_addf(&place, "in:%s%.*s%s", quote,
		    SPAN_ARG(documents[i].name), quote);
		add(finder, buf_span(&place));
	}
	buf_finish(&place);
}

/* What entries hold in a field: each text once, as long as it repeats. */
static void
offer_texts(struct finder *finder, const struct catalog *catalog,
    const char *prefix, enum field field)
{
	size_t count, i;
	const struct entry *entries = catalog_entries(catalog, &count);
	struct span last = { NULL, 0 };

	for (i = 0; i < count && finder->found < max_matches; i++) {
		struct span text = entry_text(&entries[i], field);

		/* Module entries repeat the code of their public entry. */
		if (field == FIELD_CODE &&
		    entry_kind(&entries[i]) == ENTRY_MODULE &&
		    catalog_public_of(catalog, &entries[i]))
			continue;
		if (!span_eq(text, last))
			offer(finder, prefix, text);
		last = text;
	}
}

/* Behind the name of a code's field what it holds; else all codes. */
static void
offer_codes(struct finder *finder, const struct catalog *catalog)
{
	struct buf prefix = { 0 };
	enum field field;

	for (field = 0; field < FIELD_COUNT; field++) {
		const char *name = field_infos[field].prefix;

		if (!field_infos[field].is_code || !name)
			continue;
		buf_clear(&prefix);
		buf_addf(&prefix, "%s:", name);
		buf_add_char(&prefix, '\0');
		if (span_starts(finder->word, span_of(prefix.ptr)))
			offer_texts(finder, catalog, prefix.ptr, field);
		else if (finder->word.len > 0)
			offer_texts(finder, catalog, "", field);
	}
	buf_finish(&prefix);
}

void
completions_add_documents(const struct catalog *catalog, struct span line,
    size_t start, size_t end, struct buf *out)
{
	struct finder finder = {
		.word = span_sub(line, start, end),
		.out = out,
	};

	offer_documents(&finder, catalog);
}

void
completions_add(const struct catalog *catalog, struct span line, size_t start,
    size_t end, struct buf *out)
{
	struct finder finder = {
		.word = span_sub(line, start, end),
		.out = out,
	};

	if (span_ends(span_sub(line, 0, start), SPAN_LIT("in:\""))) {
		offer_documents(&finder, catalog);
		return;
	}
	offer_prefixes(&finder);
	if (span_starts(finder.word, SPAN_LIT("in:")))
		offer_places(&finder, catalog);
	else
		offer_codes(&finder, catalog);
}
