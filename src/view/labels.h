#ifndef VIEW_LABELS_H
#define VIEW_LABELS_H

#include "catalog/entry.h"

/*
 * What tells the documents of a list apart: of their names what they do not
 * all begin and end with, and the section where a document has several.
 */
struct labels {
	const struct document *documents;
	struct span head, tail; /* of each name, left out */
	bool *divided; /* for each document: its entries are in sections */
};

/* For the entries of one kind; the catalogue must outlive it. */
void labels_init(
    struct labels *labels, const struct catalog *catalog, enum entry_kind kind);
void labels_finish(struct labels *labels);

/*
 * The part of the document's name that is its own; all of it where it does not
 * have what those of the list have in common.
 */
struct span
labels_name(const struct labels *labels, const struct document *document);

/* The entry's section; empty where that tells nothing. */
struct span
labels_section(const struct labels *labels, const struct entry *entry);

#endif
