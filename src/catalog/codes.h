#ifndef CATALOG_CODES_H
#define CATALOG_CODES_H

#include <stdint.h>

#include "base/buf.h"

/* One code that an entry answers to. */
struct code {
	struct span text; /* as written: "4000", "-503", "AuthFailure" */
	struct span last; /* of a range from text to here; empty: no range */
};

/* Nothing sensible has more codes than this. */
#define CODES_MAX 32

struct codes {
	struct code items[CODES_MAX];
	size_t count;
};

/*
 * Adds the codes that a cell holds, but for those that are there already:
 *
 *	66660039/66660040	two
 *	400 BadRequest		two, a number and its name
 *	NAME = "-20000";	two, a name and its value
 *	120001 - 130000		a range; 112～116 too, but 2-67 is a code
 *	(10003)			what is in the brackets
 *
 * What stands for "none" ("-", "N/A") is no code.
 */
void codes_add(struct codes *codes, struct span cell);

/*
 * Appends what two codes have in common that a reader takes for the same:
 * width, case, blanks, quotes, brackets around it and separators of thousands
 * do not matter, and 0x1001 is 4097; but 01 is not 1.
 */
void code_add_key(struct buf *key, struct span code);

/* Whether text is an integer that fits, less separators of thousands. */
bool code_number(struct span text, int64_t *value);

#endif
