#ifndef QUERY_ROW_H
#define QUERY_ROW_H

#include "base/buf.h"
#include "catalog/entry.h"
#include "text/fold.h"

/*
 * An entry as it is searched: its cells, folded, one after another, each
 * behind a tag that tells its field, and ROW_END. A tag is a byte that folded
 * text does not hold, so that a match cannot reach from one cell into another
 * and a cell ends where the next tag stands. Empty cells are left out.
 *
 * The cells of codes and names come first, then what says in short what
 * happened, then the rest: the first place where a term stands is in the best
 * field.
 */
#define ROW_END ((char)0x1F)

static inline char
row_tag(enum field field)
{
	return (char)(field + 1);
}

static inline enum field
row_field(char tag)
{
	return (enum field)(tag - 1);
}

static inline bool
row_is_tag(char c)
{
	return (unsigned char)c < 0x20;
}

/* In which of these a field counts; 0 comes first. */
#define ROW_RANKS 3
unsigned row_rank(enum field field);

/*
 * Appends an entry. Codes that are not written in the text of their cell as
 * one would type them (a name broken over two lines, 0x1001, 10,000) follow
 * it as cells of their own. Returns whether a code is more than a plain word,
 * so that it may be a range.
 */
bool row_add(struct buf *out, const struct entry *entry, enum fold_mode mode);

/* The offset of the tag behind a cell; at is an offset in its text or that. */
size_t row_cell_end(struct span row, size_t at);

#endif
