#ifndef TEXT_VARIANT_TABLE_H
#define TEXT_VARIANT_TABLE_H

#include <stddef.h>

#include "text/han.h"

/* The data of variant.c; written by variant.cmake from data/unicode. */

/* The characters of a page that are worth a look: a bit for each. */
struct variant_page {
	uint16_t before; /* how many there are in the pages before */
	uint64_t bits;
};

#define VARIANT_PAGE 64U
#define VARIANT_BIT(c) ((uint64_t)1 << ((c) % VARIANT_PAGE))

extern const struct variant_page variant_pages[HAN_COUNT / VARIANT_PAGE];

/* What stands for each of them, which may be itself. */
extern const uint16_t variant_targets[];

struct variant_word {
	uint16_t from[2], to[2];
};

extern const struct variant_word variant_words[];
extern const size_t variant_nwords;

#endif
