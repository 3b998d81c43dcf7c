#ifndef DOC_HTML_SOURCE_H
#define DOC_HTML_SOURCE_H

#include "doc/html.h"

/* How deep elements may be nested. */
#define HTML_DEPTH 200

/*
 * What gumbo is given for a table, so that it shows all text and takes linear
 * time and little memory. It shows nothing of an unknown element, so a '<'
 * that is no tag is escaped. It is quadratic in the depth of elements, in the
 * attributes of one, and in text between the cells, which it has to move
 * before the table; so deep elements are dropped, attributes too but those
 * that are read, and text between the cells is noted. It takes 80 times the
 * size of a table, so a long one is given in parts. Lines keep their numbers.
 *
 * Begins as zero but for build, tokens.bytes, line and line_end.
 */
struct html_source {
	struct doc_build *build;
	struct html_tokens tokens;
	struct html_token token; /* the one at hand */
	bool waiting;            /* it begins the next part */
	size_t line;             /* of what is read next */
	char line_end;           /* of the table; in a part it is LF */
	struct buf part;
	const struct tag_kind *open[HTML_DEPTH];
	size_t depth;
	size_t flat_tables; /* open ones that are too deep to be tables */
	bool flattened;
};

/* Puts the next rows into part, which is a table by itself. */
bool html_source_next(struct html_source *source);
void html_source_finish(struct html_source *source);

#endif
