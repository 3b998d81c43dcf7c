#ifndef OUT_FORMATS_H
#define OUT_FORMATS_H

#include "out/out.h"

struct out_explained;

/* A way to write results: a row of the table in formats.c. */
struct out_format {
	const char *name; /* "jsonl" */
	const char *help; /* what it is, in a few words */
	void (*entries)(struct out *out, const struct out_list *list);
	void (*tables)(struct out *out, const struct catalog *catalog);
	void (*explained)(struct out *out, struct out_explained *explained);
	bool only_tables; /* of a document without any, tables says nothing */
	bool for_logs;    /* what is said of a log can be written so, too */
};

extern const struct out_format out_formats[];
extern const size_t out_nformats;

/* Appends "text|tsv|...", of all formats or of those for logs. */
void out_formats_add_names(struct buf *names, bool for_logs);

/* NULL for a name that no format has. */
const struct out_format *out_format_named(struct span name);

#endif
