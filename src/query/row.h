#ifndef QUERY_ROW_H
#define QUERY_ROW_H

#include <endian.h>
#include <stdint.h>
#include <string.h>

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
extern const uint8_t row_ranks[FIELD_COUNT];

/*
 * Appends an entry. Codes that are not written in the text of their cell as
 * one would type them (a name broken over two lines, 0x1001, 10,000) follow
 * it as cells of their own. Returns whether a code is more than a plain word,
 * so that it may be a range.
 */
bool row_add(struct buf *out, const struct entry *entry, enum fold_mode mode);

/* The offset of the first tag at or after an offset before the row's end. */
static inline size_t
row_next_tag(struct span row, size_t at)
{
	const uint64_t ones = 0x0101010101010101U;

	/* Eight bytes at once: a tag has none of the upper three bits. */
	for (; at + sizeof(ones) <= row.len; at += sizeof(ones)) {
		uint64_t bytes;

		memcpy(&bytes, row.ptr + at, sizeof(bytes));
		bytes = le64toh(bytes) & ones * 0xE0;
		bytes = (bytes - ones) & ~bytes & ones * 0x80;
		if (bytes)
			return at + (size_t)__builtin_ctzll(bytes) / 8;
	}
	while (!row_is_tag(row.ptr[at]))
		at++;
	return at;
}

#endif
