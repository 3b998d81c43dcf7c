#include "cli/commands.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "catalog/lookup.h"
#include "catalog/report.h"
#include "cli/annotate.h"
#include "cli/explain.h"
#include "cli/explain_query.h"
#include "cli/message.h"
#include "cli/output.h"
#include "out/formats.h"
#include "query/index.h"

/* Nothing can be found there; that is not for want of a better query. */
static void
tell_without_codes(const struct catalog *catalog)
{
	size_t count;

	catalog_entries(catalog, &count);
	if (count == 0)
		message("no error codes in what was read; 'errdex tables' "
			"shows what is");
}

/* Writes a list, cut to the limit; the status tells whether it was empty. */
static int
write_list(const struct settings *settings, struct out_list *list)
{
	struct output output;
	size_t found = list->count;

	tell_without_codes(list->catalog);
	if (settings->limit > 0 && list->count > settings->limit)
		list->count = settings->limit;
	output_begin(&output, settings->color);
	settings_format(settings)->entries(&output.out, list);
	if (!output_end(&output))
		return STATUS_FAILED;
	return found > 0 ? STATUS_FOUND : STATUS_NOTHING;
}

static void
tell_miss(const struct catalog *catalog, const char *code)
{
	struct span nearest[NEAREST_MAX];
	struct buf codes = { 0 };
	size_t i, count = catalog_nearest(catalog, span_of(code), nearest);

	for (i = 0; i < count; i++) {
		buf_add(&codes, span_of(i > 0 ? ", " : "; nearest: "));
		buf_add(&codes, nearest[i]);
	}
	message(
	    "no entry has the code '%s'%.*s", code, SPAN_ARG(buf_span(&codes)));
	buf_finish(&codes);
}

/* Hits for entries that were found by their codes, each once. */
struct found {
	struct hit *hits;
	size_t count, cap;
	bool *seen; /* for each entry of the catalogue */
};

/* False where no entry answers to the code. */
static bool
add_found(struct found *found, const struct catalog *catalog, const char *code)
{
	size_t i, count;
	uint32_t *entries = catalog_lookup(catalog, span_of(code), &count);

	for (i = 0; i < count; i++) {
		if (found->seen[entries[i]])
			continue;
		found->seen[entries[i]] = true;
		found->hits = xgrow(found->hits, &found->cap, found->count + 1,
		    sizeof(*found->hits));
		found->hits[found->count++] =
		    (struct hit){ .entry = entries[i] };
	}
	free(entries);
	return count > 0;
}

static int
lookup(const struct settings *settings, const struct catalog *catalog)
{
	struct found found = { 0 };
	bool missed = false;
	size_t i, count;
	int status;

	catalog_entries(catalog, &count);
	found.seen = xcalloc(count, sizeof(*found.seen));
	for (i = 0; i < settings->noperands; i++) {
		if (add_found(&found, catalog, settings->operands[i]))
			continue;
		tell_miss(catalog, settings->operands[i]);
		missed = true;
	}
	status = write_list(settings,
	    &(struct out_list){
		.catalog = catalog,
		.hits = found.hits,
		.count = found.count,
		.shape = OUT_BLOCKS,
	    });
	free(found.hits);
	free(found.seen);
	return status == STATUS_FOUND && missed ? STATUS_NOTHING : status;
}

/* Operands are one query: quotes of the shell are easily forgotten. */
static struct query *
query_of(const struct settings *settings)
{
	struct buf text = { 0 };
	struct query *query;
	size_t i;

	for (i = 0; i < settings->noperands; i++) {
		if (i > 0)
			buf_add_char(&text, ' ');
		buf_add(&text, span_of(settings->operands[i]));
	}
	query = query_parse(buf_span(&text));
	buf_finish(&text);
	return query;
}

static int
write_explanation(const struct settings *settings, const struct query *query)
{
	struct output output;

	output_begin(&output, settings->color);
	explain_query(&output.out.buf, query);
	return output_end(&output) ? STATUS_FOUND : STATUS_FAILED;
}

static int
write_found(const struct settings *settings, const struct catalog *catalog,
    const struct query *query)
{
	struct index *index = index_new(catalog);
	struct results results = { 0 };
	int status;

	index_search(index, query, SET_ALL, &results);
	status = write_list(settings,
	    &(struct out_list){
		.catalog = catalog,
		.hits = results.hits,
		.count = results.count,
		.query = query,
		.shape = OUT_LINES,
	    });
	results_finish(&results);
	index_free(index);
	return status;
}

static int
search(const struct settings *settings, const struct catalog *catalog)
{
	struct query *query = query_of(settings);
	int status = settings->explain_query
	    ? write_explanation(settings, query)
	    : write_found(settings, catalog, query);

	query_free(query);
	return status;
}

static int export(
    const struct settings *settings, const struct catalog *catalog)
{
	struct out_list list = { .catalog = catalog, .shape = OUT_LINES };

	catalog_entries(catalog, &list.count);
	return write_list(settings, &list);
}

static void
tell_report(const struct catalog *catalog, const struct document *document)
{
	struct buf summary = { 0 };
	struct report report;
	size_t i;

	report_read(&report, catalog, document);
	report_add_summary(&summary, &report);
	message("%.*s: %.*s", SPAN_ARG(document->name),
	    SPAN_ARG(buf_span(&summary)));
	for (i = 0; i < report.nnotes; i++)
		message("%.*s:%u: %.*s", SPAN_ARG(document->name),
		    report.notes[i].line, SPAN_ARG(report.notes[i].text));
	report_finish(&report);
	buf_finish(&summary);
}

/* Tells of documents that are in no list of tables. */
static void
tell_without_tables(const struct catalog *catalog)
{
	size_t i, count;
	const struct document *documents = catalog_documents(catalog, &count);

	for (i = 0; i < count; i++)
		if (documents[i].ntables == 0)
			tell_report(catalog, &documents[i]);
}

static int
tables(const struct settings *settings, const struct catalog *catalog)
{
	struct output output;
	size_t count;

	catalog_tables(catalog, &count);
	if (settings_format(settings)->only_tables)
		tell_without_tables(catalog);
	output_begin(&output, settings->color);
	settings_format(settings)->tables(&output.out, catalog);
	if (!output_end(&output))
		return STATUS_FAILED;
	return count > 0 ? STATUS_FOUND : STATUS_NOTHING;
}

const struct command commands[] = {
	{
	    .id = COMMAND_BROWSER,
	    .name = "",
	    .operands = "",
	    .help = "the browser",
	},
	{
	    .id = COMMAND_LOOKUP,
	    .name = "lookup",
	    .operands = "CODE...",
	    .least = 1,
	    .most = SIZE_MAX,
	    .help = "entries whose code, module code or name is CODE",
	    .run = lookup,
	},
	{
	    .id = COMMAND_SEARCH,
	    .name = "search",
	    .operands = "QUERY",
	    .least = 1,
	    .most = SIZE_MAX,
	    .help = "what the browser's filter finds, best first",
	    .run = search,
	},
	{
	    .id = COMMAND_EXPLAIN,
	    .name = "explain",
	    .operands = "[FILE]",
	    .most = 1,
	    .help = "what failed in a response or a log, and what to do",
	    .run = explain_write,
	},
	{
	    .id = COMMAND_ANNOTATE,
	    .name = "annotate",
	    .operands = "[FILE]",
	    .most = 1,
	    .help = "a log, with what the errors in it mean",
	    .run = annotate,
	},
	{
	    .id = COMMAND_EXPORT,
	    .name = "export",
	    .operands = "",
	    .help = "every entry",
	    .run = export,
	},
	{
	    .id = COMMAND_TABLES,
	    .name = "tables",
	    .operands = "",
	    .help = "every table as it was read",
	    .run = tables,
	},
};

const size_t ncommands = sizeof(commands) / sizeof(commands[0]);

const struct command *
command_named(const char *name)
{
	size_t i;

	for (i = 0; i < ncommands; i++)
		if (!strcmp(commands[i].name, name))
			return &commands[i];
	return NULL;
}
