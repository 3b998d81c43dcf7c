#ifndef DOC_HTML_SOURCE_H
#define DOC_HTML_SOURCE_H

#include "doc/html.h"

/*
 * What gumbo is given for a table, so that it shows all text and takes linear
 * time and memory. It shows nothing of an unknown element, so a '<' that is no
 * tag is escaped. It is quadratic in the depth of elements, in the attributes
 * of one, and in text between the cells, which it has to move before the
 * table; so deep elements are dropped, attributes too but those that are read,
 * and text between the cells is noted. Each line keeps its number.
 */
void html_source(
    struct buf *out, struct doc_build *build, const struct html_table *table);

#endif
