#ifndef QUERY_NEEDLE_H
#define QUERY_NEEDLE_H

#include "query/fuzzy.h"
#include "query/query.h"
#include "query/row.h"
#include "query/signature.h"

/* A term made ready to be looked for in rows of one case. */
struct needle {
	const struct term *term;
	struct span text;           /* borrowed from the term */
	uint32_t fields;            /* a bit for each that it may stand in */
	struct fuzzy fuzzy;         /* count 0: not with gaps */
	struct signature signature; /* a row in which it stands has all of it */
};

/* For rows of FOLD_CASE, or of FOLD_WIDTH if the term is case-sensitive. */
struct needle needle_of(const struct term *term, enum fold_mode mode);

/* Where a needle stands in a row. Zero-initialised is before the first. */
struct place {
	size_t cell; /* offset of the cell's tag */
	size_t from, to;
};

/*
 * The next place where the needle stands as it is, in a field it may stand in,
 * as its anchors want it. Of a range it is the next number inside. False after
 * the last. All places of a row are found in linear time.
 */
bool
needle_next(const struct needle *needle, struct span row, struct place *place);

/* Whether it may stand in the cell with this tag; fix: depends on the row. */
bool needle_allows(const struct needle *needle, struct span row, char tag);

#endif
