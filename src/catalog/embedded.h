#ifndef CATALOG_EMBEDDED_H
#define CATALOG_EMBEDDED_H

#include "base/span.h"

/* A document that is part of the program; written by embed.cmake. */
struct embedded {
	const char *name; /* its file name, such as "ckafka.md" */
	struct span bytes;
};

extern const struct embedded embedded_document;

#endif
