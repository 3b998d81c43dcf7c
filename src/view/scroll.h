#ifndef VIEW_SCROLL_H
#define VIEW_SCROLL_H

#include <stddef.h>

/* Which of many lines are in sight. Zero-initialised is at the top. */
struct scroll {
	size_t top;
	size_t count;  /* of all lines */
	size_t height; /* of those in sight */
};

/* So many lines are there now, so many in sight. */
void scroll_resize(struct scroll *scroll, size_t count, size_t height);

/* By so many lines, as far as there are more. */
void scroll_move(struct scroll *scroll, ptrdiff_t by);

/* By so many pages, of which a line stays in sight. */
void scroll_page(struct scroll *scroll, ptrdiff_t by);

/* As little as brings a line into sight. */
void scroll_show(struct scroll *scroll, size_t line);

#endif
