#ifndef CATALOG_HEADINGS_H
#define CATALOG_HEADINGS_H

#include "catalog/field.h"

/*
 * What headings told before: documents have the same ones again and again.
 * Zero-initialised is empty and ready.
 */
struct headings {
	struct heading *items; /* a hash table of cap places */
	size_t count, cap;
};

/* As field_of_heading; the text must stay. */
enum field headings_field(struct headings *headings, struct span heading);
void headings_finish(struct headings *headings);

#endif
