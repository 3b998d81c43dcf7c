#ifndef DOC_INLINE_H
#define DOC_INLINE_H

#include <stdint.h>

#include "base/buf.h"
#include "doc/plain.h"

/*
 * Renders inline Markdown, the content of a cell, a heading or a paragraph,
 * to plain text. It needs a build; the rest of it begins as zero.
 */
struct inline_md {
	struct doc_build *build; /* for text that is new, and for notes */
	struct plain plain;
	struct buf source; /* what md4c is given */
	const char *at;    /* in source, behind the text that came last */
	uint64_t kept;     /* a bit for each open mark that is text */
	unsigned hidden;   /* elements open whose content is not shown */
};

void inline_finish(struct inline_md *md);

/* The plain text of source, which begins on this line; it is new. */
struct span inline_text(struct inline_md *md, struct span source, size_t line);

/* A new cell with the text of source and its links. */
void inline_cell(struct inline_md *md, struct span source, size_t line);

#endif
