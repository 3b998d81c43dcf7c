#ifndef CATALOG_LOOKUP_H
#define CATALOG_LOOKUP_H

#include "catalog/entry.h"

/* One code that an entry answers to. */
struct code {
	struct span
	    text; /* as one would type it: "4000", "-503", "AuthFailure" */
	struct span last; /* of a range "120001..130000"; empty: no range */
};

/*
 * The codes of an entry: those of its code, module, name and hex columns, in
 * that order, without repetition. They are written to codes, at most max of
 * them; returns how many there are.
 */
size_t entry_codes(const struct entry *entry, struct code *codes, size_t max);

/* Whether the entry answers to a code that was asked for. */
bool entry_has_code(const struct entry *entry, struct span code);

/*
 * The entries that a code names, exact ones first, then in the order of the
 * documents. Returns an array of indices into catalog_entries, *count of
 * them, to be freed by the caller.
 */
uint32_t *
catalog_lookup(const struct catalog *catalog, struct span code, size_t *count);

/*
 * The public entry that a module entry's code names in its own document; NULL
 * where there is none.
 */
const struct entry *
catalog_public_of(const struct catalog *catalog, const struct entry *entry);

/*
 * The module entries of its own document under a public entry's code, in
 * order; as catalog_lookup.
 */
uint32_t *catalog_modules_of(
    const struct catalog *catalog, const struct entry *entry, size_t *count);

#endif
