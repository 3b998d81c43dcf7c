#include "view/scroll.h"

static size_t
last_top(const struct scroll *scroll)
{
	return scroll->count > scroll->height ? scroll->count - scroll->height
					      : 0;
}

void
scroll_resize(struct scroll *scroll, size_t count, size_t height)
{
	scroll->count = count;
	scroll->height = height;
	if (scroll->top > last_top(scroll))
		scroll->top = last_top(scroll);
}

void
scroll_move(struct scroll *scroll, ptrdiff_t by)
{
	size_t last = last_top(scroll);

	if (by < 0)
		scroll->top =
		    scroll->top > (size_t)-by ? scroll->top - (size_t)-by : 0;
	else
		scroll->top = (size_t)by < last - scroll->top
		    ? scroll->top + (size_t)by
		    : last;
}

void
scroll_page(struct scroll *scroll, ptrdiff_t by)
{
	size_t page = scroll->height > 1 ? scroll->height - 1 : 1;

	scroll_move(scroll, by * (ptrdiff_t)page);
}

void
scroll_show(struct scroll *scroll, size_t line)
{
	if (line < scroll->top)
		scroll->top = line;
	if (scroll->height > 0 && line - scroll->top >= scroll->height)
		scroll->top = line - scroll->height + 1;
}
