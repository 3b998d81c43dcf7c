#ifndef CATALOG_LOOK_H
#define CATALOG_LOOK_H

#include "doc/doc.h"

/* What the first cells of a column look like. */
struct look {
	uint32_t filled;
	uint32_t numbers;  /* 4000, -503, 10,000, 0x1001 */
	uint32_t hex;      /* 0x1001, of the numbers */
	uint32_t symbols;  /* AuthFailure, ERR_NULL, MX:0003 */
	uint32_t words;    /* another single word of Latin letters */
	uint32_t types;    /* String, Int, of the words */
	uint32_t repeated; /* that stand above already */
	bool counts_up;    /* the numbers are 1, 2, 3 and so on */
};

struct look look_at(const struct doc_table *table, uint32_t column);

/* What most of the cells are; no cells are nothing. */
bool look_is_numbers(const struct look *look);
bool look_is_hex(const struct look *look);
bool look_is_symbols(const struct look *look);
bool look_is_codes(const struct look *look); /* numbers or symbols */
bool look_is_types(const struct look *look);
bool look_is_prose(const struct look *look);

/* Whether each cell tells its row from the others. */
bool look_is_distinct(const struct look *look);

#endif
