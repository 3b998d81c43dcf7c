#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdint.h>

#include "base/buf.h"

/*
 * Folding makes texts equal that a reader takes for the same: full and half
 * width (Unicode NFKC), traditional and simplified Chinese and what else is
 * written in two ways (see variant.h), and, with FOLD_CASE, upper and lower
 * case (Unicode full case folding). Characters that cannot be seen (Unicode's
 * default ignorable ones) are dropped. Runs of blanks, control characters
 * among them, become one blank, so that folded text holds no byte below 0x20.
 * A byte that is not UTF-8 stays as it is.
 *
 * When a text goes on, the end of what it was folded to may change: 定 stays,
 * but 定单 becomes 订单.
 */
enum fold_mode {
	FOLD_WIDTH, /* case is kept */
	FOLD_CASE,  /* case is folded too */
};

/* Appends the folded text. The fast path is ASCII and common Han. */
void fold_add(struct buf *out, struct span text, enum fold_mode mode);

/*
 * The same, and for each byte that was appended the offset in text of the
 * character it came from is stored in map, which needs no terminator: map[i]
 * belongs to the i-th byte appended. A letter and the marks on it are one
 * character here. *map is grown with xgrow.
 */
void fold_map(struct buf *out, struct span text, enum fold_mode mode,
    uint32_t **map, size_t *map_cap);

/* Whether it holds an upper-case or title-case letter. */
bool fold_has_upper(struct span text);

#endif
