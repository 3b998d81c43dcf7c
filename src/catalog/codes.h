#ifndef CATALOG_CODES_H
#define CATALOG_CODES_H

#include "catalog/code.h"

/* Nothing sensible has more codes than this. */
#define CODES_MAX 64

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
 *	400: Bad Request	the number
 *	1001 1002 1003		three
 *	120001 - 130000		a range; 112～116 and 13-19 too, but 2-67 is a
 *code (10003)			what is in the brackets
 *
 * What stands for "none" is no code.
 */
void codes_add(struct codes *codes, struct span cell);

/* Whether a text says that there is none: "-", "N/A". */
bool codes_none(struct span s);

#endif
