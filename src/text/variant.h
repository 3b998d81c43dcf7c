#ifndef TEXT_VARIANT_H
#define TEXT_VARIANT_H

#include <stdbool.h>

#include "text/variant_table.h"

/*
 * Chinese is written in traditional and in simplified characters, and some
 * words of either in two ways: 帳號, 帐号, 账号. What is named in data/unicode
 * becomes what stands for it there. All are characters of the block of han.h,
 * so that a text never changes its length.
 */

/* Whether a Han character may have to change. Few are odd; the others stay. */
static inline bool
variant_is_odd(uint32_t c)
{
	const struct variant_page *page =
	    &variant_pages[(c - HAN_FIRST) / VARIANT_PAGE];

	return page->bits & VARIANT_BIT(c);
}

/*
 * Folds in place the odd character that ends at end, three bytes before, in a
 * text that begins at text and is folded before it. It may be the second one
 * of a word, whose first changes then.
 */
void variant_fold_odd(char *text, char *end);

#endif
