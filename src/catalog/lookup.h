#ifndef CATALOG_LOOKUP_H
#define CATALOG_LOOKUP_H

#include "catalog/entry_codes.h"

/*
 * Which entry answers to which code. The answers come from an index that the
 * first question of a catalogue makes, in one pass over its entries; so that
 * one must not be asked by two threads at once.
 *
 * An answer is an array of indices into catalog_entries, *count of them, to
 * be freed by the caller; it is not NULL when it is empty.
 */

/* Makes that index ahead of the first question. */
void lookup_prepare(const struct catalog *catalog);

/*
 * The entries that answer to a code: first those that hold it as it was asked
 * for, then those that hold it in another writing, then those with a range
 * that it is in or a wildcard that stands for it; each in the order of the
 * documents. Where there are none, what is asked for may be several codes, in
 * any way in which a cell holds them; then the answer is to each of them.
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
 * edits away, if they are few, those that begin as it does, or, of a number,
 * the nearest numbers. Returns how many there are, the nearest first; they are
 * borrowed from the catalogue.
 */
#define NEAREST_MAX 3
size_t catalog_nearest(const struct catalog *catalog, struct span code,
    struct span nearest[NEAREST_MAX]);

#endif
