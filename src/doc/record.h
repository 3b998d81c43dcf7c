#ifndef DOC_RECORD_H
#define DOC_RECORD_H

#include "base/arena.h"

/*
 * The records of a file of values with something between them, after RFC 4180
 * and the ways in which people miss it: other separators, other ends of lines,
 * quotes within a value that has none around it, quotes that nothing closes.
 */
struct records {
	struct span bytes;
	size_t at;
	size_t line;         /* the number of the line that at is in */
	char separator;      /* between values */
	char end;            /* of a line */
	bool bare;           /* quotes are as other characters */
	struct arena *arena; /* for values that hold quotes */

	/* Of the record that was read last. */
	struct span *values;
	size_t nvalues, values_cap;
	size_t number; /* of its first line */
	bool unclosed; /* a quote before one of the values is not closed */
};

/* separator is what most such files have; another one is found out. */
struct records
records_of(struct span bytes, char separator, struct arena *arena);
void records_finish(struct records *records);

/*
 * The next record, as it is written but for its quotes; false at the end. An
 * empty line is a record of one empty value.
 */
bool records_next(struct records *records);

#endif
