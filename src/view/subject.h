#ifndef VIEW_SUBJECT_H
#define VIEW_SUBJECT_H

#include "catalog/lookup.h"
#include "view/marker.h"

/* An entry, what belongs to it, and what of it is to be marked. */
struct subject {
	const struct catalog *catalog;
	const struct entry *entry;        /* NULL: none */
	const struct entry *public_entry; /* of a module entry; or NULL */
	uint32_t *modules; /* of a public entry, in catalog_entries */
	size_t nmodules;
	struct marker *marker; /* not owned */
	struct hit hit;        /* its own; zero where it is none */
};

/* Zero-initialised is about nothing. The same entry again costs nothing. */
void subject_set(struct subject *subject, const struct catalog *catalog,
    const struct entry *entry);
void subject_finish(struct subject *subject);

const struct entry *subject_module(const struct subject *subject, size_t i);

/* Matches marked in one cell; more are not told apart. */
#define SUBJECT_MARKS 64

/* Where the query matches a cell; valid until the next call. */
struct marks subject_marks(const struct subject *subject, size_t column);

/* Entries that belong to it, and what they are called in their tables. */
bool subject_has_related(const struct subject *subject);
struct span subject_related_label(const struct subject *subject);

/*
 * Sets line to a rule that names the entry and says where it stands:
 * "─ 4000 请求参数非法 ──── ckafka.md:18 ─".
 */
void
subject_rule(struct line *line, const struct subject *subject, size_t width);

#endif
