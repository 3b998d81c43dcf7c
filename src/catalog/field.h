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
	/*
	 * Words that tell it, folded and without blanks; NULL-ended. A * in a
	 * word stands for any text.
	 */
	const char *const *headings;
	/*
	 * Whole headings that tell it where the cells look like it: a 名称 may
	 * be anything. Folded and without blanks; NULL: none.
	 */
	const char *const *perhaps;
};

extern const struct field_info field_infos[FIELD_COUNT];

/*
 * The field that a column's heading tells, without regard to case, width,
 * blanks and brackets; FIELD_OTHER where it tells none.
 *
 * The noun of a heading comes last in Chinese and in English: "错误码说明" is
 * an explanation, "Error Code" a code. So the word decides that ends last in
 * the heading, the longest of those that end there. What stands in brackets
 * only counts where the rest tells nothing, or where it says of a code that it
 * is hexadecimal; what follows "of" or "in" does not. Of two headings in one
 * ("状态码及状态消息", "原因以及解决办法") a code wins, else the second.
 */
enum field field_of_heading(struct span heading);

/*
 * Whether a heading that tells nothing by itself is one of those that may tell
 * this field.
 */
bool field_may_be(enum field field, struct span heading);

/*
 * Whether a heading says that its table lists something else than errors:
 * "参数名称", "Parameter Name".
 */
bool field_tells_parameters(struct span heading);

/* Whether a heading holds one of these words, which are folded; NULL-ended. */
bool field_heading_holds(struct span heading, const char *const *words);

/* Whether a heading says that its column only counts the rows: "序号". */
bool field_tells_serial(struct span heading);

#endif
