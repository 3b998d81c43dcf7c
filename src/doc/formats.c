#include "doc/formats.h"

#include "doc/csv.h"
#include "doc/json.h"
#include "doc/markdown.h"
#include "doc/tsv.h"

static const char *const markdown_extensions[] = { "md", "markdown", NULL };
static const char *const json_extensions[] = { "json", "jsonl", "ndjson",
	NULL };
static const char *const tsv_extensions[] = { "tsv", "tab", NULL };
static const char *const csv_extensions[] = { "csv", NULL };

/* The first is what is read where nothing tells another. */
const struct doc_format doc_formats[] = {
	{
	    .name = "markdown",
	    .extensions = markdown_extensions,
	    .parse = markdown_parse,
	},
	{
	    .name = "json",
	    .extensions = json_extensions,
	    .parse = json_parse,
	    .looks_like = json_looks_like,
	},
	{
	    .name = "tsv",
	    .extensions = tsv_extensions,
	    .parse = tsv_parse,
	    .looks_like = tsv_looks_like,
	},
	{
	    .name = "csv",
	    .extensions = csv_extensions,
	    .parse = csv_parse,
	    .looks_like = csv_looks_like,
	},
};

const size_t doc_nformats = sizeof(doc_formats) / sizeof(doc_formats[0]);

/* What follows the last dot of the file's name; empty without one. */
static struct span
extension(struct span path)
{
	size_t at = path.len;

	while (at > 0 && path.ptr[at - 1] != '.' && path.ptr[at - 1] != '/')
		at--;
	if (at == 0 || path.ptr[at - 1] == '/')
		return (struct span){ 0 };
	return span_sub(path, at, path.len);
}

static bool
has_extension(const struct doc_format *format, struct span wanted)
{
	const char *const *each;

	for (each = format->extensions; *each; each++)
		if (span_eq_nocase(span_of(*each), wanted))
			return true;
	return false;
}

const struct doc_format *
doc_format_for(struct span path)
{
	struct span wanted = extension(path);
	size_t i;

	for (i = 0; i < doc_nformats; i++)
		if (has_extension(&doc_formats[i], wanted))
			return &doc_formats[i];
	return NULL;
}

const struct doc_format *
doc_format_like(struct span bytes)
{
	size_t i;

	for (i = 0; i < doc_nformats; i++)
		if (doc_formats[i].looks_like &&
		    doc_formats[i].looks_like(bytes))
			return &doc_formats[i];
	return &doc_formats[0];
}
