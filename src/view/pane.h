#ifndef VIEW_PANE_H
#define VIEW_PANE_H

#include "query/index.h"
#include "view/columns.h"
#include "view/layout.h"
#include "view/line.h"
#include "view/list.h"
#include "view/marker.h"

/* The entries of one kind, as a list of what the query found of them. */
struct pane {
	enum entry_kind kind;
	const struct entry *entries; /* of the catalogue; hits index it */
	struct span title;
	size_t total; /* entries of the kind; 0: there is no such pane */
	struct columns columns;
	size_t order;  /* to be sorted by this column, from 1; 0: by rank */
	size_t sorted; /* the results are, by this one */
	struct results results;
	struct list list; /* of the hits */
};

/* The catalogue must outlive it. */
void pane_init(
    struct pane *pane, const struct catalog *catalog, enum entry_kind kind);
void pane_finish(struct pane *pane);

/* Sorts results that stand by rank as they are to be sorted. */
void pane_sort_results(struct pane *pane);

/*
 * The same for other results, which a thread may have; false when it was
 * stopped, and they are as they were.
 */
bool pane_sort_hits(const struct pane *pane, size_t order,
    struct results *results, const struct stop *stop);

/* The results are others now: chooses the first. */
void pane_show_results(struct pane *pane);

/*
 * Results are to be sorted by the next column in sight, after the last one by
 * rank again: a new search has to follow.
 */
void pane_order_by_next(struct pane *pane);

/* The heading of that column; empty for the rank. */
struct span pane_order_heading(const struct pane *pane);

/* The chosen entry; NULL where nothing was found. */
const struct entry *pane_entry(const struct pane *pane);
const struct hit *pane_hit(const struct pane *pane);

/*
 * The same, but NULL where the first is chosen, as it is by itself: nobody has
 * moved to it.
 */
const struct entry *pane_moved_to(const struct pane *pane);

/* Chooses an entry; false where it is not among what was found. */
bool pane_select(struct pane *pane, const struct entry *entry);

struct pane_wants pane_wants(const struct pane *pane);

/* Fits list and columns into an area. */
void pane_resize(struct pane *pane, const struct pane_area *area);

/* How a pane is to be drawn. */
struct pane_look {
	const struct pane_area *area;
	struct marker *marker;
	bool chosen;
	bool awaited;             /* what is in it has yet to be read */
	const struct pane *other; /* named beside its title; NULL: none */
};

/* Sets line to a row of the pane's area, its borders included. */
void pane_line(struct line *line, const struct pane *pane,
    const struct pane_look *look, size_t row);

#endif
