#ifndef DOC_INLINE_H
#define DOC_INLINE_H

#include "base/buf.h"
#include "doc/plain.h"

/*
 * Renders inline Markdown, the content of a cell, a heading or a paragraph,
 * to plain text. Zero-initialised is ready.
 */
struct inline_md {
	struct plain plain;
	struct buf source; /* what md4c is given */
	unsigned hidden;   /* elements open whose content is not shown */
};

void inline_finish(struct inline_md *md);

/*
 * The plain text of source: source itself or a part of it where it needs no
 * change, else text that is valid until the next call.
 */
struct span inline_text(struct inline_md *md, struct span source);

/* A new cell with the text of source and its links. */
void
inline_cell(struct inline_md *md, struct doc_build *build, struct span source);

#endif
