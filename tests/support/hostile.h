#ifndef TESTS_SUPPORT_HOSTILE_H
#define TESTS_SUPPORT_HOSTILE_H

#include "doc/formats.h"

/* A document that repeats something, and how much memory it may take. */
struct hostile {
	const char *name;
	const char *before, *unit, *after; /* \001 stands for NUL */
	size_t count;                      /* of units */
	size_t times; /* the most memory, in sizes of the document */
};

/* Reads it as the format has it; fails where it takes more memory or time. */
void
hostile_check(const struct hostile *hostile, const struct doc_format *format);

#endif
