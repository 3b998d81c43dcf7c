#ifndef CATALOG_CODE_H
#define CATALOG_CODE_H

#include <stdint.h>

#include "base/buf.h"

/* One code that an entry answers to. */
struct code {
	struct span text; /* as written: "4000", "-503", "AuthFailure" */
	struct span last; /* of a range from text to here; empty: no range */
};

/*
 * Appends what two codes have in common that a reader takes for the same:
 * width, case, blanks, quotes, brackets around it and separators of thousands
 * do not matter, and 0x1001 is 4097; but 01 is not 1.
 */
void code_add_key(struct buf *key, struct span code);

/* Whether text is an integer that fits, less separators of thousands. */
bool code_number(struct span text, int64_t *value);

/* Whether all of s is digits in groups of three: "10,000". */
bool code_has_thousands(struct span s);

/* Without what may stand around a code: blanks, quotes, a semicolon. */
struct span code_trim(struct span s);

/* The length of the one of these that s begins with; 0: none of them. */
size_t code_prefix(struct span s, const char *const *words);

#endif
