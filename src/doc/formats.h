#ifndef DOC_FORMATS_H
#define DOC_FORMATS_H

#include "doc/build.h"
#include "doc/doc.h"

/* A kind of file that can be read: a row of the table in formats.c. */
struct doc_format {
	const char *name;              /* "markdown" */
	const char *const *extensions; /* "md", ...; NULL-terminated */
	bool (*parse)(
	    struct doc_build *build, struct span bytes, struct err *err);
	bool (*looks_like)(struct span bytes); /* NULL: it cannot be told */
};

extern const struct doc_format doc_formats[];
extern const size_t doc_nformats;

/*
 * The format for a file, by its extension without regard to case. NULL for an
 * extension that no format has.
 */
const struct doc_format *doc_format_for(struct span path);

/* The format for bytes without a name that tells it. */
const struct doc_format *doc_format_like(struct span bytes);

#endif
