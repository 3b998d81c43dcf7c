#ifndef TESTS_SUPPORT_SEARCH_H
#define TESTS_SUPPORT_SEARCH_H

#include "catalog/entry.h"
#include "query/index.h"

/* A catalogue that is ready to be searched. */
struct world {
	struct catalog *catalog;
	struct index *index;
	struct results results;
};

/* Of one Markdown document, or of the one that ships where it is NULL. */
struct world world_of(const char *markdown);

/* Of the files of a folder. */
struct world world_of_folder(const char *path);
void world_finish(struct world *world);

/*
 * Searches, and writes what was found as "equal: 4000 9003; fuzzy: 10012":
 * each tier with the keys of its entries, at most max of them in all.
 */
void world_search(struct world *world, struct buf *out, struct span text,
    enum entry_set set, size_t max);

/* Fails, naming the case, unless a search finds exactly that. */
void world_assert(struct world *world, const char *name, const char *text,
    const char *expected);

/* The tier that the last search found an entry in, or TIER_NONE. */
enum tier world_tier(const struct world *world, uint32_t entry);

/* Fails unless each code of each entry equals it when it is searched for. */
void world_assert_codes(struct world *world);

#endif
