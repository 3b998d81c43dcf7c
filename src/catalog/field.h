#ifndef CATALOG_FIELD_H
#define CATALOG_FIELD_H

#include "base/span.h"

/* What a column is. */
enum field {
	FIELD_CODE,
	FIELD_MODULE,
	FIELD_NAME,
	FIELD_HEX,
	FIELD_HTTP,
	FIELD_TITLE,
	FIELD_MESSAGE,
	FIELD_DESCRIPTION,
	FIELD_REASON,
	FIELD_SOLUTION,
	FIELD_CATEGORY,
	FIELD_OTHER,
	FIELD_COUNT
};

struct field_info {
	const char *key;    /* in JSON and TSV: "description" */
	const char *title;  /* over a column of several documents */
	const char *prefix; /* of a query term, "desc"; NULL: none */
	bool is_code;       /* equal and prefix matches of it rank above all */
	const char *const *headings; /* words that tell it; NULL-ended */
};

extern const struct field_info field_infos[FIELD_COUNT];

/*
 * The field that a column's heading tells, without regard to case, width,
 * blanks and brackets; FIELD_OTHER where it tells none.
 */
enum field field_of_heading(struct span heading);

#endif
