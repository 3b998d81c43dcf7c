#include "view/list.h"

static size_t
row_of(const struct list *list, size_t item)
{
	return item + (list->nloose > 0 && item >= list->count - list->nloose);
}

static size_t
nrows(const struct list *list)
{
	return list->count + (list->nloose > 0);
}

static void
show_selected(struct list *list)
{
	size_t row = row_of(list, list->selected);
	size_t last =
	    nrows(list) > list->height ? nrows(list) - list->height : 0;

	/* A divider above the first item is seen together with it. */
	if (list->selected == 0 && list->height > 1)
		row = 0;
	if (list->top > row)
		list->top = row;
	if (list->height > 0 && row - list->top >= list->height)
		list->top = row - list->height + 1;
	if (list->top > last)
		list->top = last;
}

void
list_set(struct list *list, size_t count, size_t nloose)
{
	list->count = count;
	list->nloose = nloose;
	list->selected = 0;
	list->top = 0;
	show_selected(list);
}

void
list_select(struct list *list, size_t item)
{
	if (item >= list->count)
		item = list->count ? list->count - 1 : 0;
	list->selected = item;
	show_selected(list);
}

void
list_move(struct list *list, ptrdiff_t by)
{
	size_t item = list->selected;

	if (by < 0)
		item = item > (size_t)-by ? item - (size_t)-by : 0;
	else
		item += (size_t)by;
	list_select(list, item);
}

void
list_page(struct list *list, ptrdiff_t by)
{
	size_t page = list->height > 1 ? list->height - 1 : 1;

	list_move(list, by * (ptrdiff_t)page);
}

void
list_resize(struct list *list, size_t height)
{
	list->height = height;
	show_selected(list);
}

size_t
list_item_at(const struct list *list, size_t row)
{
	size_t first_loose = list->count - list->nloose;

	row += list->top;
	if (row >= nrows(list))
		return LIST_NOTHING;
	if (list->nloose == 0 || row < first_loose)
		return row;
	return row == first_loose ? LIST_DIVIDER : row - 1;
}
