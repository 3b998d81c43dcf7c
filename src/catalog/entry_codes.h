#ifndef CATALOG_ENTRY_CODES_H
#define CATALOG_ENTRY_CODES_H

#include "catalog/codes.h"
#include "catalog/entry.h"

/*
 * The codes of an entry: those of its code, module, name and hex columns, in
 * that order. Replaces what is in codes.
 *
 * A row without a code, but also without a name of its own, goes on about the
 * code of a row above it in its table, so it answers to that as well.
 */
void entry_codes(const struct entry *entry, struct codes *codes);

/* The same of its code columns alone. */
void entry_public_codes(const struct entry *entry, struct codes *codes);

#endif
