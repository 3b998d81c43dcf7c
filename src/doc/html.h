#ifndef DOC_HTML_H
#define DOC_HTML_H

#include "doc/build.h"
#include "doc/html_token.h"
#include "doc/lines.h"

/* A <table> of HTML, one at a time. */

/*
 * The offset in bytes at which a <table> tag begins in a line, which is a part
 * of them. SPAN_NONE without one, or where it is code.
 */
size_t html_find(struct span bytes, struct span line);

/*
 * Where the tables of a text end; zero-initialised before the first. It
 * remembers what has no end, so that looking for the ends of all tables, in
 * order, takes time linear in the size of the text.
 */
struct html_ends {
	struct html_tokens tokens;
	size_t *unclosed; /* offsets of tables without an end tag, in order */
	size_t nunclosed, cap;
	size_t next; /* the first of them that is not behind us */
};

void html_ends_finish(struct html_ends *ends);

/*
 * Puts the offset behind the table that begins at from into *end. lines stand
 * at its first line. False when its end tag is missing: it ends where another
 * table begins, or where Markdown takes over again.
 */
bool html_end(struct html_ends *ends, const struct lines *lines, size_t from,
    size_t *end);

/* One table, from its tag to its end. */
struct html_table {
	struct span bytes;
	size_t line;    /* of its first byte */
	char line_end;  /* what ends a line in it */
	unsigned quote; /* marks of a quotation before each of its lines */
	bool closed;    /* it has an end tag */
};

void html_read(struct doc_build *build, const struct html_table *table);

#endif
