#ifndef CATALOG_LOOKUP_H
#define CATALOG_LOOKUP_H

#include "catalog/codes.h"
#include "catalog/entry.h"

/*
 * Which entry answers to which code. The answers come from an index that the
 * first question of a catalogue makes, in one pass over its entries; so that
 * one must not be asked by two threads at once.
 *
 * An answer is an array of indices into catalog_entries, *count of them, to
 * be freed by the caller; it is not NULL when it is empty.
 */

/*
 * The codes of an entry: those of its code, module, name and hex columns, in
 * that order. Replaces what is in codes.
 */
void entry_codes(const struct entry *entry, struct codes *codes);

/*
 * The entries that answer to a code: first those that hold it as it was asked
 * for, then those that hold it in another writing, then those with a range
 * that it is in; each in the order of the documents.
 */
uint32_t *
catalog_lookup(const struct catalog *catalog, struct span code, size_t *count);

/*
 * The public entry that a module entry's code names in its own document; NULL
 * where there is none.
 */
const struct entry *
catalog_public_of(const struct catalog *catalog, const struct entry *entry);

/* The module entries of its own document under a public entry's code. */
uint32_t *catalog_modules_of(
    const struct catalog *catalog, const struct entry *entry, size_t *count);

/*
 * The codes that are the most like one that was not found: those the fewest
 * edits away, if they are few, the nearest number first. Returns how many
 * there are; they are borrowed from the catalogue.
 */
#define NEAREST_MAX 3
size_t catalog_nearest(const struct catalog *catalog, struct span code,
    struct span nearest[NEAREST_MAX]);

#endif
