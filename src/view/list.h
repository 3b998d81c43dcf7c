#ifndef VIEW_LIST_H
#define VIEW_LIST_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Which item of a list is chosen and what of it is in sight. The last nloose
 * items stand below a divider, which takes a row of the screen but cannot be
 * chosen. Zero-initialised is empty and ready.
 */
struct list {
	size_t count;
	size_t nloose;
	size_t selected; /* 0 while empty */
	size_t top;      /* the first row in sight, the divider counted */
	size_t height;   /* rows in sight */
};

/* Other items: the first is chosen. */
void list_set(struct list *list, size_t count, size_t nloose);

/* Chooses an item, the last one at most, and brings it into sight. */
void list_select(struct list *list, size_t item);

/* Moves by so many items, to the first or last at most. */
void list_move(struct list *list, ptrdiff_t by);

/* Moves by so many pages, of which a row stays in sight. */
void list_page(struct list *list, ptrdiff_t by);

void list_resize(struct list *list, size_t height);

/* What stands in a row in sight: an item, or one of these. */
#define LIST_DIVIDER ((size_t)-1)
#define LIST_NOTHING ((size_t)-2)
size_t list_item_at(const struct list *list, size_t row);

#endif
