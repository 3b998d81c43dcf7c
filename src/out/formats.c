#include "out/formats.h"

#include "out/explained.h"
#include "out/json.h"
#include "out/markdown.h"
#include "out/text.h"
#include "out/tsv.h"

/* The first is what is written when no format is asked for. */
const struct out_format out_formats[] = {
	{
	    .name = "text",
	    .help = "for people",
	    .entries = text_entries,
	    .tables = text_tables,
	    .explained = text_explained,
	    .for_logs = true,
	},
	{
	    .name = "tsv",
	    .help = "columns separated by tabs",
	    .entries = tsv_entries,
	    .tables = tsv_tables,
	    .explained = tsv_explained,
	},
	{
	    .name = "json",
	    .help = "one array",
	    .entries = json_entries,
	    .tables = json_tables,
	    .explained = json_explained,
	    .only_tables = true,
	},
	{
	    .name = "jsonl",
	    .help = "an object a line",
	    .entries = jsonl_entries,
	    .tables = jsonl_tables,
	    .explained = jsonl_explained,
	    .only_tables = true,
	    .for_logs = true,
	},
	{
	    .name = "md",
	    .help = "Markdown tables",
	    .entries = markdown_entries,
	    .tables = markdown_tables,
	    .explained = markdown_explained,
	},
};

const size_t out_nformats = sizeof(out_formats) / sizeof(out_formats[0]);

void
out_formats_add_names(struct buf *names, bool for_logs)
{
	const char *before = "";
	size_t i;

	for (i = 0; i < out_nformats; i++) {
		if (for_logs && !out_formats[i].for_logs)
			continue;
		buf_addf(names, "%s%s", before, out_formats[i].name);
		before = "|";
	}
}

const struct out_format *
out_format_named(struct span name)
{
	size_t i;

	for (i = 0; i < out_nformats; i++)
		if (span_eq(span_of(out_formats[i].name), name))
			return &out_formats[i];
	return NULL;
}
