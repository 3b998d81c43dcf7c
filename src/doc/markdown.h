#ifndef DOC_MARKDOWN_H
#define DOC_MARKDOWN_H

#include "doc/build.h"

/*
 * Reads Markdown: headings, prose, fenced code, GFM tables and HTML tables.
 * All bytes are some Markdown, so it does not fail.
 */
bool
markdown_parse(struct doc_build *build, struct span bytes, struct err *err);

#endif
